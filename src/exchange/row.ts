import type { Besides } from '../handbook/besides.ts'
import type { ContactKind } from '../handbook/contact/model.ts'
import type { Marks } from '../handbook/contact/own.ts'

/** Said before anything is read. */
export const LIMITS = {
  bytes: 5_000_000,
  rows: 20_000,
  columns: 100,
  /** Characters of one field; a link may be longer. */
  field: 200,
  web: 2_000,
} as const

/** A file larger than this is refused by its size, unread. */
export const isTooBig = (bytes: number): boolean => bytes > LIMITS.bytes

export type Format = 'vcard' | 'csv' | 'backup'
export type Field = 'name' | 'phone' | 'sms' | 'email' | 'web' | 'hours'

/** Why a whole file is refused. Nothing of it is taken in. `row` counts from 1, as the file does. */
export type Refusal =
  | {
      readonly why:
        | 'too-big'
        | 'too-many'
        | 'not-text'
        | 'empty'
        | 'not-contacts'
        | 'no-name-column'
    }
  | { readonly why: 'not-backup' | 'newer-backup' | 'broken-backup' }
  | { readonly why: 'open-quote' | 'open-card' | 'too-wide'; readonly row: number }

/** What of a row is not taken in, though the row is. */
export type Note =
  /** There is room for one of each. */
  | { readonly what: 'left-out'; readonly field: Field; readonly value: string }
  /** Neither a number, an address, nor a link. */
  | { readonly what: 'unreadable'; readonly field: Field; readonly value: string }
  /** Only https, tel, mailto and sms are links that a card may follow. */
  | { readonly what: 'unsafe'; readonly field: 'web'; readonly value: string }
  /** Spreadsheets take the zero off 02800. */
  | { readonly what: 'lost-zero'; readonly field: 'phone'; readonly value: string }

/** A contact as a file says it, before anything is believed. */
export type Raw = {
  /** Which row, card or contact of the file it is: the first is 1; in CSV the headings are 1. */
  readonly at: number
  readonly id?: string | undefined
  /** This app wrote it: its id tells two services on one number apart. */
  readonly ours: boolean
  /** All that there is to know of the contact: what is absent has been taken away. */
  readonly whole: boolean
  readonly name: string
  readonly kind?: string | undefined
  readonly phone: readonly string[]
  readonly sms: readonly string[]
  readonly email: readonly string[]
  readonly web: readonly string[]
  readonly hours?: string | undefined
  readonly beside?: string | undefined
  readonly checked?: string | undefined
  readonly changed?: number | undefined
}

/** A contact that may be shown and called. */
export type Row = {
  readonly at: number
  readonly id?: string
  readonly ours: boolean
  readonly whole: boolean
  readonly name: string
  readonly kind?: ContactKind
  readonly phone?: string
  readonly sms?: string
  readonly email?: string
  readonly web?: string
  readonly hours?: string
  readonly beside?: string
  readonly checked?: string
  readonly changed?: number
  readonly notes: readonly Note[]
  /** The field that no one has written by hand. */
  readonly tooLong?: Field
}

/** What a file holds. */
export type Imported = {
  readonly format: Format
  readonly rows: readonly Row[]
  readonly marks?: Marks
  /** What a backup holds beside contacts and marks. */
  readonly besides?: Besides
}
