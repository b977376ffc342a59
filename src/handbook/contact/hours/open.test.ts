import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCalendar } from './calendar.ts'
import { inNorway, weekdayOf } from './clock.ts'
import { statusOf } from './open.ts'

/** 2026 and 2027, as the build makes them (`src/compiler/emit/holidays.ts`). */
const CALENDAR = openCalendar({
  from: 2026,
  years: [
    '010104020403040504060501051705140524052512251226',
    '010103250326032803290501051705060516051712251226',
  ],
})
const OFFICE = 'man–fre 08:00–15:30'
const DUTY = 'man–fre 15:30–08:00, lør–søn døgnet, helligdager døgnet'

/** A moment, from the time in UTC. */
const at = (utc: string) => Date.parse(`${utc}Z`)
const winter = (local: string) => at(local) - 3_600_000
const summer = (local: string) => at(local) - 7_200_000
const status = (hours: string, ms: number) => statusOf({ hours }, ms, CALENDAR)
const state = (hours: string, ms: number) => status(hours, ms)?.state

test('the clock is the one on the wall in Norway, also when it is put forward and back', () => {
  expect(inNorway(at('2026-03-29T00:59')).minute).toBe(119)
  expect(inNorway(at('2026-03-29T01:00')).minute).toBe(180)
  expect(inNorway(at('2026-10-25T00:59')).minute).toBe(179)
  expect(inNorway(at('2026-10-25T01:00')).minute).toBe(120)
  expect(inNorway(at('2026-12-31T23:00'))).toEqual({
    day: at('2027-01-01T00:00') / 86_400_000,
    minute: 0,
  })
  expect(weekdayOf(inNorway(winter('2026-11-20T22:40')).day)).toBe(5)
})

test('the clock is the one that the table of time zones has, as long as that table is right', () => {
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Oslo',
    dateStyle: 'short',
    timeStyle: 'short',
  })
  fc.assert(
    fc.property(fc.integer({ min: at('1996-01-01T00:00'), max: at('2090-01-01T00:00') }), (ms) => {
      const { day, minute } = inNorway(ms)
      const reckoned = new Date(day * 86_400_000 + minute * 60_000).toISOString()
      expect(reckoned.slice(0, 16).replace('T', ' ')).toBe(wall.format(ms))
    }),
    { numRuns: 2000 },
  )
})

describe('an ordinary Friday', () => {
  test('open until it closes', () => {
    expect(status(OFFICE, winter('2026-11-20T08:00'))).toEqual({
      state: 'open',
      closes: { inDays: 0, weekday: 5, minute: 930 },
    })
    expect(state(OFFICE, winter('2026-11-20T07:59'))).toBe('closed')
    expect(state(OFFICE, winter('2026-11-20T15:29'))).toBe('open')
  })

  test('closed at 22:40, and says when it opens: on Monday', () => {
    expect(status(OFFICE, winter('2026-11-20T22:40'))).toEqual({
      state: 'closed',
      opens: { inDays: 3, weekday: 1, minute: 480 },
    })
  })

  test('the duty answers through the night and the weekend, until Monday morning', () => {
    expect(status(DUTY, winter('2026-11-20T22:40'))).toEqual({
      state: 'open',
      closes: { inDays: 3, weekday: 1, minute: 480 },
    })
    expect(state(DUTY, winter('2026-11-23T03:00'))).toBe('open')
    expect(state(DUTY, winter('2026-11-23T08:00'))).toBe('closed')
  })

  test('a night that begins on Friday is not Thursday night', () => {
    expect(state('fre 22:00–03:00', winter('2026-11-20T01:00'))).toBe('closed')
    expect(state('fre 22:00–03:00', winter('2026-11-21T01:00'))).toBe('open')
    expect(state('fre 22:00–03:00', winter('2026-11-21T03:00'))).toBe('closed')
  })
})

