import { expect, test } from 'vitest'
import { memorySession } from '../testing.ts'
import { attempt, keysWith } from './session.ts'

const denied = () => {
  throw new DOMException('', 'SecurityError')
}

test('a session that is denied, absent or refuses is nothing, never a crash', () => {
  expect(attempt(denied, (s) => s.getItem('a'))).toBeUndefined()
  expect(
    attempt(
      () => undefined,
      (s) => s.getItem('a'),
    ),
  ).toBeUndefined()
  expect(attempt(memorySession, denied)).toBeUndefined()
})

test('only keys with the prefix are listed', () => {
  expect(keysWith(memorySession({ 'a.1': '', b: '', 'a.2': '' }), 'a.')).toEqual(['a.1', 'a.2'])
})
