import { unwrap } from 'idb'
import { fail, ok, type Result } from '../handbook/result.ts'
import { connect, type Factory, inTime, type Opened, type Timeout } from './connect.ts'
import { problemOf, type StorageProblem } from './problem.ts'
import { removeDatabase } from './remove.ts'
import type { Connection } from './schema.ts'

export type StorageState =
  | { readonly durable: 'unknown' | 'yes' }
  | { readonly durable: 'memory'; readonly problem: StorageProblem }

export type DatabaseDeps = {
  readonly indexedDB: Factory
  readonly setTimeout: Timeout
  /** The screen is told whenever the state changes, also long after the start. */
  readonly onChange?: (state: StorageState) => void
}

export type Database = {
  readonly state: StorageState
  /**
   * Runs work on the connection, opening it when there is none. Always answers, at the latest after
   * `PATIENCE` for the opening and as long again for the work. Work that meets a connection that
   * died under the page is run once more on a new one, so it must bear being run twice.
   */
  use<T>(work: (db: Connection) => Promise<T>): Promise<Result<T, StorageProblem>>
  /** Deletes the whole database, and makes sure that it is gone. */
  remove(): Promise<Result<undefined, StorageProblem>>
}

/**
 * The database of this page. Nothing is opened before it is needed. An opening that failed is not
 * tried again until reload (WebKit pages have been seen to retry a lost server 100 000 times); one
 * that was slow or blocked is adopted when it comes, since rooms keep what was chosen meanwhile on
 * top of what the database says.
 */
export function openDatabase({ indexedDB, setTimeout, onChange }: DatabaseDeps): Database {
  let state: StorageState = { durable: 'unknown' }
  let opening: Promise<Opened> | undefined
  let live: IDBDatabase | undefined
  let erasures = 0

  const tell = (next: StorageState) => {
    if (JSON.stringify(next) === JSON.stringify(state)) return
    state = next
    onChange?.(state)
  }

  /** Closes a connection; true when it was the one in use: an old one must not take a newer down. */
  const drop = (db: IDBDatabase) => {
    db.close()
    if (db !== live) return false
    live = opening = undefined
    return true
  }

  const open = () =>
    new Promise<Opened>((resolve) => {
      let late = false
      connect({
        indexedDB,
        setTimeout,
        onAnswer: (opened) => {
          if (opened.ok) live = unwrap(opened.value)
          if (late) opening = Promise.resolve(opened)
          late = true
          resolve(opened)
          tell(opened.ok ? { durable: 'yes' } : { durable: 'memory', problem: opened.error })
        },
        onGone: (db, why) => {
          if (!drop(db)) return
          tell(why === 'deleted' ? { durable: 'unknown' } : { durable: 'memory', problem: why })
        },
      })
    })

  return {
    get state() {
      return state
    },
    use: async (work) => {
      const before = erasures
      for (let again = false; ; again = true) {
        opening ??= open()
        const opened = await opening
        if (!opened.ok) return opened
        // What was on its way when the user erased everything must not come back.
        if (before !== erasures) return fail('failed')
        try {
          return ok(await inTime(setTimeout, work(opened.value)))
        } catch (error) {
          const problem = problemOf(error)
          if (problem !== 'lost') return fail(problem)
          drop(unwrap(opened.value))
          if (!again) continue
          tell({ durable: 'memory', problem })
          return fail(problem)
        }
      }
    },
    remove: () => {
      erasures++
      opening = undefined
      if (live) drop(live)
      tell({ durable: 'unknown' })
      return removeDatabase(indexedDB, setTimeout)
    },
  }
}
