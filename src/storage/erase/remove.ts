import { fail, ok, type Result } from '../../handbook/result.ts'
import { inTime } from '../database/connect.ts'
import type { Database, DatabaseDeps } from '../database/database.ts'
import { problemOf, type StorageProblem } from '../database/problem.ts'
import { NAME } from '../database/schema.ts'

/**
 * Deletes the whole database and looks whether it is gone. This page's own connection is closed first.
 * @returns `mismatch` when the browser said that it had deleted it and still lists it
 */
export async function removeDatabase(
  database: Pick<Database, 'release'>,
  { indexedDB, setTimeout }: DatabaseDeps,
): Promise<Result<undefined, StorageProblem>> {
  let blocked = false
  database.release()
  try {
    const factory = indexedDB()
    if (!factory) return ok(undefined)
    const request = factory.deleteDatabase(NAME)
    const deleted = new Promise<void>((resolve, reject) => {
      request.onsuccess = () => resolve()
      request.onerror = () => reject(request.error)
      // Not yet a failure: it goes on as soon as the other tab lets go.
      request.onblocked = () => {
        blocked = true
      }
    })
    await inTime(setTimeout, deleted)
    // Firefox before 126 can't list; there its word must do.
    const left = await inTime(setTimeout, Promise.resolve(factory.databases?.() ?? []))
    return left.some((d) => d.name === NAME) ? fail('mismatch') : ok(undefined)
  } catch (error) {
    return fail(blocked ? 'blocked' : problemOf(error))
  }
}
