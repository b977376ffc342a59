import type { ReadonlySignal, Signal } from '@preact/signals'
import type { Deleted, Marks, OwnContact, Owned } from '../../handbook/contact/own.ts'
import type { Handbook } from '../../handbook/layer/model.ts'
import type { Result } from '../../handbook/result.ts'
import type { Hit } from '../../handbook/search/documents.ts'

/** Why something is not on disk. It holds as long as the page does, and is tried again. */
export type NotSaved = 'denied' | 'full' | 'blocked' | 'newer' | 'lost' | 'failed'

/** What is the user's own among the contacts, and how to change it. */
export type Mine = {
  /** Everything that is not deleted; empty until `start` has read it. */
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
   * @returns what brings back exactly what was before
   */
  take(next: Owned): Promise<Result<() => Promise<Result<void, NotSaved>>, NotSaved>>
  /** A backup has been handed over to the user. */
  backedUp(): Promise<void>
}

/** Search in the open handbook and the user's own contacts. */
export type Search = {
  /** What is typed. It is never in the address, the history, storage or a log; «Skjul» clears it. */
  readonly typed: Signal<string>
  /** Makes ready in quiet moments, so that the first letter is answered at once. */
  prepare(handbook: Handbook): void
  /** Best first; of each card the card and its best step. */
  find(handbook: Handbook, typed: string): readonly Hit[]
}

/** What the rooms may ask for beyond `Services`. Made with them, when the first of them opens. */
export type RoomServices = { readonly mine?: Mine; readonly search?: Search }
