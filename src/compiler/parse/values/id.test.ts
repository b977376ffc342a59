import { expect, test } from 'vitest'
import { isId } from './id.ts'

test.each(['fare', 'ring-112', '1a', 'constructor'])('«%s» is an id', (id) => {
  expect(isId(id)).toBe(true)
})

test.each(['', 'Fare', 'får', 'a--b', '-a', 'a-', 'a_b', 'a b', 'a.b', '__proto__', 'a\n'])(
  '«%s» is none',
  (id) => expect(isId(id)).toBe(false),
)
