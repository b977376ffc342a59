import { expect, test } from 'vitest'
import { memorySession } from '../testing.ts'
import { reloadOnce } from './reload-once.ts'

const denied = () => {
  throw new DOMException('', 'SecurityError')
}

test('reloads once per tab, also counted across the reload', () => {
  const session = memorySession()
  let reloads = 0
  const lost = () =>
    reloadOnce(
      () => session,
      () => reloads++,
    )
  expect([lost(), lost(), lost()]).toEqual([true, false, false])
  expect(reloads).toBe(1)
})

test.each([
  ['denied', denied],
  ['absent', () => undefined],
  ['full', () => ({ ...memorySession(), setItem: denied })],
  ['forgetful', () => ({ ...memorySession(), setItem: () => {} })],
])('never reloads when it can not remember that it has: %s', (_, session) => {
  let reloads = 0
  expect(reloadOnce(session, () => reloads++)).toBe(false)
  expect(reloads).toBe(0)
})
