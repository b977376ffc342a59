import { termsOf } from './words.ts'

/** Words and phrases that find each other, as authors write them. */
export type SynonymGroup = readonly string[]

/** @returns for the terms of a text: those that stand beside them in a group */
export function synonymsOf(
  groups: readonly SynonymGroup[],
): (terms: readonly string[]) => readonly string[] {
  const byFirst = new Map<
    string,
    { readonly phrase: readonly string[]; readonly group: number }[]
  >()
  const members = groups.map((group) => group.map(termsOf).filter((p) => p.length > 0))
  members.forEach((phrases, group) => {
    for (const phrase of phrases) {
      const first = phrase[0] ?? ''
      byFirst.set(first, [...(byFirst.get(first) ?? []), { phrase, group }])
    }
  })
  return (terms) => {
    const here = new Set(terms)
    const hit = new Set<number>()
    for (const term of here)
      for (const { phrase, group } of byFirst.get(term) ?? [])
        if (phrase.every((p) => here.has(p))) hit.add(group)
    const beside = new Set([...hit].flatMap((group) => members[group]?.flat() ?? []))
    return [...beside].filter((t) => !here.has(t))
  }
}
