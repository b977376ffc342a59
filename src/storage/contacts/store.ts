import { unwrap } from 'idb'
import { BESIDES, type Besides } from '../../handbook/besides.ts'
import type { Import } from '../../handbook/contact/own.ts'
import { ended } from '../database/problem.ts'
import type { Connection } from '../database/schema.ts'
import { addedFrom, areThere, fill, takeBack } from './besides.ts'
import { applied, type Change, same, versionOf } from './change.ts'
import {
  besidesKey,
  bodyKey,
  HEADS,
  headKey,
  importFrom,
  importOf,
  keysOf,
  type Log,
  undoing,
} from './imports.ts'
import { isContact, type Kept } from './record.ts'

/** The records of the user's own contacts, as a service needs them. */
export type Records = {
  read(db: Connection): Promise<Kept>
  /** Those that can be undone, in no order. */
  imports(db: Connection): Promise<readonly Import[]>
  write(db: Connection, changes: readonly Change[], also?: Also): Promise<Written>
  /** Takes an import back, and makes these changes with it. One that is gone has been undone already. */
  undo(db: Connection, id: string, changes: readonly Change[], late?: AbortSignal): Promise<Undone>
}

export type Also = {
  /** Rings when it has taken too long. */
  readonly late?: AbortSignal
  /** The import that this is. */
  readonly log?: Log
  /** Imports that can no longer be undone. */
  readonly forget?: readonly string[]
  /** What comes with the import beside contacts: added where there is nothing, and undone with it. */
  readonly besides?: Besides | undefined
}

/** The records that were to change: before and after. `undefined`: there was, or is, none. */
export type Written = {
  readonly before: Kept
  readonly after: Kept
  /** All that can be undone now, where that has changed. */
  readonly imports?: readonly Import[]
}

/** @param stayed contacts that have been changed or deleted since: they are as they are */
export type Undone = Written & { readonly stayed: number }

/** From so many records on it is quicker to read the whole store. */
const MANY = 50

type Reading = {
  getAll(): Promise<unknown[]>
  getAllKeys(): Promise<string[]>
  get(key: string): Promise<unknown>
}

async function all(store: Reading): Promise<Kept> {
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()])
  return new Map(keys.map((k, i) => [k, values[i]]))
}

async function some(store: Reading, keys: readonly string[]): Promise<Kept> {
  const whole = keys.length > MANY ? await all(store) : undefined
  const pairs = keys.map(async (k) => [k, whole ? whole.get(k) : await store.get(k)] as const)
  return new Map(await Promise.all(pairs))
}

async function reading(db: Connection, read: (store: Reading) => Promise<Kept>): Promise<Kept> {
  const tx = db.transaction('contacts')
  const [kept] = await Promise.all([read(tx.store), tx.done])
  return kept
}

async function heads(db: Connection): Promise<readonly Import[]> {
  const tx = db.transaction('imports')
  const range = IDBKeyRange.bound(...HEADS)
  const [keys, values] = await Promise.all([
    tx.store.getAllKeys(range),
    tx.store.getAll(range),
    tx.done,
  ])
  return keys.flatMap((key, i) => importFrom(key, values[i]) ?? [])
}

/** A request that fails tells less than the transaction it takes with it. */
const ignore = () => {}

type Stores = ('contacts' | 'imports' | (typeof BESIDES)[number])[]

/** A transaction that writes. @returns what the work gave, when it has committed */
async function committed<T>(
  db: Connection,
  stores: Stores,
  late: AbortSignal | undefined,
  work: (tx: ReturnType<typeof begin>) => Promise<T>,
): Promise<T> {
  const tx = begin(db, stores)
  const end = ended(unwrap(tx))
  tx.done.catch(ignore)
  end.catch(ignore)
  late?.addEventListener('abort', () => {
    // Too late for that as well, when it has committed.
    try {
      tx.abort()
    } catch {}
  })
  const working = work(tx)
  working.catch(ignore)
  await end
  return working
}

