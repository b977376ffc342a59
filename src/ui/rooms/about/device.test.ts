import { expect, test } from 'vitest'
import { kindOf } from './device.ts'

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1'
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Safari/605.1.15'
const ANDROID = 'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/156.0 Mobile'

test.each([
  [IPHONE, 5, false, 'ios'],
  [MAC, 5, false, 'ios'],
  [MAC, 0, false, 'other'],
  [ANDROID, 5, false, 'android'],
  [ANDROID, 5, true, 'installed'],
] as const)('%s with %i fingers, installed %s: %s', (agent, touch, standalone, kind) => {
  expect(kindOf(agent, touch, standalone)).toBe(kind)
})
