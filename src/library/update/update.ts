import { COVERAGE, FORMAT, idsOf, type PackIndex } from '../../handbook/pack/model.ts'
import { fail, ok, type Result } from '../../handbook/result.ts'
import type { Active, Deps, UpdateProblem, Wanted } from '../model.ts'
import { filesOf, learningFilesOf, needOf, needsOf } from '../read/need.ts'
import { readActive } from '../read/read.ts'
import { fetchIndex, fill, swap, sweep } from './steps.ts'

/** After this long the caller has her answer, whatever another tab or the storage is doing. */
export const PATIENCE = 180_000

/**
 * `newest`: is there a newer publication? `held`: fetch what the publication in use names, if it is
 * missing or damaged, and ask for a newer one only when the server no longer has it.
 */
export type Reason = 'newest' | 'held'
type Outcome = Result<Active, UpdateProblem>

/**
 * One at a time over all tabs. Work that has begun runs to its end under the lock also when nobody
 * waits for it any more; work that has not begun when patience is out never begins.
 */
export function alone<T>(
  deps: Deps,
  work: () => Promise<Result<T, UpdateProblem>>,
): Promise<Result<T, UpdateProblem>> {
  const stalled = fail({ kind: 'stalled' } as const)
  let tooLate = false
  return deps.limit<Result<T, UpdateProblem>>(
    deps.lock(async () => (tooLate ? stalled : work())),
    PATIENCE,
    () => {
      tooLate = true
      return stalled
    },
  )
}

/** A chosen municipality that the index does not have the whole of, when that is a problem. */
function lacking(active: Active | undefined, index: PackIndex, wanted: Wanted) {
  const { chosen, lang } = wanted
  const home = chosen[0] ?? ''
  // One beside home that a newer publication left out must not stop a corrected number at home
  // (field rule 13). It stays chosen, and is there again when it is published again.
  const id = [home, ...chosen.filter((c) => !active?.chosen.includes(c))].find(
    (c) => !needOf(index, c, lang),
  )
  if (id === undefined) return undefined
  return { kind: active?.chosen.includes(id) ? 'left-out' : 'unknown-municipality', id } as const
}

/** The municipality that has taken over a chosen one's number: two that became one, with a new number. */
function heirOf(index: PackIndex, id: string): string {
  const [heir, ...others] = idsOf(index, id)
  return heir !== undefined && others.length === 0 ? heir : id
}

/** Fetch, verify, swap, sweep: in that order, so that what is in use is whole at every moment. */
async function install(
  deps: Deps,
  active: Active | undefined,
  index: PackIndex,
  { chosen, lang }: Wanted,
): Promise<Outcome> {
  const wanted = { chosen: [...new Set(chosen.map((id) => heirOf(index, id)))], lang }
  const problem = lacking(active, index, wanted)
  if (problem) return fail(problem)
  const needs = needsOf(index, wanted)
  const files = needs.map((n) => n.file)
  const before = active ? filesOf(active.index, active) : []
  // `bringLearning` fetches what is learnt from; until it has, what is here is read.
  const learning = learningFilesOf(index, wanted)
  const learnt = active ? learningFilesOf(active.index, active) : []
  const sameIndex = active?.index.number === index.number
  const previous = [...(sameIndex ? active.previous : []), ...before, ...learnt].filter(
    (f, i, all) => all.indexOf(f) === i && !files.includes(f) && !learning.includes(f),
  )
  const next: Active = { format: FORMAT, index, ...wanted, previous }
  const attempt = async () => (await fill(deps, needs)) ?? (await swap(deps.store, next))
  let failed = await attempt()
  if (failed?.kind === 'full') {
    // Old generations must never keep a corrected number out.
    await sweep(deps.store, [...before, ...files])
    failed = await attempt()
  }
  if (failed) return fail(failed)
  // Figures that were fetched on the way belong to the publication they came with.
  await sweep(deps.store, [...files, ...learning, ...previous, ...(sameIndex ? [COVERAGE] : [])])
  return ok(next)
}

/** The publication to install: a number only ever rises, and the same number is the same index. */
async function newest(deps: Deps, active: Active | undefined) {
  const index = await fetchIndex(deps)
  if (!index.ok || !active || index.value.number > active.index.number) return index
  return index.value.number < active.index.number
    ? fail({ kind: 'older-index' } as const)
    : ok(active.index)
}

/** `update` for those who hold the lock already. */
export async function bringUp(
  deps: Deps,
  active: Active | undefined,
  wanted: Wanted,
  reason: Reason,
): Promise<Outcome> {
  const held =
    active && reason === 'held' && !lacking(active, active.index, wanted)
      ? await install(deps, active, active.index, wanted)
      : undefined
  if (held && (held.ok || !['refused', 'damaged'].includes(held.error.kind))) return held
  const index = await newest(deps, active)
  if (!index.ok) return index
  return held && index.value === active?.index ? held : install(deps, active, index.value, wanted)
}

/**
 * Brings the device to one complete, verified version, or leaves it exactly as it was (design 2,
 * rule 4). Gives what is in use afterwards, or why nothing has changed.
 */
export const update = (deps: Deps, wanted: Wanted, reason: Reason): Promise<Outcome> =>
  alone(deps, async () => bringUp(deps, await readActive(deps.store), wanted, reason))

/**
 * `update` of whatever is in use when its turn comes, so that a choice made meanwhile stands.
 * @param wanted what to fetch when nothing is in use any more
 */
export const renew = (deps: Deps, wanted: Wanted, reason: Reason): Promise<Outcome> =>
  alone(deps, async () => {
    const active = await readActive(deps.store)
    return bringUp(deps, active, active ?? wanted, reason)
  })
