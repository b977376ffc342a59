import { fail, ok, type Result } from '../../handbook/result.ts'
import type { StorageProblem } from '../../storage/database/problem.ts'
import type { NotSaved } from '../../ui/rooms/services.ts'

/** What a screen says of each problem. */
export const SAYS: Readonly<Record<StorageProblem, NotSaved>> = {
  absent: 'denied',
  denied: 'denied',
  hung: 'failed',
  blocked: 'blocked',
  newer: 'newer',
  lost: 'lost',
  full: 'full',
  mismatch: 'failed',
  failed: 'failed',
}

export const said = (written: Result<unknown, StorageProblem>): Result<void, NotSaved> =>
  written.ok ? ok(undefined) : fail(SAYS[written.error])
