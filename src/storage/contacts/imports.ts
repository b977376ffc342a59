import type { Import } from '../../handbook/contact/own.ts'
import { type Change, KEPT_DELETED } from './change.ts'
import { fieldsOf, isContact, type Kept } from './record.ts'

/** An import on its way in: the records that are its own among all that is written. */
export type Log = { readonly id: string; readonly at: number; readonly keys: readonly string[] }

/** More than anyone undoes; each may hold a whole phone book. */
const KEPT = 10

const HEAD = 'head:'
const BODY = 'body:'
const BESIDE = 'besides:'
export const headKey = (id: string): string => HEAD + id
export const bodyKey = (id: string): string => BODY + id
export const besidesKey = (id: string): string => BESIDE + id
/** Everything that is kept of an import. */
export const keysOf = (id: string): readonly string[] => [headKey(id), bodyKey(id), besidesKey(id)]
/** The heads alone: what is shown does not take the time that the bodies do. */
export const isHead = (key: string): boolean => key.startsWith(HEAD)
export const HEADS = [HEAD, `${HEAD}\uffff`] as const

/** What is kept of an import: how many contacts it touched, and how each record was and became. */
export function importOf(log: Log, before: Kept, after: Kept) {
  const touched = log.keys.filter(
    (k) => JSON.stringify(before.get(k)) !== JSON.stringify(after.get(k)),
  )
  const head: Import = { id: log.id, at: log.at, contacts: touched.filter(isContact).length }
  const body = touched.map((key) => ({ key, from: after.get(key), to: before.get(key) }))
  return { head, body }
}

/** An import under this key; `undefined` when it is none. */
export function importFrom(key: string, raw: unknown): Import | undefined {
  const { at, contacts } = fieldsOf(raw)
  if (!isHead(key) || typeof at !== 'number' || typeof contacts !== 'number') return undefined
  return { id: key.slice(HEAD.length), at, contacts }
}

/** What takes an import back, record by record; what is not understood is left out. */
export const undoing = (body: unknown): readonly Change[] =>
  (Array.isArray(body) ? body : []).flatMap((each: unknown): Change[] => {
    const { key, from, to } = fieldsOf(each)
    return typeof key === 'string' ? [{ key, do: 'back', from, to }] : []
  })

/** Which can no longer be undone: after 30 days, by the phone's own clock, or when there are many newer. */
export function overdue(imports: readonly Import[], now: number): readonly string[] {
  const newest = imports.toSorted((a, b) => b.at - a.at)
  return newest.filter((x, i) => i >= KEPT || now - x.at > KEPT_DELETED).map((x) => x.id)
}
