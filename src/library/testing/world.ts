import { type Bytes, bytesOf, textOf } from '../bytes.ts'
import { type Answer, openNetwork } from '../device/network.ts'
import { memoryStore } from '../device/store.ts'
import type { Deps, Store } from '../model.ts'
import { digest } from './publication.ts'
import type { Server } from './server.ts'

/** Something a tab waits for. It happens when it is released, in any order. */
type Op = { readonly task: number; readonly what: string; readonly happen: () => void }
type Timer = { readonly task: number; readonly ms: number; readonly ring: () => void }
type Waiting = { readonly task: number; readonly begin: () => void }

/** Let everything run that waits for nothing outside. */
export const settle = async (): Promise<void> => {
  for (let i = 0; i < 120; i++) await Promise.resolve()
}

/**
 * One device with several tabs, where every answer of the store and of the network waits until it
 * is released. A task that is killed is never answered again, and gives its lock back.
 */
export function openWorld(server: Server) {
  const disk = new Map<string, string>()
  /** Files spoiled from outside, until they are written again. */
  const harmed = new Set<string>()
  const state = { full: false, locked: true }
  const dead = new Set<number>()
  let ops: Op[] = []
  let timers: Timer[] = []
  let queue: Waiting[] = []
  let holder: number | undefined

  const onDisk = (name: string): Bytes | undefined => {
    const text = disk.get(name)
    return text === undefined ? undefined : bytesOf(text)
  }
  const pump = (): void => {
    if (holder !== undefined) return
    const [first, ...rest] = queue
    queue = rest
    holder = first?.task
    first?.begin()
  }
  const release = (task: number): void => {
    if (holder !== task) return
    holder = undefined
    pump()
  }

  const gate = <T>(task: number, what: string, act: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      if (dead.has(task)) return
      const happen = () => {
        try {
          resolve(act())
        } catch (e) {
          reject(e)
        }
      }
      ops.push({ task, what, happen })
    })

  const storeOf = (task: number): Store => ({
    read: (name) => gate(task, `read ${name}`, () => onDisk(name)),
    names: () => gate(task, 'names', () => [...disk.keys()]),
    remove: (name) => gate(task, `remove ${name}`, () => void disk.delete(name)),
    write: (name, content) =>
      gate(task, `write ${name}`, () => {
        disk.delete(name)
        // Chromium deletes first: a write that finds no room has lost what was there.
        if (state.full) throw new DOMException('no room', 'QuotaExceededError')
        disk.set(name, typeof content === 'string' ? content : textOf(content))
        harmed.delete(name)
      }),
  })

  const depsOf = (task: number): Deps => {
    const limit: Deps['limit'] = (work, ms, late) =>
      new Promise((resolve, reject) => {
        const timer = { task, ms, ring: () => resolve(late()) }
        if (!dead.has(task)) timers.push(timer)
        work.then(resolve, reject).finally(() => {
          timers = timers.filter((t) => t !== timer)
        })
      })
    const fetch = (address: string): Promise<Answer> =>
      gate(task, `fetch ${address}`, () => server.answer(address.replace('/packs/', ''))).then(
        (answer) => answer ?? new Promise(() => {}),
      )
    return {
      store: storeOf(task),
      digest,
      limit,
      network: openNetwork(fetch, '/', limit),
      lock: (work) =>
        new Promise((resolve, reject) => {
          if (!state.locked) {
            work().then(resolve, reject)
            return
          }
          const begin = () => {
            work()
              .then(resolve, reject)
              .finally(() => release(task))
          }
          queue.push({ task, begin })
          pump()
        }),
    }
  }

  const raw = memoryStore()
  return {
    disk,
    harmed,
    state,
    depsOf,
    /** The disk as any reader sees it between two steps. */
    reader: {
      store: {
        ...raw,
        read: async (n: string) => onDisk(n),
        names: async () => [...disk.keys()],
      },
      digest,
    },
    pending: () => ops.length,
    /** The answer of one waiting thing. */
    step: async (pick: number): Promise<void> => {
      const [op] = ops.length ? ops.splice(pick % ops.length, 1) : []
      op?.happen()
      await settle()
    },
    /** One of the limits is reached; without a pick, the shortest. */
    ring: async (pick?: number): Promise<boolean> => {
      timers.sort((a, b) => a.ms - b.ms)
      const [timer] = timers.length ? timers.splice((pick ?? 0) % timers.length, 1) : []
      timer?.ring()
      await settle()
      return timer !== undefined
    },
    /** The tab is gone; `torn`: in the middle of what it was writing. */
    kill: async (task: number, torn: boolean): Promise<void> => {
      dead.add(task)
      for (const op of ops) {
        const name = op.task === task && torn ? /^write (.*)/.exec(op.what)?.[1] : undefined
        if (name) disk.delete(name)
      }
      ops = ops.filter((o) => o.task !== task)
      timers = timers.filter((t) => t.task !== task)
      queue = queue.filter((w) => w.task !== task)
      release(task)
      await settle()
    },
  }
}
export type World = ReturnType<typeof openWorld>
