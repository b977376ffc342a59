import type { Database } from '../database/database.ts'
import { type Room, readAll, type Values, writeValues } from './record.ts'

/** Values by key in one of the database's stores, that hold as long as the page when they cannot be kept. */
export type Kept = {
  /** Everything kept, with what this page could not keep on top. Never fails. */
  read(): Promise<Values>
  /**
   * Keeps a value under a key; one that could not be kept is tried again with the next.
   * @returns whether everything is on disk and read back
   */
  save(key: string, value: unknown): Promise<boolean>
  /** Drops what is held in memory; the database is erased by `eraseAll`. */
  forget(): void
}

/** One store, over a database that may not be there. */
export function openKept(database: Database, store: Exclude<Room, 'contacts' | 'settings'>): Kept {
  let unsaved: Values = new Map()
  let queue: Promise<unknown> = Promise.resolve()
  let era = 0

  async function write(from: number): Promise<boolean> {
    const values = unsaved
    // Erased meanwhile: nothing from before may come back.
    if (from !== era || values.size === 0) return from === era
    const written = await database.use((db) => writeValues(db, values, store))
    if (!written.ok || !written.value || from !== era) return false
    unsaved = new Map([...unsaved].filter(([k, v]) => values.get(k) !== v))
    return true
  }

  return {
    read: async () => {
      const stored = await database.read((db) => readAll(db, store))
      return new Map([...(stored.ok ? stored.value : []), ...unsaved])
    },
    save: (key, value) => {
      const from = era
      unsaved = new Map([...unsaved, [key, value]])
      // One at a time: reading back must not meet the next.
      const saved = queue.then(() => write(from))
      queue = saved
      return saved
    },
    forget: () => {
      era++
      unsaved = new Map()
    },
  }
}
