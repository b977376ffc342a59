import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { resolve } from '../handbook/layer/resolve.ts'
import { heldBackOf, municipalityOf, type PackIndex, versionOf } from '../handbook/pack/model.ts'
import { fail, ok, type Result } from '../handbook/result.ts'
import type { Active, Deps, UpdateProblem } from '../library/model.ts'
import { langOf } from '../library/read/need.ts'
import { readActive, readLayers } from '../library/read/read.ts'
import { choose, unchoose } from '../library/update/choose.ts'
import { bringLearning } from '../library/update/learning.ts'
import { fetchIndex } from '../library/update/steps.ts'
import { renew } from '../library/update/update.ts'
import type { Opened, Services, Trouble } from '../ui/services.ts'

const TROUBLES: Readonly<Record<UpdateProblem['kind'], Trouble | undefined>> = {
  offline: 'offline',
  refused: 'refused',
  damaged: 'damaged',
  'newer-format': 'newer',
  // What came was older than what is here: what is here is right.
  'older-index': undefined,
  full: 'full',
  // The address is wrong, not the network: the screen says so itself.
  'unknown-municipality': undefined,
  'left-out': 'damaged',
  stalled: 'offline',
}

export type Content = Services['content'] & {
  /** What this page shows. It changes between walks only: `adopt`. */
  readonly active: ReadonlySignal<Active | undefined>
  /** Reads what is on the device. */
  start(): Promise<void>
  /** Looks for a newer publication; what comes waits until `adopt`. */
  refresh(): Promise<void>
  /** Has these on the device too, beside home. */
  keep(ids: readonly string[]): Promise<void>
  /** Time has passed, or the network is back: the next `refresh` asks again. */
  again(): void
  /** What the user chooses is not kept on this device: said once, in one sentence. */
  forgetful(): void
  /** Work for a quiet moment: fetches what is learnt from. */
  settle(): Promise<void>
  /** Takes what came into use: call it when no one is in the middle of a walk. */
  adopt(): void
}

/**
 * The library, as the screens know it: one handbook at a time, never two versions mixed.
 * @param durable what is downloaded outlives the tab
 */
export function openContent(deps: Deps, durable: boolean): Content {
  /** What is degraded also when all goes well. */
  let calm: Trouble | undefined = durable ? undefined : 'storage'
  const active = signal<Active | undefined>(undefined)
  const index = signal<PackIndex | undefined>(undefined)
  const trouble = signal<Trouble | undefined>(calm)
  const opened = new Map<string, Opened>()
  let newer: Active | undefined
  /** What the server has was asked for by this page already. */
  let asked = false

  const use = (next: Active) => {
    active.value = next
    index.value = next.index
    newer = undefined
  }
  const failed = (error: UpdateProblem): Result<never, Trouble> => {
    trouble.value = TROUBLES[error.kind] ?? calm
    return fail(TROUBLES[error.kind] ?? 'refused')
  }

  async function read(from: Active, id: string, lang: string): Promise<Opened | undefined> {
    const entry = from.index.municipalities[id]
    if (!entry) return undefined
    const own = langOf(from.index, entry, lang)
    const version = versionOf(from.index, entry, own)
    const key = `${id}.${own}.${version}`
    const known = opened.get(key)
    if (known) return known
    const layers = await readLayers(deps, from, id, own)
    if (!layers.ok) return undefined
    const handbook = resolve(municipalityOf(id, entry), layers.value, own)
    const fresh: Opened = { handbook, version, heldBack: heldBackOf(from.index, entry) }
    opened.set(key, fresh)
    return fresh
  }

  return {
    active,
    index,
    chosen: computed(() => active.value?.chosen ?? []),
    trouble,
    start: async () => {
      const found = await readActive(deps.store)
      if (found) use(found)
    },
    open: async (id, lang) => {
      const here = active.value && (await read(active.value, id, lang))
      if (here) return ok(here)
      const as = active.value && active.value.chosen[0] !== id ? 'beside' : 'home'
      const got = await choose(deps, id, lang, as)
      asked = got.ok
      if (!got.ok) return failed(got.error)
      use(got.value)
      const now = await read(got.value, id, lang)
      return now ? ok(now) : failed({ kind: 'damaged', file: id })
    },
    keep: async (ids) => {
      for (const id of ids) {
        const got = await choose(deps, id, active.value?.lang ?? '', 'beside')
        if (got.ok) use(got.value)
      }
    },
    again: () => {
      asked = false
    },
    choose: async (id) => {
      const got = await choose(deps, id, active.value?.lang ?? '')
      if (!got.ok) return failed(got.error)
      use(got.value)
      return ok(undefined)
    },
    unchoose: async (id) => {
      const got = await unchoose(deps, id)
      if (!got.ok) return failed(got.error)
      if (got.value) use(got.value)
      return ok(undefined)
    },
    refresh: async () => {
      if (asked) return
      asked = true
      const now = active.value
      if (!now) {
        const first = await fetchIndex(deps)
        if (first.ok) index.value = first.value
        else failed(first.error)
        return
      }
      const got = await renew(deps, now, 'newest')
      trouble.value = got.ok ? calm : (TROUBLES[got.error.kind] ?? calm)
      if (got.ok && got.value.index.number !== now.index.number) newer = got.value
    },
    forgetful: () => {
      calm = 'storage'
      trouble.value ??= calm
    },
    settle: async () => {
      if (active.value) await bringLearning(deps)
    },
    adopt: () => {
      if (newer) use(newer)
    },
  }
}
