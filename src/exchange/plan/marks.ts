import type { Marks } from '../../handbook/contact/own.ts'

/**
 * Her marks and those of a backup together. A contact that got another id here is marked under it,
 * and an emergency number is never hidden (field rule 8).
 * @param renamed ids of the backup that this phone used for something else
 */
export function joinMarks(
  now: Marks,
  then: Marks,
  renamed: ReadonlyMap<string, string>,
  emergencyIds: ReadonlySet<string>,
): Marks {
  const here = (ids: readonly string[]) => ids.map((id) => renamed.get(id) ?? id)
  const both = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...here(b)])]
  const checked = new Map(Object.entries(now.checked))
  for (const [id, day] of Object.entries(then.checked)) {
    const key = renamed.get(id) ?? id
    if (day > (checked.get(key) ?? '')) checked.set(key, day)
  }
  return {
    starred: both(now.starred, then.starred),
    hidden: both(now.hidden, then.hidden).filter((id) => !emergencyIds.has(id)),
    checked: Object.fromEntries(checked),
  }
}

/** How many marks one has that the other has not, or has otherwise. */
export function newMarks(before: Marks, after: Marks): number {
  const fresh = (was: readonly string[], is: readonly string[]) => {
    const had = new Set(was)
    return is.filter((id) => !had.has(id)).length
  }
  const days = Object.entries(after.checked).filter(([id, day]) => before.checked[id] !== day)
  return fresh(before.starred, after.starred) + fresh(before.hidden, after.hidden) + days.length
}