describe('days that are not as others', () => {
  test.each(['2026-04-02', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-12-25'])(
    '%s is a holiday: the office is closed and the duty answers',
    (date) => {
      const ten = date < '2026-10' ? summer(`${date}T10:00`) : winter(`${date}T10:00`)
      expect(state(OFFICE, ten)).toBe('closed')
      expect(state(DUTY, ten)).toBe('open')
    },
  )

  test('a holiday that nothing is said of is as a Sunday', () => {
    expect(state('man–lør 08–20, søn 12–16', summer('2026-05-14T13:00'))).toBe('open')
    expect(state('man–lør 08–20, søn 12–16', summer('2026-05-14T10:00'))).toBe('closed')
    expect(state('alle dager 08–20', winter('2026-12-25T10:00'))).toBe('open')
    expect(state('alle dager 08–20, helligdager stengt', winter('2026-12-25T10:00'))).toBe('closed')
  })

  test('what is said of a named day wins', () => {
    const hours = `${OFFICE}, helligdager stengt, 17. mai 10–12, julaften 08–12`
    expect(state(hours, summer('2027-05-17T11:00'))).toBe('open')
    expect(state(hours, winter('2026-12-24T11:59'))).toBe('open')
    expect(state(hours, winter('2026-12-24T12:00'))).toBe('closed')
  })

  test('the day before a holiday, and none after it', () => {
    const hours = `${OFFICE}, dager før helligdager 08–12`
    expect(state(hours, summer('2026-05-13T13:00'))).toBe('closed')
    expect(state(hours, summer('2026-05-12T13:00'))).toBe('open')
    expect(state(hours, summer('2026-05-15T13:00'))).toBe('open')
  })

  test('on Christmas Eve no one promises that an office is open; a duty is', () => {
    expect(status(OFFICE, winter('2026-12-24T10:00'))).toEqual({
      state: 'perhaps',
      day: 'julaften',
    })
    expect(state(OFFICE, summer('2026-04-01T10:00'))).toBe('perhaps')
    expect(state(OFFICE, winter('2026-12-24T16:00'))).toBe('closed')
    expect(state(DUTY, winter('2026-12-24T20:00'))).toBe('open')
  })

  test('before a long Easter it says how many days', () => {
    expect(status(OFFICE, summer('2026-04-01T16:00'))).toEqual({
      state: 'closed',
      opens: { inDays: 6, weekday: 2, minute: 480 },
    })
  })
})

test('beyond the table, or with a clock that is wrong, no one knows', () => {
  expect(status(OFFICE, at('2028-01-01T10:00'))).toBeUndefined()
  expect(status(OFFICE, at('1970-01-02T10:00'))).toBeUndefined()
  expect(status('døgnet', at('2040-01-01T10:00'))).toEqual({ state: 'always' })
  expect(status(OFFICE, winter('2027-12-31T16:00'))).toEqual({ state: 'closed' })
  expect(statusOf({}, 0, CALENDAR)).toBeUndefined()
  expect(status('etter avtale', winter('2026-11-20T10:00'))).toBeUndefined()
})

// The promise to a coordinator who writes both: someone answers at every minute, and only one.
const MINUTE = 60_000
const oneOfTwo = (ms: number) => {
  const both = [state(OFFICE, ms), state(DUTY, ms)].filter((s) => s !== 'closed')
  if (both.length !== 1) throw new Error(`${new Date(ms).toISOString()}: ${both.length} answer`)
}

test.each([
  ['the clock is put forward', '2026-03-28T22:00', 8],
  ['the clock is put back', '2026-10-24T21:00', 8],
  ['Easter', '2026-04-01T05:00', 24 * 6],
  ['17 May', '2026-05-16T12:00', 48],
  ['Christmas', '2026-12-23T05:00', 24 * 5],
  ['New Year', '2026-12-31T05:00', 48],
])('every minute when it is %s', (_, from, hours) => {
  for (let i = 0; i < hours * 60; i++) oneOfTwo(at(from) + i * MINUTE)
})

test('and at any minute of two years', () => {
  const first = at('2026-01-01T00:00')
  const minutes = (at('2027-12-31T20:00') - first) / MINUTE
  fc.assert(
    fc.property(fc.integer({ min: 0, max: minutes }), (i) => oneOfTwo(first + i * MINUTE)),
    { numRuns: 2000 },
  )
})

test('what is said to open, opens then and not before', () => {
  const first = at('2026-01-01T12:00')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 600 * 1440 }), (i) => {
      const ms = first + i * MINUTE
      const now = status(DUTY, ms)
      const change =
        now?.state === 'closed' ? now.opens : now?.state === 'open' ? now.closes : undefined
      if (!change) return
      const { day, minute } = inNorway(ms)
      const wall = (m: number) => inNorway(ms + m * MINUTE)
      const ahead = change.inDays * 1440 + change.minute - minute
      const then = [ahead - 60, ahead, ahead + 60].find((m) => {
        const w = wall(m)
        return w.day === day + change.inDays && w.minute === change.minute
      })
      expect(then).toBeDefined()
      expect(state(DUTY, ms + (then ?? 0) * MINUTE)).not.toBe(now?.state)
      expect(state(DUTY, ms + ((then ?? 0) - 1) * MINUTE)).toBe(now?.state)
    }),
  )
})
