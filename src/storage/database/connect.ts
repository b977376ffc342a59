import { wrap } from 'idb'
import { fail, ok, type Result } from '../../handbook/result.ts'
import { problemOf, type StorageProblem } from './problem.ts'
import { type Connection, NAME, upgrade, VERSION } from './schema.ts'

/** How long the screen waits for the database before it goes on without. */
export const PATIENCE = 3000

export type Timeout = (run: () => void, ms: number) => unknown

/** Asked, not given: in some browsers that deny storage, merely reading the property throws. */
export type Factory = () => IDBFactory | null | undefined

/** `readOnly`: the database is of a newer version of the app; what is the user's can still be read. */
export type Open = { readonly db: Connection; readonly readOnly: boolean }

export type Opened = Result<Open, StorageProblem>

export type ConnectDeps = {
  readonly indexedDB: Factory
  readonly setTimeout: Timeout
  /** At least once, within `PATIENCE`. Once more when the truth comes late. */
  readonly onAnswer: (opened: Opened) => void
  /** The connection is of no more use. `deleted`: another tab erases everything. */
  readonly onGone: (db: IDBDatabase, why: 'deleted' | 'newer' | 'lost') => void
}

/** Opens the database and says what came of it, whatever comes of it. */
export function connect({ indexedDB, setTimeout, onAnswer, onGone }: ConnectDeps): void {
  let answered = false
  const answer = (opened: Opened) => {
    answered = true
    onAnswer(opened)
  }
  try {
    const factory = indexedDB()
    if (!factory) {
      answer(fail('absent'))
      return
    }
    /** @param version without it: the database as it is */
    const open = (version?: number) => {
      const readOnly = version === undefined
      const request = factory.open(NAME, version)
      request.onupgradeneeded = (e) => {
        // Gone since the first attempt: a database without a version must not be made.
        if (readOnly) request.transaction?.abort()
        else upgrade(wrap(request.result) as Connection, e.oldVersion)
      }
      request.onblocked = () => answer(fail('blocked'))
      request.onerror = () => {
        const problem = problemOf(request.error)
        if (problem === 'newer' && !readOnly) open()
        else answer(fail(problem))
      }
      request.onsuccess = () => {
        const db = request.result
        // Another tab upgrades or deletes: only stepping aside at once keeps it from waiting.
        db.onversionchange = (e) => onGone(db, e.newVersion ? 'newer' : 'deleted')
        db.onclose = () => onGone(db, 'lost')
        answer(ok({ db: wrap(db) as Connection, readOnly }))
      }
    }
    open(VERSION)
    setTimeout(() => answered || answer(fail('hung')), PATIENCE)
  } catch (error) {
    answer(fail(problemOf(error)))
  }
}

/** The work, or a TimeoutError when it takes longer than this. */
export const inTime = <T>(setTimeout: Timeout, work: Promise<T>, patience = PATIENCE): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new DOMException('', 'TimeoutError')), patience)
    }),
  ])
