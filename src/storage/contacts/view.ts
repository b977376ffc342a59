import type { Deleted, OwnContact, Owned } from '../../handbook/contact/own.ts'
import { isOver } from './change.ts'
import {
  BACKUP,
  type Backup,
  backupFrom,
  type ContactRecord,
  isContact,
  type Kept,
  markedBy,
  markFrom,
  recordFrom,
} from './record.ts'

/** What the records mean. */
export type View = {
  readonly owned: Owned
  readonly deleted: readonly Deleted[]
  /** By id: versions that another tab has written, and that the user has not picked from. */
  readonly clashes: ReadonlyMap<string, readonly OwnContact[]>
  /** What can no longer be brought back. */
  readonly over: readonly string[]
  readonly backup: Backup | undefined
}

/** A record that is read once stays the same object, so that screens see what has not changed. */
const seen = new WeakMap<object, ContactRecord>()

function recordOf(key: string, raw: unknown): ContactRecord | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined
  const known = seen.get(raw) ?? recordFrom(key, raw)
  if (known) seen.set(raw, known)
  return known
}

/** @param now milliseconds since 1970 */
export function viewOf(kept: Kept, now: number): View {
  const contacts: OwnContact[] = []
  const deleted: Deleted[] = []
  const clashes = new Map<string, readonly OwnContact[]>()
  const over: string[] = []
  const starred: string[] = []
  const hidden: string[] = []
  const checked: [string, string][] = []
  for (const [key, raw] of kept) {
    const marked = markedBy(key)
    if (marked !== undefined) {
      const mark = markFrom(raw)
      if (mark.starred) starred.push(marked)
      if (mark.hidden) hidden.push(marked)
      if (mark.checked) checked.push([marked, mark.checked])
    }
    const record = isContact(key) ? recordOf(key, raw) : undefined
    if (!record) continue
    if (record.deleted === undefined) {
      contacts.push(record.contact)
      if (record.others) clashes.set(record.contact.id, record.others)
    } else if (isOver(record.deleted, now)) over.push(key)
    else deleted.push({ contact: record.contact, at: record.deleted })
  }
  return {
    owned: { contacts, marks: { starred, hidden, checked: Object.fromEntries(checked) } },
    deleted,
    clashes,
    over,
    backup: backupFrom(kept.get(BACKUP)),
  }
}
