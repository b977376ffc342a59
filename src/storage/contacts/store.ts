import { unwrap } from 'idb'
import { ended } from '../problem.ts'
import type { Connection } from '../schema.ts'
import { applied, type Change, same, versionOf } from './change.ts'
import type { Kept } from './record.ts'

/** The records of the user's own contacts, as a service needs them. */
export type Records = {
  read(db: Connection): Promise<Kept>
  write(db: Connection, changes: readonly Change[], late?: AbortSignal): Promise<Written>
}

/** The records that were to change: before and after. `undefined`: there was, or is, none. */
export type Written = { readonly before: Kept; readonly after: Kept }

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

export const records: Records = {
  read: (db) => reading(db, all),

  /**
   * Makes all the changes or none, in one transaction that also reads what they change, and reads
   * them back from disk.
   * @throws what stopped the transaction; a MismatchError when the disk says something else
   */
  write: async (db, changes, late) => {
    // Strict: a phone that dies right after «Lagret» still has it.
    const tx = db.transaction('contacts', 'readwrite', { durability: 'strict' })
    const committed = ended(unwrap(tx))
    // A request that fails tells less than the transaction it takes with it.
    const ignore = () => {}
    tx.done.catch(ignore)
    committed.catch(ignore)
    late?.addEventListener('abort', () => {
      // Too late for that as well, when it has committed.
      try {
        tx.abort()
      } catch {}
    })
    const keys = [...new Set(changes.map((c) => c.key))]
    const change = async () => {
      const before = await some(tx.store, keys)
      const after = applied(before, changes)
      for (const [k, v] of after)
        if (!same(v, before.get(k)))
          (v === undefined ? tx.store.delete(k) : tx.store.put(v, k)).catch(ignore)
      return { before, after }
    }
    const changing = change()
    changing.catch(ignore)
    await committed
    const { before, after } = await changing
    const found = await reading(db, (store) => some(store, keys))
    for (const [key, record] of after)
      if (!same(record, before.get(key)) && !isThere(found.get(key), record))
        throw new DOMException('', 'MismatchError')
    return { before, after: found }
  },
}

/** Another tab may have changed it again between commit and reading: what it is now is as good. */
const isThere = (found: unknown, after: unknown): boolean =>
  same(found, after) || versionOf(found) > versionOf(after)
