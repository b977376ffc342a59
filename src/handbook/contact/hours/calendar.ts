/** The public holidays of Norway, in the order of the table. */
export const HOLIDAYS = [
  'nyttårsdag',
  'skjærtorsdag',
  'langfredag',
  'påskedag-1',
  'påskedag-2',
  '1-mai',
  '17-mai',
  'himmelfart',
  'pinsedag-1',
  'pinsedag-2',
  'juledag-1',
  'juledag-2',
] as const
export type Holiday = (typeof HOLIDAYS)[number]

/** Days when many close early, though they are no holidays. */
export const HALF_DAYS = [
  'julaften',
  'nyttårsaften',
  'onsdag-før-påske',
  'påskeaften',
  'pinseaften',
] as const
export type HalfDay = (typeof HALF_DAYS)[number]
export type NamedDay = Holiday | HalfDay

/** For each year from the first: month and day of each of `HOLIDAYS`, two digits each. */
export type HolidayTable = { readonly from: number; readonly years: readonly string[] }

/** Which days are not as other days. Days are counted from 1 January 1970, as they are in Norway. */
export type Calendar = {
  /** The table covers the day. Outside it no one can say whether anything is open. */
  knows(day: number): boolean
  isHoliday(day: number): boolean
  /** What the day is called: 17 May may be the second day of Whitsun too. */
  names(day: number): readonly NamedDay[]
}

const DAY = 86_400_000

/** A half day, and how far before which holiday it lies. */
const BEFORE: Readonly<Record<HalfDay, readonly [Holiday, number]>> = {
  julaften: ['juledag-1', 1],
  nyttårsaften: ['juledag-1', -6],
  'onsdag-før-påske': ['skjærtorsdag', 1],
  påskeaften: ['påskedag-1', 1],
  pinseaften: ['pinsedag-1', 1],
}

/** Reads the table that the build made. */
export function openCalendar({ from, years }: HolidayTable): Calendar {
  const named = new Map<number, NamedDay[]>()
  const add = (day: number, name: NamedDay) =>
    void named.set(day, [...(named.get(day) ?? []), name])
  years.forEach((dates, i) => {
    const dayOf = (h: Holiday): number => {
      const at = HOLIDAYS.indexOf(h) * 4
      const [month, date] = [dates.slice(at, at + 2), dates.slice(at + 2, at + 4)]
      return Date.UTC(from + i, Number(month) - 1, Number(date)) / DAY
    }
    for (const h of HOLIDAYS) add(dayOf(h), h)
    for (const h of HALF_DAYS) add(dayOf(BEFORE[h][0]) - BEFORE[h][1], h)
  })
  const [first, end] = [from, from + years.length].map((year) => Date.UTC(year, 0, 1) / DAY)
  const isHoliday = (day: number) => named.get(day)?.some(isHolidayName) ?? false
  return {
    knows: (day) => day >= (first ?? 0) && day < (end ?? 0),
    isHoliday,
    names: (day) => named.get(day) ?? [],
  }
}

const isHolidayName = (n: NamedDay): boolean => (HOLIDAYS as readonly string[]).includes(n)
export const isHalfDay = (n: NamedDay): n is HalfDay => (HALF_DAYS as readonly string[]).includes(n)
