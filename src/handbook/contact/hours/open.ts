import { type Calendar, type HalfDay, isHalfDay } from './calendar.ts'
import { inNorway, type Local, weekdayOf } from './clock.ts'
import { type Hours, hoursOf, isAlways, MIDNIGHT, type Span } from './parse.ts'
import type { Weekday } from './words.ts'

/** When something changes: how many days from today, and the time on the wall. */
export type Change = {
  readonly inDays: number
  readonly weekday: Weekday
  readonly minute: number
}

/** Whether a contact answers now. */
export type Status =
  | { readonly state: 'always' }
  | { readonly state: 'open'; readonly closes?: Change }
  /** Hours say open, but many close early on such a day and no one has said. */
  | { readonly state: 'perhaps'; readonly day: HalfDay }
  | { readonly state: 'closed'; readonly opens?: Change }

/** So far ahead something can be told: past Christmas and Easter. */
const AHEAD = 14

/**
 * Whether someone answers now, by the hours of a contact.
 * @returns undefined when there are no hours, they cannot be read, or the table of holidays does not
 * cover today: then hours are shown without «now»
 */
export function statusOf(
  contact: { readonly hours?: string },
  ms: number,
  calendar: Calendar,
): Status | undefined {
  const hours = hoursOf(contact)
  return hours && statusAt(hours, inNorway(ms), calendar)
}

/** @returns undefined where the calendar ends */
export function statusAt(hours: Hours, now: Local, calendar: Calendar): Status | undefined {
  if (isAlways(hours)) return { state: 'always' }
  if (!calendar.knows(now.day)) return undefined
  const at = now.minute
  const isIn = (s: Span) => s.from <= at && at < s.to
  const sure = joined(spansAround(hours, now.day, calendar, false))
  const all = joined(spansAround(hours, now.day, calendar, true))
  const span = all.find(isIn)
  const change = (minute: number): Change | undefined => {
    const inDays = Math.floor(minute / MIDNIGHT)
    const day = now.day + inDays
    return inDays < AHEAD && calendar.knows(day)
      ? { inDays, weekday: weekdayOf(day), minute: minute % MIDNIGHT }
      : undefined
  }
  if (!span) {
    const next = all.find((s) => s.from > at)
    const opens = next && change(next.from)
    return { state: 'closed', ...(opens ? { opens } : {}) }
  }
  const day = calendar.names(now.day).find(isHalfDay)
  if (day && !sure.some(isIn)) return { state: 'perhaps', day }
  const closes = change(span.to)
  return { state: 'open', ...(closes ? { closes } : {}) }
}

/** Every span from yesterday on, in minutes from midnight today. */
function spansAround(
  hours: Hours,
  today: number,
  calendar: Calendar,
  unsure: boolean,
): readonly Span[] {
  const out: Span[] = []
  for (let i = -1; i <= AHEAD; i++) {
    const spans = spansOn(hours, today + i, calendar, unsure)
    const before = spansOn(hours, today + i - 1, calendar, unsure)
    // A duty that runs all Sunday goes on until Monday's night duty ends: «15:30–08:00» has a morning.
    const morning = before.some((s) => s.to === MIDNIGHT)
      ? spans.filter((s) => s.to > MIDNIGHT).map((s) => ({ from: 0, to: s.to - MIDNIGHT }))
      : []
    for (const s of [...morning, ...spans])
      out.push({ from: s.from + i * MIDNIGHT, to: s.to + i * MIDNIGHT })
  }
  return out
}

/**
 * The spans that begin on a day. What is said of a named day wins over holidays, and those over
 * weekdays. A holiday that nothing is said of is as a Sunday.
 * @param unsure with what an ordinary weekday says of a day when many close early
 */
function spansOn(hours: Hours, day: number, calendar: Calendar, unsure: boolean): readonly Span[] {
  const names = calendar.names(day)
  for (const name of names) {
    const own = hours[name]
    if (own) return own
  }
  if (calendar.isHoliday(day)) return hours.holiday ?? hours[7] ?? []
  if (hours.eve && calendar.isHoliday(day + 1)) return hours.eve
  const spans = hours[weekdayOf(day)] ?? []
  // Whoever has the duty through the night, or all day, has it on Christmas Eve as well.
  return unsure || !names.some(isHalfDay) ? spans : spans.filter((s) => s.to >= MIDNIGHT)
}

function joined(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = []
  for (const s of spans.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1)
    if (last && s.from <= last.to) out[out.length - 1] = { ...last, to: Math.max(last.to, s.to) }
    else out.push(s)
  }
  return out
}
