import { BESIDES, type Besides } from '../../handbook/besides.ts'
import type { Connection } from '../database/schema.ts'
import { readValues } from '../values/record.ts'
import { same } from './change.ts'
import { fieldsOf } from './record.ts'

type Place = (typeof BESIDES)[number]
/** A record that an import has put where there was none. */
export type Added = { readonly place: Place; readonly key: string; readonly value: unknown }

type Store = {
  get(key: string): Promise<unknown>
  put?: ((value: unknown, key: string) => Promise<unknown>) | undefined
  delete?: ((key: string) => Promise<unknown>) | undefined
}
type Writing = { objectStore(place: Place): Store }

/** A request that fails tells less than the transaction it takes with it. */
const ignore = () => {}

/** Puts what is not there. What is there is newer than any backup, and stays. */
export async function fill(tx: Writing, besides: Besides): Promise<readonly Added[]> {
  const added: Added[] = []
  for (const place of BESIDES)
    for (const [key, value] of besides[place]) {
      const store = tx.objectStore(place)
      if ((await store.get(key)) !== undefined) continue
      store.put?.(value, key).catch(ignore)
      added.push({ place, key, value })
    }
  return added
}

/** Takes away what an import has put, where nobody has changed it since. */
export async function takeBack(tx: Writing, added: readonly Added[]): Promise<void> {
  for (const { place, key, value } of added) {
    const store = tx.objectStore(place)
    if (same(await store.get(key), value)) store.delete?.(key).catch(ignore)
  }
}

/** Whether the disk has them. */
export async function areThere(db: Connection, added: readonly Added[]): Promise<boolean> {
  for (const place of BESIDES) {
    const mine = added.filter((a) => a.place === place)
    if (mine.length === 0) continue
    const found = await readValues(
      db,
      mine.map((a) => a.key),
      place,
    )
    if (mine.some((a) => found.get(a.key) === undefined)) return false
  }
  return true
}

/** From what lies in the store `imports`, which anything may have written. */
export const addedFrom = (raw: unknown): readonly Added[] =>
  (Array.isArray(raw) ? raw : []).flatMap((each: unknown): Added[] => {
    const { place, key, value } = fieldsOf(each)
    const known = BESIDES.find((b) => b === place)
    return known && typeof key === 'string' ? [{ place: known, key, value }] : []
  })
