import type { Result } from '../../handbook/result.ts'
import { ACTIVE, type Active, type Deps, TWIN, type UpdateProblem, type Wanted } from '../model.ts'
import { contentOf } from '../read/content-of.ts'
import { filesOf, learningNeedsOf, needOf } from '../read/need.ts'
import { readPage, takeOut } from '../read/pages.ts'
import { readActive, readBodies, readLayers } from '../read/read.ts'
import { choose, unchoose } from '../update/choose.ts'
import { bringLearning } from '../update/learning.ts'
import type { Reason } from '../update/update.ts'
import { healed, must } from './healed.ts'
import { digest } from './publication.ts'
import { openServer } from './server.ts'
import { openWorld, settle } from './world.ts'

export type Update = (
  deps: Deps,
  wanted: Wanted,
  reason: Reason,
) => Promise<Result<Active | undefined, UpdateProblem>>
export type Harm = 'halved' | 'emptied' | 'removed' | 'altered' | 'swapped'

const WORKER = 2 // beside the tabs: it is never killed with one

/** A device under test, with what must hold after every single step. */
export function openRig(update: Update, locked: boolean) {
  const server = openServer()
  const world = openWorld(server)
  world.state.locked = locked
  const tasks = new Map<number, { readonly tab: number; done: boolean }>()
  let next = 0
  let floor = 0
  let before: Active | undefined
  /** The publication before the one in use. */
  let older: Active | undefined
  let tight = false
  /** A record was spoiled while a tab was about to write the other: both may go. */
  let forgiven = false
  let thrown: unknown
  /** How many publications have come into use, and how often something was spoiled from outside. */
  let swaps = 0
  let harms = 0

  /** Complete, verified, one publication; never lost, never back in number. */
  async function check(): Promise<void> {
    must(!thrown, `threw ${thrown}`)
    const active = await readActive(world.reader.store)
    if (!active) {
      must(floor === 0 || forgiven, 'what was in use is lost')
      floor = 0
      return
    }
    const { index, chosen, lang } = active
    must(index.number >= floor, `number ${index.number} after ${floor}`)
    const published = server.history.find((p) => p.index.number === index.number)
    must(JSON.stringify(published?.index) === JSON.stringify(index), 'an index of no publication')
    must(needOf(index, chosen[0] ?? '', lang) !== undefined, 'no home')
    for (const file of filesOf(index, active)) {
      const whole = world.disk.get(file) === published?.files.get(file)
      must(whole || world.harmed.has(file), `${file} is not what ${index.number} names`)
    }
    for (const { file } of learningNeedsOf(index, active)) {
      const text = world.disk.get(file)
      const whole = text === undefined || text === published?.files.get(file)
      must(whole || world.harmed.has(file), `${file} is not what is learnt in ${index.number}`)
    }
    for (const id of chosen) {
      const layers = await readLayers(world.reader, active, id, lang)
      const expected = needOf(index, id, lang)?.flatMap((n) =>
        n.part === 'layer' ? JSON.parse(published?.files.get(n.file) ?? '').layer : [],
      )
      if (layers.ok) must(JSON.stringify(layers.value) === JSON.stringify(expected), 'a mix')
      else if (layers.error.kind === 'left-out') must(!expected, 'left out, but published')
      else
        must(
          layers.error.files.every((f) => world.harmed.has(f)),
          'damaged by us',
        )
      const bodies = await readBodies(world.reader.store, active, id, lang, digest)
      must(!bodies || bodies.municipality === id, 'pages of another municipality')
    }
    if (before && before.index.number < index.number) {
      older = before
      swaps++
    }
    const gone = (older && !tight ? filesOf(older.index, older) : []).filter(
      (f) => !world.disk.has(f) && !world.harmed.has(f),
    )
    must(gone.length === 0, `another tab may still show ${gone}`)
    before = active
    floor = index.number
    forgiven &&= atWork()
  }

  /**
   * What the worker answers an address with. One update under it must not take its page away; and
   * what it shows is of one publication, whole.
   */
  async function navigate(deps: Deps, path: string): Promise<void> {
    const began = { swaps, harms }
    const active = await readActive(deps.store)
    const place = active && contentOf(active, path)
    if (!active || !place) return
    const page = await readPage(deps, active, place)
    const { number } = active.index
    const published = server.history.find((p) => p.index.number === number)
    const need = needOf(active.index, place.id, place.lang)?.find((n) => n.part === 'pages')
    const bodies = need && JSON.parse(published?.files.get(need.file) ?? 'null')
    const isHere = filesOf(active.index, active).includes(need?.file ?? '')
    if (page)
      must(
        JSON.stringify(page.body) === JSON.stringify(bodies?.pages[place.path]),
        'a page of another version',
      )
    else
      must(
        !bodies || !isHere || tight || harms > 0 || swaps > began.swaps + 1,
        `no page for ${path}`,
      )
  }

  const start = (tab: number, work: (deps: Deps) => Promise<unknown>): void => {
    const id = next++
    const task = { tab, done: false }
    tasks.set(id, task)
    work(world.depsOf(id)).then(
      () => {
        task.done = true
      },
      (e) => {
        thrown = e
      },
    )
  }
  const wantedNow = async (lang: string): Promise<Wanted> => ({
    chosen: (await readActive(world.reader.store))?.chosen ?? ['1875'],
    lang,
  })
  const waiting = () => [...tasks.values()].filter((t) => !t.done).length

  /** Also when the caller was told that it stalled: the work itself goes on. */
  const atWork = () => waiting() > 0 || world.pending() > 0

  async function drain(): Promise<void> {
    for (let i = 0; waiting() > 0; i++) {
      must(i < 3000, 'a task never ends')
      if (world.pending()) {
        await world.step(i)
        await check()
      } else must(await world.ring(), 'a task waits for nothing that comes')
    }
    while (world.pending()) {
      await world.step(0)
      await check()
    }
  }

  return {
    server,
    check,
    busy: (tab: number) => [...tasks.values()].some((t) => t.tab === tab && !t.done),
    update: async (tab: number, reason: Reason, lang: string) => {
      const wanted = await wantedNow(lang)
      start(tab, (deps) => update(deps, wanted, reason))
      await settle()
    },
    choose: async (tab: number, id: string, as: 'home' | 'beside') => {
      start(tab, (deps) => choose(deps, id, 'nb', as))
      await settle()
    },
    unchoose: async (tab: number, id: string) => {
      start(tab, (deps) => unchoose(deps, id))
      await settle()
    },
    navigate: async (path: string) => {
      start(WORKER, (deps) => navigate(deps, path))
      await settle()
    },
    learn: async (tab: number) => {
      start(tab, bringLearning)
      await settle()
    },
    /** The quiet moment in which pages are taken out of their files. */
    takeOut: async (tab: number) => {
      start(tab, async (deps) => {
        const active = await readActive(deps.store)
        if (active) await takeOut(deps, active).catch(() => undefined)
      })
      await settle()
    },
    step: async (pick: number) => {
      await world.step(pick)
      await check()
    },
    ring: async (pick: number) => {
      await world.ring(pick)
      await check()
    },
    full: (full: boolean) => {
      world.state.full = full
      tight ||= full
    },
    kill: async (tab: number, torn: boolean) => {
      for (const [id, task] of tasks) {
        if (task.tab !== tab) continue
        tasks.delete(id)
        await world.kill(id, torn)
      }
      await check()
    },
    /** From outside: what it takes away is not ours to keep, what is left must still be true. */
    harm: async (pick: number, how: Harm) => {
      const names = [...world.disk.keys()]
      const name = names[pick % names.length]
      if (name === undefined) return
      harms++
      const text = world.disk.get(name) ?? ''
      const other = world.disk.get(names[(pick + 1) % names.length] ?? '') ?? ''
      if (how === 'removed') world.disk.delete(name)
      else if (how === 'halved') world.disk.set(name, text.slice(0, text.length / 2))
      else if (how === 'emptied') world.disk.set(name, '')
      else if (how === 'swapped' && name !== ACTIVE && name !== TWIN) world.disk.set(name, other)
      else if (name !== ACTIVE && name !== TWIN) world.disk.set(name, `${text}\n`)
      world.harmed.add(name)
      if (name === ACTIVE || name === TWIN) {
        before = await readActive(world.reader.store)
        older = undefined
        floor = before?.index.number ?? 0
        forgiven = atWork()
        for (const f of before ? filesOf(before.index, before) : [])
          if (!world.disk.has(f)) world.harmed.add(f)
      }
      await check()
    },
    drain,
    /** With a network that tells the truth, everything heals and nothing is left lying about. */
    heal: async () => {
      await drain()
      server.mood('honest')
      world.state.full = false
      const wanted = await wantedNow('nb')
      start(9, (deps) => update(deps, wanted, 'newest'))
      await drain()
      start(9, bringLearning)
      await drain()
      const active = await readActive(world.reader.store)
      await healed(world, server, active)
    },
  }
}
export type Rig = ReturnType<typeof openRig>
