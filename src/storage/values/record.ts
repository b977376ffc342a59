import { type StoreNames, unwrap } from 'idb'
import { ended } from '../database/problem.ts'
import type { Connection, Schema } from '../database/schema.ts'

/** Values by key; `undefined` means that there is none. */
export type Values = ReadonlyMap<string, unknown>
/** Which of the database's stores. */
export type Room = StoreNames<Schema>

/** Everything in a store. */
export async function readAll(db: Connection, store: Room): Promise<Values> {
  const tx = db.transaction(store)
  const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll(), tx.done])
  return new Map(keys.map((k, i) => [k, values[i]]))
}

/** The values stored under these keys. */
export async function readValues(
  db: Connection,
  keys: Iterable<string>,
  store: Room = 'settings',
): Promise<Values> {
  const tx = db.transaction(store)
  const pairs = Promise.all([...keys].map(async (k) => [k, await tx.store.get(k)] as const))
  const [read] = await Promise.all([pairs, tx.done])
  return new Map(read)
}

/**
 * Writes all the values or none, and reads them back from disk.
 * @returns whether the disk says what was written. Only then may anybody say «Lagret».
 * @throws what stopped the transaction
 */
export async function writeValues(
  db: Connection,
  values: Values,
  store: Room = 'settings',
): Promise<boolean> {
  // Strict: a phone that dies right after «Lagret» still has it.
  const tx = db.transaction(store, 'readwrite', { durability: 'strict' })
  const committed = ended(unwrap(tx))
  // A request that fails tells less than the transaction it takes with it.
  const ignore = () => {}
  tx.done.catch(ignore)
  committed.catch(ignore)
  for (const [k, v] of values)
    (v === undefined ? tx.store.delete(k) : tx.store.put(v, k)).catch(ignore)
  await committed
  const found = await readValues(db, values.keys(), store)
  return [...values].every(([k, v]) => JSON.stringify(found.get(k)) === JSON.stringify(v))
}
