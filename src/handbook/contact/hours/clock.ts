import type { Weekday } from './words.ts'

/** A moment as clocks on walls in Norway show it. */
export type Local = {
  /** Days since 1 January 1970. */
  readonly day: number
  /** Minutes since midnight. */
  readonly minute: number
}

const DAY = 86_400_000

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** What a wall clock in Norway shows, whatever zone the phone is in. */
export function inNorway(ms: number): Local {
  const of: Record<string, number> = {}
  for (const { type, value } of parts.formatToParts(ms)) of[type] = Number(value)
  return {
    day: Date.UTC(of['year'] ?? 0, (of['month'] ?? 1) - 1, of['day']) / DAY,
    minute: (of['hour'] ?? 0) * 60 + (of['minute'] ?? 0),
  }
}

/** 1 January 1970 was a Thursday. */
export const weekdayOf = (day: number): Weekday => (((((day + 3) % 7) + 7) % 7) + 1) as Weekday
