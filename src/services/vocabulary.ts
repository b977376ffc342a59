/** The terms an index holds. */
export type Vocabulary = {
  add(terms: readonly string[]): void
  has(term: string): boolean
  /** Whether some term begins like this. */
  begins(prefix: string): boolean
}

export function openVocabulary(): Vocabulary {
  const all = new Set<string>()
  let sorted: readonly string[] | undefined
  return {
    add: (terms) => {
      sorted = undefined
      for (const t of terms) all.add(t)
    },
    has: (term) => all.has(term),
    begins: (prefix) => {
      sorted ??= [...all].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
      return sorted[firstFrom(sorted, prefix)]?.startsWith(prefix) ?? false
    },
  }
}

/** Where the first that is not before `x` stands. */
function firstFrom(sorted: readonly string[], x: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < x) low = middle + 1
    else high = middle
  }
  return low
}
