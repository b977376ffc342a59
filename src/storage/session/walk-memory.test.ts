import { beforeEach, expect, test } from 'vitest'
import { memorySession } from '../testing.ts'
import type { Session } from './session.ts'
import { walkMemory } from './walk-memory.ts'

const MINUTE = 60_000
let time: number
beforeEach(() => {
  time = Date.UTC(2026, 10, 20, 22, 40)
})
const now = () => time
const denied = () => {
  throw new DOMException('', 'SecurityError')
}
const answers = { start: 'fare', choices: [0, 2] }

test('on hold for 20 minutes, and the tab was killed: the step is found again', () => {
  const session = memorySession()
  walkMemory(() => session, now).keep('barn', answers)
  time += 20 * MINUTE
  expect(walkMemory(() => session, now).recall('barn')).toEqual(answers)
})

test('each card has its own walk', () => {
  const walks = walkMemory(memorySession, now)
  const session = memorySession()
  const both = walkMemory(() => session, now)
  both.keep('barn', answers)
  both.keep('eldre', { choices: [1] })
  expect(both.recall('barn')).toEqual(answers)
  expect(both.recall('eldre')).toEqual({ choices: [1] })
  expect(walks.recall('barn')).toBeUndefined()
})

test('an hour of idleness, and it is gone, also from the session', () => {
  const session = memorySession()
  const walks = walkMemory(() => session, now)
  walks.keep('barn', answers)
  time += 59 * MINUTE
  walks.keep('barn', answers)
  time += 59 * MINUTE
  expect(walks.recall('barn')).toEqual(answers)
  time += MINUTE
  expect(walks.recall('barn')).toBeUndefined()
  expect(session.all.size).toBe(0)
})

test('an old walk in another card is swept when the app starts, and when a step is kept', () => {
  const session = memorySession()
  const walks = walkMemory(() => session, now)
  walks.keep('barn', answers)
  time += 61 * MINUTE
  walks.keep('eldre', answers)
  expect(session.all.size).toBe(1)
  time += 61 * MINUTE
  walkMemory(() => session, now)
  expect(session.all.size).toBe(0)
})

test('a clock set back ten minutes does not lose the step', () => {
  const session = memorySession()
  const walks = walkMemory(() => session, now)
  walks.keep('barn', answers)
  time -= 10 * MINUTE
  expect(walks.recall('barn')).toEqual(answers)
})

test('«Start på nytt» drops one walk, «Skjul» all of ours and nothing else', () => {
  const session = memorySession({ other: 'app' })
  const walks = walkMemory(() => session, now)
  for (const card of ['a', 'b', 'c']) walks.keep(card, answers)
  walks.drop('a')
  expect(walks.recall('a')).toBeUndefined()
  expect(walks.recall('b')).toEqual(answers)
  walks.forget()
  expect([...session.all]).toEqual([['other', 'app']])
  expect(walks.recall('c')).toBeUndefined()
})

test.each<[string, Session]>([
  ['denied', denied],
  ['absent', () => undefined],
  ['full', () => ({ ...memorySession(), setItem: denied })],
])('a session that is %s: remembered in memory, under the same rules', (_, session) => {
  const walks = walkMemory(session, now)
  walks.keep('a', answers)
  walks.keep('b', answers)
  walks.keep('c', answers)
  expect(walks.recall('a')).toEqual(answers)
  walks.drop('a')
  expect(walks.recall('a')).toBeUndefined()
  time += 61 * MINUTE
  expect(walks.recall('b')).toBeUndefined()
  walks.keep('d', answers)
  walks.forget()
  expect(walks.recall('d')).toBeUndefined()
})

test('a step that the session refuses outranks an older one that it took', () => {
  const session = memorySession()
  let full = false
  const walks = walkMemory(
    () => (full ? { ...session, getItem: session.getItem, setItem: denied } : session),
    now,
  )
  walks.keep('barn', { choices: [0] })
  full = true
  walks.keep('barn', answers)
  expect(walks.recall('barn')).toEqual(answers)
})

test.each([
  'not json',
  'null',
  '[]',
  '{}',
  '{"card":"barn","at":1e999,"answers":{"choices":[]}}',
  '{"card":"barn","at":"NOW","answers":{"choices":[]}}',
  '{"card":"eldre","at":NOW,"answers":{"choices":[]}}',
  '{"card":"barn","at":NOW,"answers":null}',
  '{"card":"barn","at":NOW,"answers":{"choices":"0"}}',
  '{"card":"barn","at":NOW,"answers":{"choices":[-1]}}',
  '{"card":"barn","at":NOW,"answers":{"choices":["0"]}}',
  '{"card":"barn","at":NOW,"answers":{"choices":[],"start":7}}',
])('garbage is no walk: %s', (text) => {
  const session = memorySession()
  session.setItem('tiltakskort.walk.barn', text.replaceAll('NOW', String(time)))
  expect(walkMemory(() => session, now).recall('barn')).toBeUndefined()
  expect(session.all.size).toBe(0)
})
