import type { Records } from '../../storage/contacts/store.ts'
import type { Database } from '../../storage/database/database.ts'
import type { Session } from '../../storage/session/session.ts'

/** What the user's own contacts stand on. */
export type MineDeps = {
  readonly database: Database
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Tells other tabs that something has changed, and is told. */
  readonly channel: { tell(): void; listen(heard: () => void): void }
  /** Knows how much there was, outside the database. Both may be gone. */
  readonly witness: { read(): Promise<number>; write(count: number): Promise<void> }
  /** Whether the browser promises to keep what is stored. Absent or silent in some. */
  readonly storage: () => Pick<StorageManager, 'persist' | 'persisted'> | undefined
  readonly session: Session
  readonly reload: () => void
  readonly records?: Records
}
