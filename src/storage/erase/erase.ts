import { fail, ok, type Result } from '../../handbook/result.ts'
import { PATIENCE, type Timeout } from '../database/connect.ts'
import type { Database, DatabaseDeps } from '../database/database.ts'
import { keysWith, PREFIX, type Session } from '../session/session.ts'
import { removeDatabase } from './remove.ts'

/** In the order they are erased: a living worker could fill the caches again. */
export type EraseStep = 'worker' | 'caches' | 'database' | 'session'

export type EraseReport = {
  /** Everything is gone, and was looked for afterwards. */
  readonly complete: boolean
  /** What is left after each step; a reason for the curious, not for the screen. */
  readonly steps: readonly {
    readonly step: EraseStep
    readonly result: Result<undefined, string>
  }[]
}

export type EraseDeps = {
  readonly database: Pick<Database, 'release'>
  readonly indexedDB: DatabaseDeps['indexedDB']
  /** Throws or is absent where storage is denied or the page is not secure. */
  readonly caches: () => Pick<CacheStorage, 'keys' | 'delete'> | undefined
  /** Which caches are ours: other apps may live under the same origin. */
  readonly isOurs: (cacheName: string) => boolean
  readonly session: Session
  readonly worker: () => Promise<Pick<ServiceWorkerRegistration, 'unregister'> | undefined>
  /** What rooms hold in memory: `settings.forget`, `walks.forget`. */
  readonly forget: readonly (() => void)[]
  readonly setTimeout: Timeout
}

/**
 * Erases everything of ours on this device and looks whether it is gone. A step that fails, or does
 * not answer in time, stops none of the others. Reload afterwards: an open page lives on in memory.
 */
export async function eraseAll(deps: EraseDeps): Promise<EraseReport> {
  for (const forget of deps.forget) forget()

  /** Each erases, and returns what is left. */
  const erasers: Readonly<Record<EraseStep, () => Promise<readonly string[]>>> = {
    worker: async () => {
      const registration = await deps.worker()
      return !registration || (await registration.unregister()) ? [] : ['registration']
    },
    caches: async () => {
      const caches = deps.caches()
      if (!caches) return []
      const ours = async () => (await caches.keys()).filter(deps.isOurs)
      await Promise.allSettled((await ours()).map((name) => caches.delete(name)))
      return ours()
    },
    database: async () => {
      const removed = await removeDatabase(deps.database, deps)
      return removed.ok ? [] : [removed.error]
    },
    session: async () => {
      const session = deps.session()
      if (!session) return []
      for (const key of keysWith(session, PREFIX)) session.removeItem(key)
      return keysWith(session, PREFIX)
    },
  }

  const run = async (
    erase: () => Promise<readonly string[]>,
  ): Promise<Result<undefined, string>> => {
    try {
      const late = new Promise<never>((_, reject) => {
        // Longer than the database's own patience, twice over, so that its reason comes first.
        deps.setTimeout(() => reject(new Error('no answer')), PATIENCE * 3)
      })
      const left = await Promise.race([erase(), late])
      return left.length === 0 ? ok(undefined) : fail(left.join(', '))
    } catch (error) {
      return fail(String(error))
    }
  }

  const steps: { step: EraseStep; result: Result<undefined, string> }[] = []
  for (const step of Object.keys(erasers) as EraseStep[])
    steps.push({ step, result: await run(erasers[step]) })
  return { complete: steps.every((s) => s.result.ok), steps }
}
