import type { DBSchema, IDBPDatabase } from 'idb'

export const NAME = 'tiltakskort'
export const VERSION = 4

/**
 * Everything that is the user's, in one type. Migrations only add: a store or a key keeps its
 * meaning for ever, so that a phone may skip any number of versions.
 */
export interface Schema extends DBSchema {
  /** One record per setting: two tabs changing different settings never overwrite each other. */
  readonly settings: { readonly key: string; readonly value: unknown }
  /** The user's own contacts, what she has deleted, and her marks on those of the handbook. */
  readonly contacts: { readonly key: string; readonly value: unknown }
  /** What undoes each import: `head:<id>` says what it was, `body:<id>` what stood there before. */
  readonly imports: { readonly key: string; readonly value: unknown }
  /** What she has read and rehearsed, by lesson or drill. */
  readonly learning: { readonly key: string; readonly value: unknown }
  /** The coordinator's answers to the checklist, by municipality and point. */
  readonly checklist: { readonly key: string; readonly value: unknown }
  /** What she has set for a measure of a plan, by municipality, measure and field. */
  readonly plan: { readonly key: string; readonly value: unknown }
}

export type Connection = IDBPDatabase<Schema>

/** Brings a database of any earlier version to this one; each step runs where it is missing. */
export function upgrade(db: Connection, from: number): void {
  if (from < 1) db.createObjectStore('settings')
  if (from < 2) {
    db.createObjectStore('contacts')
    db.createObjectStore('learning')
  }
  if (from < 3) db.createObjectStore('imports')
  if (from < 4) {
    db.createObjectStore('checklist')
    db.createObjectStore('plan')
  }
}
