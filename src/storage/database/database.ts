import { unwrap } from 'idb'
import { fail, ok, type Result } from '../../handbook/result.ts'
import { connect, type Factory, inTime, type Opened, PATIENCE, type Timeout } from './connect.ts'
import { problemOf, type StorageProblem } from './problem.ts'
import type { Connection } from './schema.ts'

export type StorageState =
  | { readonly durable: 'unknown' | 'yes' }
  | { readonly durable: 'memory'; readonly problem: StorageProblem }

export type DatabaseDeps = {
  readonly indexedDB: Factory
  readonly setTimeout: Timeout
}

/** @param late rings when it has taken too long: what is not committed must then be given up */
export type Work<T> = (db: Connection, late: AbortSignal) => Promise<T>

export type Database = {
  readonly state: StorageState
  /**
   * Runs work on the connection, opening it when there is none. Always answers, at the latest after
   * `PATIENCE` for the opening and as long again for the work. Work that meets a connection that
   * died under the page is run once more on a new one, so it must bear being run twice.
   * @param patience how long the work may take, milliseconds
   */
  use<T>(work: Work<T>, patience?: number): Promise<Result<T, StorageProblem>>
  /**
   * As `use`, for work that writes nothing: also in a database of a newer version of the app. Where
   * everything has been erased it fails until something is written: looking must not make it again.
   */
  read<T>(work: Work<T>): Promise<Result<T, StorageProblem>>
  /** Whoever follows is told whenever the state changes, also long after the start. */
  follow(told: (state: StorageState) => void): void
  /** Lets go of the database, which is to be deleted. */
  release(): void
}

/**
 * The database of this page. Nothing is opened before it is needed. An opening that failed is not
 * tried again until reload (WebKit pages have been seen to retry a lost server 100 000 times); one
 * that was slow or blocked is adopted when it comes, since rooms keep what was chosen meanwhile on
 * top of what the database says.
 */
export function openDatabase({ indexedDB, setTimeout }: DatabaseDeps): Database {
  let state: StorageState = { durable: 'unknown' }
  let opening: Promise<Opened> | undefined
  let live: IDBDatabase | undefined
  let erasures = 0
  /** Nothing has been written since. */
  let erased = false
  const followers: ((state: StorageState) => void)[] = []

  const tell = (next: StorageState) => {
    if (JSON.stringify(next) === JSON.stringify(state)) return
    state = next
    for (const told of followers) told(state)
  }

  /** Closes a connection; true when it was the one in use: an old one must not take a newer down. */
  const drop = (db: IDBDatabase) => {
    db.close()
    if (db !== live) return false
    live = opening = undefined
    return true
  }

  const gone = () => {
    erasures++
    erased = true
  }

  const open = () =>
    new Promise<Opened>((resolve) => {
      let late = false
      connect({
        indexedDB,
        setTimeout,
        onAnswer: (opened) => {
          if (opened.ok) live = unwrap(opened.value.db)
          if (late) opening = Promise.resolve(opened)
          late = true
          resolve(opened)
          tell(stateOf(opened))
        },
        onGone: (db, why) => {
          if (!drop(db)) return
          if (why === 'deleted') gone()
          tell(why === 'deleted' ? { durable: 'unknown' } : { durable: 'memory', problem: why })
        },
      })
    })

  async function run<T>(
    work: Work<T>,
    patience: number,
    writes: boolean,
  ): Promise<Result<T, StorageProblem>> {
    const before = erasures
    if (erased && !writes) return fail('failed')
    erased = false
    for (let again = false; ; again = true) {
      // What was on its way when everything was erased, here or in another tab, must not come back.
      if (before !== erasures) return fail('failed')
      opening ??= open()
      const opened = await opening
      if (!opened.ok) return opened
      if (before !== erasures) return fail('failed')
      const { db, readOnly } = opened.value
      if (readOnly && writes) return fail('newer')
      const late = new AbortController()
      try {
        return ok(await inTime(setTimeout, work(db, late.signal), patience))
      } catch (error) {
        const problem = problemOf(error)
        if (problem === 'hung') late.abort()
        if (problem !== 'lost') return fail(problem)
        drop(unwrap(db))
        if (!again) continue
        tell({ durable: 'memory', problem })
        return fail(problem)
      }
    }
  }

  return {
    get state() {
      return state
    },
    use: (work, patience = PATIENCE) => run(work, patience, true),
    read: (work) => run(work, PATIENCE, false),
    follow: (told) => void followers.push(told),
    release: () => {
      gone()
      opening = undefined
      if (live) drop(live)
      tell({ durable: 'unknown' })
    },
  }
}

function stateOf(opened: Opened): StorageState {
  if (!opened.ok) return { durable: 'memory', problem: opened.error }
  return opened.value.readOnly ? { durable: 'memory', problem: 'newer' } : { durable: 'yes' }
}
