import { CONTACT_KINDS, type ContactKind } from '../handbook/contact/model.ts'
import { readPhone } from '../handbook/contact/phone.ts'
import { fold } from '../handbook/letters.ts'
import { clean, emailOf, linkOf } from './clean.ts'
import { type Field, LIMITS, type Note, type Raw, type Row } from './row.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
/** The id of a contact in the handbook. */
const ID = /^[a-z0-9æøå][\wæøå-]{0,99}$/i
/** What a spreadsheet leaves of 02800. Four digits of ours begin with 1. */
const LOST_ZERO = /^[2-9]\d{3}$/

type Read = (written: string) => string | undefined
const dial: Read = (written) => readPhone(written)?.dial

/** A raw contact made fit to show and to call: read, cleaned, and what was dropped, noted. */
export function rowOf(raw: Raw): Row {
  const long = tooLong(raw)
  // Nothing of it is taken in, so nothing of it is worth reading.
  if (long)
    return {
      at: raw.at,
      ours: raw.ours,
      whole: raw.whole,
      name: short(clean(raw.name.slice(0, 200))),
      notes: [],
      tooLong: long,
    }
  const links = raw.web.filter((w) => w.trim() !== '').map(linkOf)
  const linked = (is: string) => links.filter((l) => l.is === is).map((l) => l.value)
  const phone = pick('phone', [...raw.phone, ...linked('phone')], dial)
  const sms = pick('sms', [...raw.sms, ...linked('sms')], dial)
  const email = pick('email', [...raw.email, ...linked('email')], emailOf)
  const web = pick('web', linked('web'), (w) => w)
  const unsafe = linked('unsafe').map((value): Note => ({ what: 'unsafe', field: 'web', value }))
  const zero: readonly Note[] =
    !raw.ours && LOST_ZERO.test(phone.value ?? '')
      ? [{ what: 'lost-zero', field: 'phone', value: phone.value ?? '' }]
      : []
  return present({
    at: raw.at,
    id: UUID.test(raw.id?.toLowerCase() ?? '') ? raw.id?.toLowerCase() : undefined,
    ours: raw.ours,
    whole: raw.whole,
    name: clean(raw.name),
    kind: kindOf(raw.kind),
    phone: phone.value,
    sms: sms.value,
    email: email.value,
    web: web.value,
    hours: clean(raw.hours ?? '') || undefined,
    beside: ID.test(raw.beside ?? '') ? raw.beside : undefined,
    checked: DAY.test(raw.checked ?? '') ? raw.checked : undefined,
    changed: raw.changed,
    notes: [...phone.notes, ...zero, ...sms.notes, ...email.notes, ...web.notes, ...unsafe],
  })
}

/** The first that can be read; the others, and those that cannot, are noted. */
function pick(
  field: Field,
  written: readonly string[],
  read: Read,
): { readonly value?: string; readonly notes: readonly Note[] } {
  const notes: Note[] = []
  let value: string | undefined
  for (const w of written) {
    const shown = short(clean(w))
    if (shown === '') continue
    const found = read(w)
    if (found === undefined) notes.push({ what: 'unreadable', field, value: shown })
    else if (value === undefined) value = found
    else if (found !== value) notes.push({ what: 'left-out', field, value: shown })
  }
  return { ...(value === undefined ? {} : { value }), notes }
}

const short = (s: string): string => (s.length > 60 ? `${[...s].slice(0, 60).join('')} …` : s)

/** A municipal contact is never an emergency number (field rule 8). */
function kindOf(written: string | undefined): ContactKind | undefined {
  const word = fold(clean(written ?? ''))
  return CONTACT_KINDS.find((k) => k !== 'nød' && (fold(k) === word || `${fold(k)}er` === word))
}

function tooLong(raw: Raw): Field | undefined {
  const of = { ...raw, name: [raw.name], hours: [raw.hours ?? ''] }
  return (['name', 'phone', 'sms', 'email', 'web', 'hours'] as const).find((field) =>
    of[field].some((value) => value.length > (field === 'web' ? LIMITS.web : LIMITS.field)),
  )
}

/** Without the fields that are undefined. */
function present<T extends object>(of: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}
