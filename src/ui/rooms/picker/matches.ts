import { fold } from '../../../handbook/letters.ts'
import { distance } from '../../../handbook/problem.ts'
import { namesOf, type Pick } from '../../municipalities.ts'

/** «Hamarøy kommune» is Hamarøy. */
const typedOf = (query: string): string => fold(query.trim()).replace(/\s+kommun[ea]?$/, '')

/**
 * Municipalities whose number, earlier number or any of whose names begins as typed; then those with
 * a name that contains it. When there is none, those whose name is a slip or two away.
 */
export function matches(all: readonly Pick[], query: string): readonly Pick[] {
  const q = typedOf(query)
  const rank = (m: Pick): number => {
    const names = namesOf(m)
    if (m.id === q || names.includes(q)) return 0
    if (m.was?.includes(q)) return 1
    if (m.id.startsWith(q) || names.some((n) => n.startsWith(q))) return 1
    return names.some((n) => n.includes(q)) || m.was?.some((n) => n.startsWith(q)) ? 2 : 3
  }
  const found = all
    .map((m) => ({ m, r: rank(m) }))
    .filter(({ r }) => r < 3)
    .sort((a, b) => a.r - b.r)
    .map(({ m }) => m)
  return found.length > 0 ? found : nearly(all, q)
}

/** As one types who is in a hurry: a letter wrong in a short name, two in a long one. */
function nearly(all: readonly Pick[], q: string): readonly Pick[] {
  if (q.length < 4 || /\d/.test(q)) return []
  const slips = q.length < 8 ? 1 : 2
  const far = (m: Pick) => Math.min(...namesOf(m).map((n) => distance(q, n)))
  return all
    .map((m) => ({ m, d: far(m) }))
    .filter(({ d }) => d <= slips)
    .sort((a, b) => a.d - b.d)
    .map(({ m }) => m)
}
