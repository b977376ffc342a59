import { LIMITS } from '../../../../../exchange/exchange.ts'
import { parseHours } from '../../../../../handbook/contact/hours/parse.ts'
import type { ContactKind } from '../../../../../handbook/contact/model.ts'
import type { OwnContact } from '../../../../../handbook/contact/own.ts'
import { parsePhone, readPhone } from '../../../../../handbook/contact/phone.ts'
import { fail, ok, type Result } from '../../../../../handbook/result.ts'
import type { Key } from '../../../../../i18n/i18n.ts'

/** What stands in the fields of the form. */
export type Draft = {
  readonly name: string
  readonly phone: string
  readonly kind: ContactKind
  readonly sms: string
  readonly email: string
  readonly web: string
  readonly hours: string
}
export type Field = Exclude<keyof Draft, 'kind'>
const FIELDS: readonly Field[] = ['name', 'phone', 'sms', 'email', 'web', 'hours']
export type Faults = Readonly<Partial<Record<Field, Key>>>

export const draftOf = (own?: OwnContact): Draft => ({
  name: own?.name ?? '',
  phone: (own?.phone && parsePhone(own.phone)?.shown) ?? own?.phone ?? '',
  kind: own?.kind ?? 'råd',
  sms: own?.sms ?? '',
  email: own?.email ?? '',
  web: own?.web ?? '',
  hours: own?.hours ?? '',
})

type Ways = Pick<OwnContact, 'name' | 'kind' | 'phone' | 'sms' | 'email' | 'web' | 'hours'>

/**
 * What the fields say, or which of them cannot be read and why.
 * @param emergency numbers that are the same for all
 */
export function read(draft: Draft, emergency: ReadonlySet<string>): Result<Ways, Faults> {
  const said = (field: Field) => draft[field].trim()
  const [name, email, web, hours] = [said('name'), said('email'), said('web'), said('hours')]
  const long = (field: Field) => said(field).length > (field === 'web' ? LIMITS.web : LIMITS.field)
  const [phone, sms] = [readPhone(said('phone'))?.dial, readPhone(said('sms'))?.dial]
  const faults: Faults = {
    ...(name === '' ? { name: 'mine.fault.name' } : {}),
    ...(said('phone') !== '' && !phone ? { phone: 'mine.fault.phone' } : {}),
    ...(said('sms') !== '' && !sms ? { sms: 'mine.fault.phone' } : {}),
    ...(phone && emergency.has(phone) ? { phone: 'mine.fault.emergency' } : {}),
    ...(email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
      ? { email: 'mine.fault.email' }
      : {}),
    ...(web !== '' && !isHttps(web) ? { web: 'mine.fault.web' } : {}),
    ...(hours !== '' && !parseHours(hours).ok ? { hours: 'mine.fault.hours' } : {}),
    // What a backup would not bring back must not go in.
    ...Object.fromEntries(FIELDS.filter(long).map((field) => [field, 'mine.fault.long'])),
  }
  if (Object.keys(faults).length > 0) return fail(faults)
  if (!phone && !sms && email === '' && web === '') return fail({ phone: 'mine.fault.way' })
  return ok({
    name,
    kind: draft.kind,
    ...(phone ? { phone } : {}),
    ...(sms ? { sms } : {}),
    ...(email === '' ? {} : { email }),
    ...(web === '' ? {} : { web }),
    ...(hours === '' ? {} : { hours }),
  })
}

function isHttps(address: string): boolean {
  try {
    return new URL(address).protocol === 'https:'
  } catch {
    return false
  }
}
