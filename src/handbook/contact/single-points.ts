import type { Handbook } from '../layer/model.ts'
import { hoursOf, isAlways } from './hours/parse.ts'
import type { Contact } from './model.ts'
import { isExamplePhone } from './phone.ts'

/** Where a municipality hangs by one thread: for its coordinator, never for the one in a situation. */
export type SinglePoints = {
  /** No one takes over when she is away. */
  readonly noDeputy: readonly Contact[]
  /** Nothing says who answers in holidays, and it is not open all year. */
  readonly noHolidays: readonly Contact[]
  /** No one has called the number for a year, or ever. */
  readonly unchecked: readonly Contact[]
  /** Several functions on one number: when it is silent, all of them are. */
  readonly shared: readonly { readonly phone: string; readonly contacts: readonly Contact[] }[]
}

/**
 * The single points of a municipality's own contacts. Those without a number are gaps, and told as
 * such; national numbers have their own watch, and are only looked at for their age.
 * @param today ISO date
 */
export function singlePoints(h: Pick<Handbook, 'contacts'>, today: string): SinglePoints {
  const all = Object.values(h.contacts).filter((c) => c.phone !== undefined)
  const own = all.filter((c) => c.local)
  const byPhone = new Map<string, Contact[]>()
  for (const c of own)
    if (c.phone !== undefined && !isExamplePhone(c.phone))
      byPhone.set(c.phone, [...(byPhone.get(c.phone) ?? []), c])
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  return {
    noDeputy: own.filter((c) => !c.deputy),
    noHolidays: own.filter((c) => !c.holidays && !isAlways(hoursOf(c))),
    unchecked: all.filter((c) => c.checked === undefined || c.checked < yearAgo),
    shared: [...byPhone]
      .filter(([, contacts]) => contacts.length > 1)
      .map(([phone, contacts]) => ({ phone, contacts })),
  }
}
