const SHORTEST = 3
/** What Norwegian may put between two words that become one: «barn-e-vern», «tvang-s-ekteskap». */
const JOINTS = ['', 's', 'e']

/**
 * The words a compound is made of, if both are known: «barnevernvakt» is «barnevern» and «vakt».
 * @param known stems
 */
export function partsOf(stem: string, known: ReadonlySet<string>): readonly string[] {
  for (let cut = stem.length - SHORTEST; cut >= SHORTEST; cut -= 1) {
    const last = stem.slice(cut)
    if (!known.has(last)) continue
    const first = stem.slice(0, cut)
    for (const joint of JOINTS) {
      const bare = joint === '' ? first : first.endsWith(joint) ? first.slice(0, -1) : ''
      if (bare.length >= SHORTEST && known.has(bare)) return [bare, last]
    }
  }
  return []
}

/** Two words as the one they may have been: «vakt barnevern» is also «barnevernvakt». */
export const joinsOf = (a: string, b: string): readonly string[] => [
  `${a}${b}`,
  `${a}s${b}`,
  `${b}${a}`,
]
