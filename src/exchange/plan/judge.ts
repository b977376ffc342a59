import type { OwnContact, Owned } from '../../handbook/contact/own.ts'
import type { Field, Row } from '../row.ts'
import { isSame, make, merge } from './contact.ts'
import { openRegister } from './match.ts'

/** Why a row is not taken in. */
export type Reason =
  /** It stands here already, just so. */
  | { readonly why: 'same' }
  /** What stands here was changed later. */
  | { readonly why: 'older' }
  /** The number stands under this name: here, or further up in the file. */
  | { readonly why: 'duplicate'; readonly name: string }
  /** The handbook has the number. */
  | { readonly why: 'official' }
  /** Emergency numbers are the same for all and cannot be changed (field rule 8). */
  | { readonly why: 'emergency' }
  | { readonly why: 'no-name' | 'no-way' }
  | { readonly why: 'too-long'; readonly field: Field }

/** What a plan is made against. */
export type Rules = {
  /** As dialled: the emergency numbers of the handbook, and their ids. */
  readonly emergency: ReadonlySet<string>
  readonly emergencyIds: ReadonlySet<string>
  /** As dialled: every number the handbook has. */
  readonly official: ReadonlySet<string>
  readonly newId: () => string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What becomes of one row. */
type Verdict =
  | { readonly is: 'added'; readonly contact: OwnContact }
  | { readonly is: 'changed'; readonly before: OwnContact; readonly contact: OwnContact }
  | { readonly is: 'skipped'; readonly reason: Reason }

const skipped = (reason: Reason): Verdict => ({ is: 'skipped', reason })

/**
 * Says what becomes of the rows, asked once for each in the order of the file.
 * @param rows all of them: a row that shares a number with two must not take the place of the right one
 */
export function openJudge(owned: Owned, rows: readonly Row[], rules: Rules) {
  const here = new Map(owned.contacts.map((c) => [c.id, c]))
  const known = openRegister(owned.contacts)
  /** Ids of the file that this phone used for something else. */
  const renamed = new Map<string, string>()
  /** What rows have already been found to be. */
  const taken = new Set<string>()
  const found = (row: Row) => known.byId(row) ?? known.byName(row)
  const exact = new Map(rows.map((row) => [row, unfit(row, rules) ? undefined : found(row)?.id]))
  const claimed = new Set(exact.values())

  function same(before: OwnContact, row: Row): Verdict {
    taken.add(before.id)
    claimed.add(before.id)
    const contact = merge(before, row, rules.now)
    if (isSame(before, contact)) return skipped({ why: 'same' })
    if (row.whole && (row.changed ?? 0) < before.changed) return skipped({ why: 'older' })
    return { is: 'changed', before, contact }
  }

  function fresh(row: Row): Verdict {
    const free = row.id !== undefined && !here.has(row.id) && !taken.has(row.id)
    const contact = make(row, free ? row.id : rules.newId(), rules.now)
    if (row.id !== undefined && row.id !== contact.id) renamed.set(row.id, contact.id)
    taken.add(contact.id)
    known.add(contact)
    return { is: 'added', contact }
  }

  function of(row: Row): Verdict {
    const reason = unfit(row, rules)
    if (reason) return skipped(reason)
    const others = row.ours ? [] : known.byNumber(row)
    const again = found(row)
    const [only] = others
    const alone = others.length === 1 && only && here.has(only.id) && !claimed.has(only.id)
    const id = exact.get(row) ?? again?.id ?? (alone ? only.id : undefined)
    const before = id === undefined ? undefined : here.get(id)
    if (id !== undefined && (!before || taken.has(id)))
      return skipped({ why: 'duplicate', name: again?.name ?? row.name })
    if (before) return same(before, row)
    if (only) return skipped({ why: 'duplicate', name: only.name })
    if (!row.whole && row.phone !== undefined && rules.official.has(row.phone))
      return skipped({ why: 'official' })
    return fresh(row)
  }

  return { of, renamed }
}

/** Why a row can be no contact of hers, whatever else there is. */
function unfit(row: Row, rules: Rules): Reason | undefined {
  if (row.tooLong) return { why: 'too-long', field: row.tooLong }
  if ([row.phone, row.sms].some((n) => n !== undefined && rules.emergency.has(n)))
    return { why: 'emergency' }
  if (row.name === '') return { why: 'no-name' }
  return (row.phone ?? row.sms ?? row.email ?? row.web) ? undefined : { why: 'no-way' }
}
