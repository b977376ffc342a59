import { fail, ok, type Result } from '../../handbook/result.ts'
import { ACTIVE, type Active, type Deps, TWIN, type UpdateProblem } from '../model.ts'
import { readActive } from '../read/read.ts'
import { sweep } from './steps.ts'
import { alone, bringUp } from './update.ts'

/**
 * Adds a municipality, as home or beside it. Without network when its files are here; otherwise
 * from the publication in use, and from a newer one only when that cannot give them. `lang` is the
 * user's language for all of them.
 */
export const choose = (
  deps: Deps,
  id: string,
  lang: string,
  as: 'home' | 'beside' = 'home',
): Promise<Result<Active, UpdateProblem>> =>
  alone(deps, async () => {
    const active = await readActive(deps.store)
    const others = (active?.chosen ?? []).filter((c) => c !== id)
    const [home, ...rest] = others
    const first = as === 'home' || active?.chosen[0] === id
    const chosen = first || !home ? [id, ...others] : [home, ...rest, id]
    return bringUp(deps, active, { chosen, lang }, 'held')
  })

/**
 * Takes one away; the next becomes home. The only one stays: `/` must have a home, and a device
 * without one is `forget`.
 */
export const unchoose = (
  deps: Deps,
  id: string,
): Promise<Result<Active | undefined, UpdateProblem>> =>
  alone(deps, async () => {
    const active = await readActive(deps.store)
    const chosen = active?.chosen.filter((c) => c !== id) ?? []
    if (!active || !chosen.length) return ok(active)
    return bringUp(deps, active, { chosen, lang: active.lang }, 'held')
  })

/** Deletes everything. The records go first, so that nothing names a file that is gone. */
export const forget = ({ store, ...deps }: Deps): Promise<Result<undefined, UpdateProblem>> =>
  alone({ store, ...deps }, async () => {
    for (const name of [ACTIVE, TWIN]) await store.remove(name).catch(() => {})
    await sweep(store, [])
    const left = await store.names().catch(() => [ACTIVE])
    return left.length ? fail({ kind: 'full' }) : ok(undefined)
  })
