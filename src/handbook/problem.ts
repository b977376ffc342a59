import type { Place } from './text.ts'

/** What an author did wrong, as data: what, where, what was expected and what came. */
export type Problem = {
  readonly id: string
  readonly level: 'error' | 'warning'
  /** Norwegian, for the author. */
  readonly message: string
  readonly at?: Place
  /** The layer it belongs to: an error in one municipality holds back that layer only. */
  readonly layer?: string
}

/** The known id that looks most like a misspelt one, if any is near. */
export function nearest(wrong: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(2, Math.floor(wrong.length / 3)) + 1
  for (const k of known) {
    const d = distance(wrong, k)
    if (d < least) {
      least = d
      best = k
    }
  }
  return best
}

/** « Mente du «x»?», or nothing. */
export const suggest = (wrong: string, known: Iterable<string>): string => {
  const n = nearest(wrong, known)
  return n === undefined ? '' : ` Mente du «${n}»?`
}

/** Levenshtein: how many letters must be put in, taken out or changed. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
    row = next
  }
  return row[b.length] ?? 0
}
