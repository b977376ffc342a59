import type { Layer } from '../handbook/layer/model.ts'
import type { Problem } from '../handbook/problem.ts'

/** A file with one of these was not read as what it is. */
const CAUSES = new Set(['encoding', 'front-matter', 'yaml'])
/** Then nothing else that is found in it means anything. */
const WHOLE = new Set(['encoding', 'front-matter'])
const ONE_EACH = /\/(?:kort|plikter|ovinger|opplaering)\/([^/.]+)\.\w+$/
/** What is missing when a whole file of them is. */
const MANY: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/\/kontakter\.yaml$/, new Set(['unknown-contact', 'unsafe-chain'])],
  [/\/avklaringer\.yaml$/, new Set(['unknown-clarification', 'unknown-question'])],
]

/**
 * Without what is wrong only because another file cannot be read, so that the cause is not hidden
 * among thirty dangling links. Nothing is let through by it: the cause is an error of the same layer,
 * or of one beneath.
 */
export function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const causes = problems.filter((p) => CAUSES.has(p.id) && p.level === 'error' && p.at)
  if (causes.length === 0) return problems
  const files = causes.flatMap((p) => p.at?.file ?? [])
  const unread = new Set(causes.flatMap((p) => (WHOLE.has(p.id) ? (p.at?.file ?? []) : [])))
  const lost = files.flatMap((f) => ONE_EACH.exec(f)?.[1] ?? [])
  const kinds = new Set(
    MANY.flatMap(([of, ids]) => (files.some((f) => of.test(f)) ? [...ids] : [])),
  )
  const letters = new Set(causes.filter((p) => p.id === 'encoding').map((p) => p.at?.file))
  const isCause = (p: Problem) =>
    CAUSES.has(p.id) && (p.id === 'encoding' || !letters.has(p.at?.file))
  return problems.filter(
    (p) =>
      isCause(p) ||
      !(
        unread.has(p.at?.file ?? '') ||
        kinds.has(p.id) ||
        (p.id.startsWith('unknown-') && lost.some((id) => p.message.includes(`«${id}»`)))
      ),
  )
}

/**
 * One line, at the change, of the national steps that no choice leads to after it: not one in each
 * of them, in a file that its author has not written.
 */
export function gathered(problems: readonly Problem[], layer: Layer): readonly Problem[] {
  const mine = layer.at?.file.replace(/[^/]*$/, '')
  const isBeneath = (p: Problem) =>
    p.id === 'unreachable' && p.at !== undefined && !(mine && p.at.file.startsWith(mine))
  const cut = problems.filter(isBeneath)
  return [
    ...problems.filter((p) => !isBeneath(p)),
    ...layer.changes.flatMap((change): readonly Problem[] => {
      const steps = cut.filter((p) => ONE_EACH.exec(p.at?.file ?? '')?.[1] === change.card)
      const [first] = steps
      if (!first) return []
      const names = steps.flatMap((p) => /«.*»/.exec(p.message)?.[0] ?? [])
      const message = `Etter endringen fører ingen valg til ${[...new Set(names)].join(', ')} i «${change.card}». Ta med valgene fra steget som erstattes.`
      return [{ ...first, message, ...(change.at ? { at: change.at } : {}) }]
    }),
  ]
}
