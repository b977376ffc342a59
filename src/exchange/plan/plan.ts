import type { OwnContact, Owned } from '../../handbook/contact/own.ts'
import type { Imported, Note, Row } from '../row.ts'
import { openJudge, type Reason, type Rules } from './judge.ts'
import { joinMarks, newMarks } from './marks.ts'

export type { Reason, Rules } from './judge.ts'

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

/**
 * What taking a file in would do. Rows are the same contact when they have the same id, or the same
 * number in any notation. The same file twice changes nothing; two services with one number stay two
 * where this app wrote the file, and are otherwise told.
 */
export function planImport(owned: Owned, file: Imported, rules: Rules): Plan {
  const judge = openJudge(owned, file.rows, rules)
  const verdicts = file.rows.map((row) => ({ row, ...judge.of(row) }))
  const changed = verdicts.filter((v) => v.is === 'changed')
  const added = verdicts.filter((v) => v.is === 'added')
  const skipped = verdicts.filter((v) => v.is === 'skipped')
  const replaced = new Map(changed.map((c) => [c.before.id, c.contact]))
  const marks = file.marks
    ? joinMarks(owned.marks, file.marks, judge.renamed, rules.emergencyIds)
    : owned.marks
  return {
    added,
    changed,
    skipped: skipped.map((s) => ({ ...s, notes: s.row.notes })),
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
