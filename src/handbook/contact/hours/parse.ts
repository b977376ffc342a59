import { fail, ok, type Result } from '../../result.ts'
import { type DayKey, type Weekday, WORDS, type Word } from './words.ts'

/** Minutes after midnight. `to` is past 1440 when it runs into the next day. */
export type Span = { readonly from: number; readonly to: number }

/** When a contact answers, by what kind of day it is. No spans: closed. Absent: nothing is said. */
export type Hours = Readonly<Partial<Record<DayKey, readonly Span[]>>>

/** What could not be read, for the author. */
export type HoursFault = { readonly message: string }

export const MIDNIGHT = 1440
const ALL_DAY: Span = { from: 0, to: MIDNIGHT }
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const
const NO_DAYS = 'Dagene mangler: skriv for eksempel man–fre først'
const TIME = /^(\d{1,2})(?:[.:]?(\d{2}))?(?!\d)/

type Token = Word | { readonly is: 'time'; readonly minute: number }

/**
 * Reads opening hours as a coordinator writes them: `døgnet`, `man–fre 08:00–15:30, lør 10–14`,
 * `man–fre 15:30–08:00, helg og helligdager døgnet`, `hverdager 9–15, julaften 9–12`. The grammar is
 * told in content/LESMEG.md.
 */
export function parseHours(written: string): Result<Hours, HoursFault> {
  const tokens = tokensOf(written)
  return tokens.ok ? rulesOf(tokens.value) : tokens
}

const known = new Map<string, Hours | undefined>()

/**
 * Hours as they can be used. They are asked for again and again, by every check and once a minute
 * for every contact on the screen: what is read is remembered.
 * @returns undefined when there are none, or they cannot be read
 */
export function hoursOf({ hours: written }: { readonly hours?: string }): Hours | undefined {
  if (written === undefined) return undefined
  if (!known.has(written)) {
    const hours = parseHours(written)
    known.set(written, hours.ok ? hours.value : undefined)
  }
  return known.get(written)
}

function tokensOf(written: string): Result<readonly Token[], HoursFault> {
  const tokens: Token[] = []
  let rest = written
    .toLowerCase()
    .replace(/[-‑—−]/g, '–')
    .replace(/['´]/g, '’')
  for (;;) {
    rest = rest.replace(/^[\s\u00a0]+/, '')
    if (rest === '') return ok(tokens)
    const word = WORDS.find(([w]) => rest.startsWith(w) && endsAt(rest, w))
    const time = word ? null : TIME.exec(rest)
    if (word) {
      tokens.push(word[1])
      rest = rest.slice(word[0].length)
    } else if (time) {
      const [hour, minute] = [Number(time[1]), Number(time[2] ?? 0)]
      if (hour * 60 + minute > MIDNIGHT || minute > 59)
        return fault(`«${time[0]}» er ikke et klokkeslett`)
      tokens.push({ is: 'time', minute: hour * 60 + minute })
      rest = rest.slice(time[0].length)
    } else
      return fault(`«${/^[^\s,;]+/.exec(rest)?.[0] ?? rest}» er ikke en dag eller et klokkeslett`)
  }
}

/** A word of letters ends where no letter follows; «kl.» and «,» end anywhere. */
const endsAt = (text: string, word: string): boolean =>
  !/[\p{L}\d]$/u.test(word) || !/^\p{L}/u.test(text.slice(word.length))

function rulesOf(all: readonly Token[]): Result<Hours, HoursFault> {
  const tokens = all.filter((t) => t.is !== 'noise')
  const hours: Partial<Record<DayKey, readonly Span[]>> = {}
  /** Named, and no time yet. */
  let waiting: readonly DayKey[] = []
  /** What the last time was about: «08–11, 12–15» is about the same days. */
  let last: readonly DayKey[] = []
  const say = (spans: readonly Span[], otherwise: readonly DayKey[] = []) => {
    if (waiting.length > 0) last = waiting
    else if (last.length === 0) last = otherwise
    for (const day of last) hours[day] = spans.length === 0 ? [] : [...(hours[day] ?? []), ...spans]
    waiting = []
    return last.length > 0
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    const end = tokens[i + 1]?.is === 'to' ? tokens[i + 2] : undefined
    switch (token?.is) {
      case 'days': {
        const days = end?.is === 'days' ? through(token.days, end.days) : token.days
        if (!days) return fault('«–» kan bare stå mellom to ukedager eller to klokkeslett')
        if (tokens[i - 1]?.is === 'not') for (const day of days) hours[day] = []
        else waiting = [...waiting, ...days]
        if (end?.is === 'days') i += 2
        break
      }
      case 'time': {
        if (end?.is !== 'time')
          return fault('Et klokkeslett mangler: skriv fra og til, som 08:00–15:30')
        const from = token.minute % MIDNIGHT
        const to = end.minute > from ? end.minute : end.minute + MIDNIGHT
        if (to - from === MIDNIGHT && from > 0)
          return fault('Fra og til er samme klokkeslett. Skriv «døgnet» når de svarer hele døgnet')
        if (!say([{ from, to }])) return fault(NO_DAYS)
        i += 2
        break
      }
      case 'always':
      case 'closed':
        if (!say(token.is === 'always' ? [ALL_DAY] : [], token.is === 'always' ? EVERY_DAY : []))
          return fault(NO_DAYS)
        break
      case 'to':
        return fault('«–» kan bare stå mellom to ukedager eller to klokkeslett')
    }
  }
  if (waiting.length > 0) return fault('Klokkeslettet mangler etter den siste dagen')
  if (last.length === 0) return fault('Ingen dager eller klokkeslett')
  return ok(hours)
}

/** «man–fre», also over the weekend: «fre–man». */
function through(a: readonly DayKey[], b: readonly DayKey[]): readonly Weekday[] | undefined {
  const [from, to] = [a, b].map((d) => (d.length === 1 ? d[0] : undefined))
  if (typeof from !== 'number' || typeof to !== 'number') return undefined
  const length = ((to - from + 7) % 7) + 1
  return Array.from({ length }, (_, i) => (((from - 1 + i) % 7) + 1) as Weekday)
}

const fault = (message: string): Result<never, HoursFault> => fail({ message })

/** Day and night, every day of the year. */
export const isAlways = (hours: Hours | undefined): boolean =>
  hours !== undefined &&
  EVERY_DAY.every((d) => hours[d]?.some((s) => s.from === 0 && s.to >= MIDNIGHT)) &&
  Object.values(hours).every((spans) => spans.some((s) => s.from === 0 && s.to >= MIDNIGHT))
