import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORMAT } from '../../handbook/pack/model.ts'
import { fail, ok } from '../../handbook/result.ts'
import { ACTIVE, type Active, TWIN } from '../model.ts'
import { filesOf, needsOf } from '../read/need.ts'
import { readActive } from '../read/read.ts'
import { property } from '../testing/commands.ts'
import type { Update } from '../testing/rig.ts'
import { fetchIndex, fill, swap, sweep, write } from './steps.ts'
import { alone, update } from './update.ts'

// `VITE_RUNS=5000 npx vitest run …` for a long run; the seed of a failure is printed with it.
const RUNS = Number(import.meta.env['VITE_RUNS'] ?? 150)

type Parts = {
  readonly next: Active
  readonly before: readonly string[]
  readonly deps: Parameters<Update>[0]
}

/** `update` in outline, with the steps in the hands of the test. */
const made =
  (
    steps: (parts: Parts) => Promise<ReturnType<typeof fail<{ kind: 'offline' }>> | undefined>,
  ): Update =>
  (deps, wanted) =>
    alone(deps, async () => {
      const active = await readActive(deps.store)
      const index = await fetchIndex(deps)
      if (!index.ok) return index
      if (active && index.value.number < active.index.number) return fail({ kind: 'older-index' })
      if (wanted.chosen.some((id) => !Object.hasOwn(index.value.municipalities, id)))
        return fail({ kind: 'left-out', id: '' })
      const before = active ? [...filesOf(active.index, active), ...active.previous] : []
      const next: Active = { format: FORMAT, index: index.value, ...wanted, previous: before }
      return (await steps({ deps, next, before })) ?? ok(next)
    })
const stop = fail({ kind: 'offline' } as const)
const files = (a: Active) => filesOf(a.index, a)

/** In the right order: shows that what is found below is the mutation, not the outline. */
const right = made(async ({ deps, next, before }) => {
  if (await fill(deps, needsOf(next.index, next))) return stop
  if (await swap(deps.store, next)) return stop
  await sweep(deps.store, [...files(next), ...before])
  return undefined
})

const MUTANTS: readonly (readonly [string, RegExp, Update])[] = [
  [
    'swaps before it has verified',
    /is not what \d+ names/,
    made(async ({ deps, next }) => {
      if (await swap(deps.store, next)) return stop
      return (await fill(deps, needsOf(next.index, next))) ? stop : undefined
    }),
  ],
  [
    'deletes before it has swapped',
    /is not what \d+ names/,
    made(async ({ deps, next }) => {
      if (await fill(deps, needsOf(next.index, next))) return stop
      await sweep(deps.store, files(next))
      return (await swap(deps.store, next)) ? stop : undefined
    }),
  ],
  [
    'keeps no generation for the other tab',
    /another tab may still show/,
    made(async ({ deps, next }) => {
      if (await fill(deps, needsOf(next.index, next))) return stop
      if (await swap(deps.store, next)) return stop
      await sweep(deps.store, files(next))
      return undefined
    }),
  ],
  [
    'has one record only, which a torn write takes away',
    /what was in use is lost/,
    made(async ({ deps, next, before }) => {
      if (await fill(deps, needsOf(next.index, next))) return stop
      await deps.store.remove(TWIN)
      if (await write(deps.store, ACTIVE, JSON.stringify(next))) return stop
      await sweep(deps.store, [...files(next), ...before])
      return undefined
    }),
  ],
]

describe('whatever happens, the device has one complete, verified version or nothing', () => {
  it('holds', async () => {
    await fc.assert(property(update), { numRuns: RUNS })
  }, 600_000)

  it('holds for the outline that the mutants are made from', async () => {
    await fc.assert(property(right, { heals: false }), { numRuns: 1000, seed: 1 })
  }, 120_000)

  const finds = (name: string, broken: RegExp, mutant: Update, locked: boolean): void =>
    it(`finds ${name}`, async () => {
      const found = await fc.check(property(mutant, { locked, heals: false }), {
        numRuns: 1000,
        endOnFailure: true,
        seed: 1,
      })
      expect(String(found.errorInstance)).toMatch(broken)
    }, 120_000)

  for (const [name, broken, mutant] of MUTANTS)
    finds(`an update that ${name}`, broken, mutant, true)
  finds('two tabs that swap without a lock', /is not what \d+ names/, update, false)
})
