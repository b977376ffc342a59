import { CONTACT_KINDS } from '../../handbook/contact/model.ts'
import type { OwnContact } from '../../handbook/contact/own.ts'

/** What lies in the store `contacts`, by key; anything may have written it. */
export type Kept = ReadonlyMap<string, unknown>

const CONTACT = 'contact:'
const MARK = 'mark:'
/** When a backup was last handed over, and how many changes ago. */
export const BACKUP = 'backup'

export const contactKey = (id: string): string => CONTACT + id
export const markKey = (id: string): string => MARK + id
/** The handbook contact that a key marks, if it does. */
export const markedBy = (key: string): string | undefined =>
  key.startsWith(MARK) ? key.slice(MARK.length) : undefined
export const isContact = (key: string): boolean => key.startsWith(CONTACT)

/**
 * One own contact. A deleted one stays until `purge`; `before` is the version that was replaced, and
 * `others` are those that were replaced without having been seen, until the user has picked.
 */
export type ContactRecord = {
  readonly contact: OwnContact
  readonly deleted?: number
  readonly before?: unknown
  readonly others?: readonly OwnContact[]
}

/** The marks of one handbook contact: two tabs that mark different ones never meet. */
export type Mark = {
  readonly starred?: boolean
  readonly hidden?: boolean
  readonly checked?: string
}

export type Backup = { readonly at: number; readonly changes: number }

export const fieldsOf = (raw: unknown): Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { ...raw } : {}

const isText = (v: unknown): v is string => typeof v === 'string'
const isTime = (v: unknown): v is number => typeof v === 'number' && Number.isFinite(v)

/** The fields that may be absent. */
const OPTIONAL = ['phone', 'sms', 'email', 'web', 'hours', 'beside', 'checked'] as const
const KNOWN: ReadonlySet<string> = new Set(['id', 'name', 'kind', 'changed', ...OPTIONAL])

/**
 * A contact from anything. Only id and name must be there: of a kind that a later version has added,
 * the number is still worth having.
 */
export function contactFrom(raw: unknown): OwnContact | undefined {
  const { id, name, kind, changed, ...rest } = fieldsOf(raw)
  if (!isText(id) || !isText(name) || id === '') return undefined
  const optional = OPTIONAL.flatMap((f) => (isText(rest[f]) ? [[f, rest[f]] as const] : []))
  return {
    id,
    name,
    kind: CONTACT_KINDS.find((k) => k === kind) ?? 'råd',
    ...Object.fromEntries(optional),
    changed: isTime(changed) ? changed : 0,
  }
}

/** What a later version has written beside the fields we know: kept when we write. */
export const strangeTo = (raw: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fieldsOf(raw)).filter(([f]) => !KNOWN.has(f)))

/** A record under this key, or else the version before it; `undefined` when neither can be read. */
export function recordFrom(key: string, raw: unknown): ContactRecord | undefined {
  const { contact, deleted, before, others } = fieldsOf(raw)
  const read = [contact, before].map(contactFrom).find((c) => c && contactKey(c.id) === key)
  const beside = othersFrom(others)
  return (
    read && {
      contact: read,
      ...(isTime(deleted) ? { deleted } : {}),
      ...(beside.length > 0 ? { others: beside } : {}),
    }
  )
}

export const othersFrom = (raw: unknown): readonly OwnContact[] =>
  (Array.isArray(raw) ? raw : []).flatMap((c: unknown) => contactFrom(c) ?? [])

export function markFrom(raw: unknown): Mark {
  const { starred, hidden, checked } = fieldsOf(raw)
  return {
    ...(starred === true ? { starred } : {}),
    ...(hidden === true ? { hidden } : {}),
    ...(isText(checked) ? { checked } : {}),
  }
}

export function backupFrom(raw: unknown): Backup | undefined {
  const { at, changes } = fieldsOf(raw)
  return isTime(at) ? { at, changes: isTime(changes) ? changes : 0 } : undefined
}