// Strict: a phone that dies right after «Lagret» still has it.
const begin = (db: Connection, stores: Stores) =>
  db.transaction(stores, 'readwrite', { durability: 'strict' })

type Writing = {
  put(value: unknown, key: string): Promise<unknown>
  delete(key: string): Promise<unknown>
}

/** Makes the changes in the store. */
async function make(store: Reading & Writing, changes: readonly Change[]): Promise<Written> {
  const before = await some(store, [...new Set(changes.map((c) => c.key))])
  const after = applied(before, changes)
  for (const [k, v] of after)
    if (!same(v, before.get(k))) (v === undefined ? store.delete(k) : store.put(v, k)).catch(ignore)
  return { before, after }
}

/** Reads back from disk. @throws a MismatchError when the disk says something else */
async function readBack(db: Connection, { before, after }: Written): Promise<Written> {
  const found = await reading(db, (store) => some(store, [...after.keys()]))
  for (const [key, record] of after)
    if (!same(record, before.get(key)) && !isThere(found.get(key), record)) throw mismatch()
  return { before, after: found }
}

const mismatch = () => new DOMException('', 'MismatchError')

export const records: Records = {
  read: (db) => reading(db, all),
  imports: heads,

  /**
   * Makes all the changes or none, in one transaction that also reads what they change, and reads
   * them back from disk.
   * @throws what stopped the transaction; a MismatchError when the disk says something else
   */
  write: async (db, changes, { late, log, forget = [], besides } = {}) => {
    if (!log && forget.length === 0)
      return readBack(
        db,
        await committed(db, ['contacts'], late, (tx) => make(tx.objectStore('contacts'), changes)),
      )
    const stores: Stores = ['contacts', 'imports', ...(besides ? BESIDES : [])]
    const made = await committed(db, stores, late, async (tx) => {
      const written = await make(tx.objectStore('contacts'), changes)
      const added = besides ? await fill(tx, besides) : []
      const imports = tx.objectStore('imports')
      for (const id of forget) for (const key of keysOf(id)) imports.delete(key).catch(ignore)
      if (log) {
        const { head, body } = importOf(log, written.before, written.after)
        imports.put(head, headKey(log.id)).catch(ignore)
        imports.put(body, bodyKey(log.id)).catch(ignore)
        if (added.length > 0) imports.put(added, besidesKey(log.id)).catch(ignore)
      }
      return { ...written, added }
    })
    const [written, imports] = await Promise.all([readBack(db, made), heads(db)])
    if (!(await areThere(db, made.added))) throw mismatch()
    if (log && !imports.some((i) => i.id === log.id)) throw mismatch()
    return { ...written, imports }
  },

  undo: async (db, id, changes, late) => {
    const made = await committed(db, ['contacts', 'imports', ...BESIDES], late, async (tx) => {
      const imports = tx.objectStore('imports')
      await takeBack(tx, addedFrom(await imports.get(besidesKey(id))))
      const back = undoing(await imports.get(bodyKey(id)))
      const written = await make(tx.objectStore('contacts'), [...back, ...changes])
      for (const key of keysOf(id)) imports.delete(key).catch(ignore)
      const stayed = back.filter(
        (c) =>
          c.do === 'back' &&
          isContact(c.key) &&
          written.before.get(c.key) !== undefined &&
          same(written.after.get(c.key), written.before.get(c.key)),
      )
      return { ...written, stayed: stayed.length }
    })
    const [written, imports] = await Promise.all([readBack(db, made), heads(db)])
    if (imports.some((i) => i.id === id)) throw mismatch()
    return { ...written, imports, stayed: made.stayed }
  },
}

/** Another tab may have changed it again between commit and reading: what it is now is as good. */
const isThere = (found: unknown, after: unknown): boolean =>
  same(found, after) || versionOf(found) > versionOf(after)
