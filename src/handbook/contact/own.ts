import type { ContactKind } from './model.ts'

/**
 * A service that the user has written down herself. Never a person she helps, and no notes: there is
 * nowhere to write one (field rule 15).
 */
export type OwnContact = {
  /** Made once, on the device: a UUID. */
  readonly id: string
  readonly name: string
  readonly kind: ContactKind
  /** As dialled: digits, or «+» and digits. */
  readonly phone?: string
  readonly sms?: string
  readonly email?: string
  readonly web?: string
  /** Opening hours as written; `hours` reads them. */
  readonly hours?: string
  /** The official contact whose number it corrects: it stands beside that one, never instead (field rule 8). */
  readonly beside?: string
  /** The day the user last called it and it was right, ISO. */
  readonly checked?: string
  /** When it was last changed, milliseconds since 1970. */
  readonly changed: number
}

/** What the user has done with the contacts of the handbook, by id. */
export type Marks = {
  readonly starred: readonly string[]
  /** Out of the list, never out of a card; emergency numbers cannot be hidden (field rule 8). */
  readonly hidden: readonly string[]
  /** The day she last called it and it was right, ISO. */
  readonly checked: Readonly<Record<string, string>>
}

/** Deleted, and until when it can be brought back. */
export type Deleted = { readonly contact: OwnContact; readonly at: number }

/** Taken in from a file, and until when that can be undone. What the file was called is not kept. */
export type Import = {
  readonly id: string
  readonly at: number
  /** How many contacts it added or changed. */
  readonly contacts: number
}

/** Everything a backup holds, and everything that is never lost (design 2, rule 5). */
export type Owned = {
  readonly contacts: readonly OwnContact[]
  readonly marks: Marks
}
