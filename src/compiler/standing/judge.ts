import { chainOf } from '../../handbook/check/layers.ts'
import type { Problem } from '../../handbook/problem.ts'
import { type Content, foldersOf, heldBack, NATIONAL, parse, validate } from '../compile.ts'
import { parseRegister } from '../parse/layer/register.ts'
import { Problems, sorted } from '../problems.ts'
import type { Sources } from '../read.ts'
import type { Last, Published } from './publication.ts'

export type Judged = {
  /** Where a layer waits, it has in its place what was last published. */
  readonly content: Content
  readonly problems: readonly Problem[]
  /** Layers that are left out: nothing fits in their place. */
  readonly held: ReadonlySet<string>
}

/**
 * What is published of some content: a layer with an error waits, and what was last published of it
 * stands in, if it is sound on the layers of today (field rule 13). Otherwise it is left out.
 * @param today ISO date
 * @param last the last publication; undefined: there is none
 */
export function judge(sources: Sources, today: string, last?: Last): Judged {
  const written = parse(sources)
  const standing = new Map<string, Published>()
  /** Of each layer that waits, what is wrong with it. */
  const reasons = new Map<string, readonly Problem[]>()
  const unfit: Problem[] = []
  const tried = new Set<string>()
  const round = () => {
    const content = standing.size > 0 ? withStanding(sources, written, standing) : written
    return { content, problems: validate(content, today) }
  }
  let now = round()
  while (last && !isFatal(now.problems)) {
    const next = lowest(now.content, wrongIn(now.problems), tried)
    if (next.length === 0) break
    for (const id of next) {
      tried.add(id)
      const found = last(id)
      if (!found.ok) {
        const first = now.problems.find((p) => isError(p) && p.layer === id)
        unfit.push(refusal(id, found.error, first?.at))
        continue
      }
      reasons.set(
        id,
        now.problems.filter((p) => p.layer === id),
      )
      standing.set(id, found.value)
    }
    now = round()
    const clashes = next.filter((id) => standing.has(id) && wrongIn(now.problems).has(id))
    for (const id of clashes) {
      unfit.push(...placed(now.problems, standing).flatMap((p) => clash(id, p)))
      standing.delete(id)
      reasons.delete(id)
    }
    if (clashes.length > 0) now = round()
  }
  const problems = sorted([
    ...placed(now.problems, standing),
    ...[...reasons.values()].flat(),
    ...unfit,
  ])
  return { content: now.content, problems, held: heldBack(now.content, now.problems) }
}

const isError = (p: Problem) => p.level === 'error'

/** Nothing is built then: there is nothing to stand in for. */
const isFatal = (problems: readonly Problem[]): boolean =>
  problems.some((p) => isError(p) && (p.layer === undefined || p.layer === NATIONAL))

const wrongIn = (problems: readonly Problem[]): ReadonlySet<string> =>
  new Set(problems.flatMap((p) => (isError(p) && p.layer !== undefined ? [p.layer] : [])))

/**
 * Those that stand on no other that is wrong: what is wrong with a municipality may be its region's
 * fault, and be gone with that.
 */
function lowest(
  content: Content,
  wrong: ReadonlySet<string>,
  tried: ReadonlySet<string>,
): readonly string[] {
  // What stands on one that cannot be read at all says that it is not there.
  const lost = [...wrong].filter((id) => !content.layers.has(id) && !tried.has(id))
  if (lost.length > 0) return lost
  return [...wrong].filter(
    (id) =>
      !tried.has(id) &&
      !chainOf(content.layers, id).some((below) => below.id !== id && wrong.has(below.id)),
  )
}

/** The content with what was published in the place of what waits. */
function withStanding(
  sources: Sources,
  written: Content,
  standing: ReadonlyMap<string, Published>,
): Content {
  const layers = new Map(written.layers)
  for (const [id, { layer }] of standing) layers.set(id, layer)
  // A `lag.yaml` that is gone, or cannot be read, has not said what the municipality is called.
  const register = new Problems('kommuner.csv')
  const municipalities = parseRegister(
    sources.get('kommuner.csv'),
    [...foldersOf(sources), ...standing.keys()],
    layers,
    register,
  )
  const problems = written.problems.filter((p) => !(p.layer && standing.has(p.layer)))
  return { layers, municipalities, problems, standing }
}

/** What is wrong in a published layer stands in its file: its own lines were left behind. */
const placed = (
  problems: readonly Problem[],
  standing: ReadonlyMap<string, Published>,
): readonly Problem[] =>
  problems.map((p) => {
    const stood = p.layer === undefined ? undefined : standing.get(p.layer)
    const file = stood?.packs[stood.layer.lang]?.name
    return file === undefined || p.at
      ? p
      : { ...p, at: { file: `packs/${file}`, line: 1, column: 1 } }
  })

const refusal = (layer: string, why: string, at?: Problem['at']): Problem => ({
  id: 'standing',
  level: 'warning',
  message: `Det som sist ble publisert av «${layer}», kan ikke stå inn: ${why}.`,
  layer,
  ...(at ? { at } : {}),
})

const clash = (layer: string, p: Problem): readonly Problem[] =>
  isError(p) && p.layer === layer ? [refusal(layer, p.message.replace(/\.$/, ''), p.at)] : []
