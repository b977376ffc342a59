import type { OwnContact, Owned } from '../../handbook/contact/own.ts'
import type { Field, Imported, Note, Row } from '../row.ts'
import { isSame, make, merge } from './contact.ts'
import { joinMarks, newMarks } from './marks.ts'
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

/** What will happen with each row of a file, and what the user will then own. Nothing has happened yet. */
export type Plan = {
  readonly added: readonly { readonly row: Row; readonly contact: OwnContact }[]
  readonly changed: readonly {
    readonly row: Row
    readonly before: OwnContact
    readonly contact: OwnContact
  }[]
  readonly skipped: readonly {
    readonly row: Row
    readonly reason: Reason
    /** What could not be read in it. */
    readonly notes: readonly Note[]
  }[]
  /** Stars, hidden contacts and checks that come with a backup. */
  readonly marks: number
  readonly next: Owned
}

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

/**
 * What taking a file in would do. Rows are the same contact when they have the same id, or the same
 * number in any notation. The same file twice changes nothing; two services with one number stay two
 * where this app wrote the file, and are otherwise told.
 */
export function planImport(owned: Owned, file: Imported, rules: Rules): Plan {
  const here = new Map(owned.contacts.map((c) => [c.id, c]))
  const known = openRegister(owned.contacts)
  const renamed = new Map<string, string>()
  const taken = new Set<string>()
  const added: Plan['added'][number][] = []
  const changed: Plan['changed'][number][] = []
  const skipped: Plan['skipped'][number][] = []
  const skip = (row: Row, reason: Reason) => skipped.push({ row, reason, notes: row.notes })

  // Exact matches first: a row that shares a number with two must not take the place of the right one.
  const fit = file.rows.map((row) => ({ row, reason: unfit(row, rules) }))
  const exact = new Map<Row, string>()
  for (const { row, reason } of fit) {
    const found = reason ? undefined : (known.byId(row) ?? known.byName(row))
    if (found) exact.set(row, found.id)
  }
  const claimed = new Set(exact.values())

  for (const { row, reason } of fit) {
    if (reason) {
      skip(row, reason)
      continue
    }
    const others = row.ours ? [] : known.byNumber(row)
    const again = known.byId(row) ?? known.byName(row)
    const [only] = others
    const alone = others.length === 1 && only && here.has(only.id) && !claimed.has(only.id)
    const id = exact.get(row) ?? again?.id ?? (alone ? only.id : undefined)
    const before = id === undefined ? undefined : here.get(id)
    if (id !== undefined && (!before || taken.has(id)))
      skip(row, { why: 'duplicate', name: again?.name ?? row.name })
    else if (before) {
      taken.add(before.id)
      claimed.add(before.id)
      const contact = merge(before, row, rules.now)
      if (isSame(before, contact)) skip(row, { why: 'same' })
      else if (row.whole && (row.changed ?? 0) < before.changed) skip(row, { why: 'older' })
      else changed.push({ row, before, contact })
    } else if (only) skip(row, { why: 'duplicate', name: only.name })
    else if (!row.whole && row.phone !== undefined && rules.official.has(row.phone))
      skip(row, { why: 'official' })
    else {
      const free = row.id !== undefined && !here.has(row.id) && !taken.has(row.id)
      const contact = make(row, free ? row.id : rules.newId(), rules.now)
      if (row.id !== undefined && row.id !== contact.id) renamed.set(row.id, contact.id)
      taken.add(contact.id)
      known.add(contact)
      added.push({ row, contact })
    }
  }

  const replaced = new Map(changed.map((c) => [c.before.id, c.contact]))
  const marks = file.marks
    ? joinMarks(owned.marks, file.marks, renamed, rules.emergencyIds)
    : owned.marks
  return {
    added,
    changed,
    skipped,
    marks: newMarks(owned.marks, marks),
    next: {
      contacts: [
        ...owned.contacts.map((c) => replaced.get(c.id) ?? c),
        ...added.map((a) => a.contact),
      ],
      marks,
    },
  }
}

/** Why a row can be no contact of hers, whatever else there is. */
function unfit(row: Row, rules: Rules): Reason | undefined {
  if (row.tooLong) return { why: 'too-long', field: row.tooLong }
  if ([row.phone, row.sms].some((n) => n !== undefined && rules.emergency.has(n)))
    return { why: 'emergency' }
  if (row.name === '') return { why: 'no-name' }
  return (row.phone ?? row.sms ?? row.email ?? row.web) ? undefined : { why: 'no-way' }
}
