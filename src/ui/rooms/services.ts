import type { ReadonlySignal } from '@preact/signals'
import type { Calendar } from '../../handbook/contact/hours/calendar.ts'
import type { Deleted, Marks, OwnContact, Owned } from '../../handbook/contact/own.ts'
import type { Result } from '../../handbook/result.ts'

/**
 * Why something is not on disk. It holds as long as the tab does, and is tried again: with the next
 * change, and when the database comes back. In `newer`, what was there before can be read.
 */
export type NotSaved = 'denied' | 'full' | 'blocked' | 'newer' | 'lost' | 'failed'

/** What is the user's own among the contacts, and how to change it. */
export type Mine = {
  /** Everything that is not deleted, in no order; empty until `start` has read it. */
  readonly owned: ReadonlySignal<Owned>
  /** What can still be brought back. */
  readonly deleted: ReadonlySignal<readonly Deleted[]>
  /** What the screen must say: nothing, not on disk, or gone since last time (restore is offered). */
  readonly trouble: ReadonlySignal<NotSaved | 'emptied' | undefined>
  /** The browser may delete what is stored; a backup is older than the last ten changes or 30 days. */
  readonly shouldBackUp: ReadonlySignal<boolean>
  start(): Promise<void>
  /** Adds or changes. `ok` means committed and read back. */
  save(contacts: readonly OwnContact[]): Promise<Result<void, NotSaved>>
  /** Deletes; `restore` brings back for 30 days. */
  remove(ids: readonly string[]): Promise<Result<void, NotSaved>>
  restore(ids: readonly string[]): Promise<Result<void, NotSaved>>
  mark(change: (marks: Marks) => Marks): Promise<Result<void, NotSaved>>
  /**
   * Takes an import in, all or nothing.
   * @returns what brings back exactly what was before. What has been changed since stays.
   */
  take(next: Owned): Promise<Result<() => Promise<Result<void, NotSaved>>, NotSaved>>
  /** A backup has been handed over to the user. */
  backedUp(): Promise<void>
}

/** What the rooms may ask for beyond `Services`. Made with them, when the first of them opens. */
export type RoomServices = {
  readonly mine?: Mine
  /** The clock, in milliseconds, once a minute, and the days that are not as others. */
  readonly hours?: { readonly now: ReadonlySignal<number>; readonly calendar: Calendar }
}
