import type { OwnContact } from '../../handbook/contact/own.ts'
import type { Row } from '../row.ts'

const FIELDS = [
  'name',
  'kind',
  'phone',
  'sms',
  'email',
  'web',
  'hours',
  'beside',
  'checked',
] as const

/** What the row says of a contact; what it is silent of is missing. */
const said = (row: Row): Partial<OwnContact> =>
  Object.fromEntries(FIELDS.flatMap((f) => (row[f] === undefined ? [] : [[f, row[f]]])))

/** A clock that was wrong when a backup was made must not make it win for ever. */
const when = (row: Row, now: number): number => Math.min(row.changed ?? now, now)

/**
 * The contact as it will be. A backup is all there is to know; a table or an address book has only
 * some of the fields, and takes none away.
 */
export function merge(before: OwnContact, row: Row, now: number): OwnContact {
  const changed = when(row, now)
  if (row.whole) return { kind: before.kind, name: row.name, ...said(row), id: before.id, changed }
  const { checked, ...rest } = before
  const next = { ...rest, ...said(row), id: before.id, changed }
  // A number that is new has not been called.
  return checked === undefined || next.phone !== before.phone ? next : { ...next, checked }
}

/** A contact that was not here. Without a kind it stands among advice. */
export const make = (row: Row, id: string, now: number): OwnContact => ({
  kind: 'råd',
  name: row.name,
  ...said(row),
  id,
  changed: when(row, now),
})

/** Nothing that is seen differs. */
export const isSame = (a: OwnContact, b: OwnContact): boolean => FIELDS.every((f) => a[f] === b[f])
