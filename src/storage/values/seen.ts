import type { Prints } from '../../handbook/layer/news.ts'
import { ok, type Result } from '../../handbook/result.ts'
import type { Database } from '../database/database.ts'
import type { StorageProblem } from '../database/problem.ts'
import { readValues, writeValues } from './record.ts'

/** What the user had read of a handbook, and when. */
export type Seen = {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly prints: Prints
}

export type SeenStore = {
  /** Undefined when nothing was kept. Fails when the device does not answer. */
  read(handbook: string): Promise<Result<Seen | undefined, StorageProblem>>
  /** @returns whether it is on disk */
  save(handbook: string, seen: Seen): Promise<boolean>
}

/** A key of its own for each municipality and language, beside the settings. */
const keyOf = (handbook: string): string => `sett.${handbook}`

/** What has been read, over a database that may not be there. Nothing depends on it: it is not kept in memory. */
export const openSeen = (database: Database): SeenStore => ({
  read: async (handbook) => {
    const key = keyOf(handbook)
    const found = await database.read((db) => readValues(db, [key]))
    if (!found.ok) return found
    const value = found.value.get(key)
    return ok(isSeen(value) ? value : undefined)
  },
  save: async (handbook, seen) => {
    const written = await database.use((db) => writeValues(db, new Map([[keyOf(handbook), seen]])))
    return written.ok && written.value
  },
})

const isRecord = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === 'object' && x !== null && !Array.isArray(x)

/** Written by this app or an earlier one; anything else is as if nothing had been seen. */
function isSeen(x: unknown): x is Seen {
  if (!isRecord(x) || typeof x['at'] !== 'number' || !isRecord(x['prints'])) return false
  const { cards, contacts, answers } = x['prints']
  return (
    isRecord(cards) &&
    Object.values(cards).every((c) => isRecord(c) && isRecord(c['steps'])) &&
    isRecord(contacts) &&
    Object.values(contacts).every((c) => isRecord(c) && typeof c['phone'] === 'string') &&
    isRecord(answers) &&
    Object.values(answers).every(isRecord)
  )
}
