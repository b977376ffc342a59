import type { Place } from '../text.ts'

export const CONTACT_KINDS = [
  'nød',
  'barn',
  'voksne',
  'helse',
  'politi',
  'råd',
  'hjelpetelefon',
] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]

/** A contact is a function, never a person. What no layer has said is absent. */
export type Contact = {
  readonly id: string
  readonly name: string
  readonly kind: ContactKind
  /** Each municipality must fill it in; until then it is a gap. */
  readonly local: boolean
  /** As dialled: digits, or «+» and digits. */
  readonly phone?: string
  readonly sms?: string
  readonly email?: string
  readonly web?: string
  /** Opening hours as written; `hours.ts` reads them. */
  readonly hours?: string
  /** Who to try next when nobody answers. */
  readonly noAnswer?: string
  /** Who answers outside the hours. */
  readonly outside?: string
  /** Who takes over when the receiver is too close to the case. */
  readonly conflict?: string
  readonly deputy?: string
  readonly holidays?: string
  readonly usedFor?: string
  readonly say?: string
  readonly languages?: readonly string[]
  /** Which function in the municipality knows the number. */
  readonly askedOf?: string
  readonly checked?: string
  readonly source?: string
  /** The layer that said it, field by field; set by `resolve`. */
  readonly from?: Readonly<Record<string, string>>
  readonly at?: Place
}

/** What one layer says of a contact: only what differs from the layers beneath. */
export type ContactPart = Partial<Omit<Contact, 'id' | 'from'>> & { readonly id: string }
