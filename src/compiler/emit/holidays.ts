import Holidays from 'date-holidays'
import { HOLIDAYS, type Holiday, type HolidayTable } from '../../handbook/contact/hours/calendar.ts'

/** How many years a phone that is never updated can tell what is open. */
const YEARS = 10

/** How `date-holidays` writes each. */
const RULES: Readonly<Record<Holiday, string>> = {
  nyttårsdag: '01-01',
  skjærtorsdag: 'easter -3',
  langfredag: 'easter -2',
  'påskedag-1': 'easter',
  'påskedag-2': 'easter 1',
  '1-mai': '05-01',
  '17-mai': '05-17',
  himmelfart: 'easter 39',
  'pinsedag-1': 'easter 49',
  'pinsedag-2': 'easter 50',
  'juledag-1': '12-25',
  'juledag-2': '12-26',
}

/**
 * The public holidays of Norway from a year on. Computed while building: the package is too heavy
 * for a phone. Throws when the package knows a holiday that we do not, or no longer one of ours.
 */
export function holidaysFrom(year: number): HolidayTable {
  const norway = new Holidays('NO')
  const years = Array.from({ length: YEARS + 1 }, (_, i) => {
    const found = new Map(
      norway
        .getHolidays(year + i)
        .filter((h) => h.type === 'public')
        .map((h) => [h.rule, h.date.slice(5, 7) + h.date.slice(8, 10)]),
    )
    if (found.size !== HOLIDAYS.length)
      throw new Error(`date-holidays: ${found.size} public holidays in ${year + i}`)
    return HOLIDAYS.map((h) => {
      const date = found.get(RULES[h])
      if (date === undefined) throw new Error(`date-holidays: no ${h} in ${year + i}`)
      return date
    }).join('')
  })
  return { from: year, years }
}
