import type { Weekday } from './words.ts'

/** A moment as clocks on walls in Norway show it. */
export type Local = {
  /** Days since 1 January 1970. */
  readonly day: number
  /** Minutes since midnight. */
  readonly minute: number
}

const [HOUR, DAY] = [3_600_000, 86_400_000]

/** One in the morning, UTC, on the last Sunday of a month: then Europe changes its clocks. */
function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month + 1, 0, 1)
  return last - new Date(last).getUTCDay() * DAY
}

/** The rule since 1996. A test holds it against the table of time zones, so that a new rule is seen. */
function isSummer(ms: number): boolean {
  const year = new Date(ms).getUTCFullYear()
  return ms >= lastSunday(year, 2) && ms < lastSunday(year, 9)
}

/**
 * What a wall clock in Norway shows, whatever zone the phone is in. Reckoned: the first question to
 * `Intl` about a time zone stops a phone for a quarter of a second.
 */
export function inNorway(ms: number): Local {
  const local = ms + (isSummer(ms) ? 2 : 1) * HOUR
  const day = Math.floor(local / DAY)
  return { day, minute: Math.floor((local - day * DAY) / 60_000) }
}

/** 1 January 1970 was a Thursday. */
export const weekdayOf = (day: number): Weekday => (((((day + 3) % 7) + 7) % 7) + 1) as Weekday
