import type { ContactKind } from '../../handbook/contact/model.ts'
import type { OwnContact } from '../../handbook/contact/own.ts'
import { international } from '../../handbook/contact/phone.ts'
import type { Handbook } from '../../handbook/layer/model.ts'
import { clean } from '../clean.ts'
import { PRODUCT } from './read.ts'
import { escaped, foldLine } from './text.ts'

/** 3.0 is what phones, Outlook and Google take in; 4.0 is the standard of today. */
export type Version = '3.0' | '4.0'

/** What goes into the phone's own address book. */
type Card = {
  readonly uid: string
  readonly name: string
  readonly kind: ContactKind
  readonly org?: string
  readonly phone?: string
  readonly sms?: string
  readonly email?: string
  readonly web?: string
  readonly hours?: string
  readonly checked?: string
}

/** The user's own contacts, so that they come back as they are. */
export const writeOwn = (contacts: readonly OwnContact[], version: Version = '3.0'): string =>
  contacts.map((c) => write({ ...c, uid: `urn:uuid:${c.id}` }, version)).join('')

/**
 * The municipality's numbers for the phone's own address book: what has a number, and nothing of the
 * example, which can never call anyone (field rule 2).
 */
export function writeOfficial(
  { contacts, municipality }: Handbook,
  version: Version = '3.0',
): string {
  if (municipality.example) return ''
  return Object.values(contacts)
    .filter((c) => c.phone !== undefined)
    .map((c) => {
      const uid = `tiltakskort:${municipality.id}:${c.id}`
      return write({ ...c, uid, ...(c.local ? { org: municipality.name } : {}) }, version)
    })
    .join('')
}

function write(c: Card, version: Version): string {
  const four = version === '4.0'
  const text = (value: string) => escaped(clean(value))
  const number = (dial: string) => (four ? `tel:${international(dial)}` : international(dial))
  const note = [c.hours && `Tider: ${c.hours}`, c.checked && `Sjekket: ${c.checked}`]
  return [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    `PRODID:${PRODUCT}`,
    `UID:${c.uid}`,
    four && 'KIND:org',
    `FN:${text(c.name)}`,
    `N:${text(c.name)};;;;`,
    c.org && `ORG:${text(c.org)}`,
    c.phone &&
      `TEL;${four ? 'VALUE=uri;PREF=1;TYPE="work,voice"' : 'TYPE=WORK,VOICE,PREF'}:${number(c.phone)}`,
    c.sms && `item1.TEL;${four ? 'VALUE=uri;TYPE=text' : 'TYPE=MSG'}:${number(c.sms)}`,
    c.sms && 'item1.X-ABLabel:SMS',
    c.email && `EMAIL;${four ? 'TYPE=work' : 'TYPE=INTERNET,WORK'}:${text(c.email)}`,
    c.web && `URL:${clean(c.web)}`,
    `CATEGORIES:${text(c.kind)}`,
    note.some(Boolean) &&
      `NOTE:${escaped(
        note
          .filter(Boolean)
          .map((n) => clean(n ?? ''))
          .join('\n'),
      )}`,
    c.hours && `X-TILTAKSKORT-TIDER:${text(c.hours)}`,
    'END:VCARD',
  ]
    .filter((line): line is string => typeof line === 'string')
    .map((line) => `${foldLine(line)}\r\n`)
    .join('')
}
