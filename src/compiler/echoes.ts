import { chainOf } from '../handbook/check/layers.ts'
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

/** Without one of these in the national layer there is nothing to check against. */
const GROUND = /\/(?:lag|kontakter|avklaringer)\.yaml$/

type Layers = ReadonlyMap<string, Layer>

/**
 * Without what is wrong only because another file cannot be read, so that the cause is not hidden
 * among thirty dangling links. Nothing is let through by it: the cause is an error of the same layer,
 * or of one beneath.
 */
export function withoutEchoes(
  problems: readonly Problem[],
  layers: Layers,
  national: string,
): readonly Problem[] {
  const causes = problems.filter((p) => CAUSES.has(p.id) && p.level === 'error' && p.at)
  if (causes.length === 0) return problems
  const ground = causes.some((c) => c.layer === national && GROUND.test(c.at?.file ?? ''))
  return problems.filter((p) =>
    causes.includes(p)
      ? !causes.some((c) => isSameFile(p, c))
      : !(ground || causes.some((c) => isEcho(p, c, layers))),
  )
}

/** A Word document has no top either. */
const isSameFile = (p: Problem, c: Problem): boolean =>
  c.id === 'encoding' && p.id !== 'encoding' && p.at?.file === c.at?.file

function isEcho(p: Problem, cause: Problem, layers: Layers): boolean {
  const file = cause.at?.file ?? ''
  if (WHOLE.has(cause.id) && p.at?.file === file) return true
  const stands =
    p.layer !== undefined &&
    (p.layer === cause.layer || chainOf(layers, p.layer).some((l) => l.id === cause.layer))
  if (!stands) return false
  const lost = ONE_EACH.exec(file)?.[1]
  return (
    MANY.some(([of, ids]) => of.test(file) && ids.has(p.id)) ||
    (lost !== undefined && p.id.startsWith('unknown-') && p.message.includes(`«${lost}»`))
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
