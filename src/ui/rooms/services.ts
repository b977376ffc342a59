import type { ReadonlySignal, Signal } from '@preact/signals'
import type { Besides } from '../../handbook/besides.ts'
import type { Calendar } from '../../handbook/contact/hours/calendar.ts'
import type { Deleted, Import, Marks, OwnContact, Owned } from '../../handbook/contact/own.ts'
import type { Handbook } from '../../handbook/layer/model.ts'
import type { News } from '../../handbook/layer/news.ts'
import type { Learning } from '../../handbook/learn/model.ts'
import type { Item, Progress } from '../../handbook/learn/progress.ts'
import type { CoverageFile } from '../../handbook/pack/model.ts'
import type { Answer, Field, Work } from '../../handbook/plan/work.ts'
import type { Result } from '../../handbook/result.ts'
import type { Hit } from '../../handbook/search/documents.ts'

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
  /** Imports that can be undone, the newest first. */
  readonly imports: ReadonlySignal<readonly Import[]>
  /**
   * By id: the versions of a contact that another tab wrote while it was being changed here. They are
   * kept until `pick`.
   */
  readonly clashes: ReadonlySignal<ReadonlyMap<string, readonly OwnContact[]>>
  /** What the screen must say: nothing, not on disk, or gone since last time (restore is offered). */
  readonly trouble: ReadonlySignal<NotSaved | 'emptied' | undefined>
  /** The browser may delete what is stored; a backup is older than the last ten changes or 30 days. */
  readonly shouldBackUp: ReadonlySignal<boolean>
  start(): Promise<void>
  /**
   * Adds or changes. `ok` means committed and read back.
   * @param opened the version that was changed. If another has come in its place, it is in `clashes`
   */
  save(contacts: readonly OwnContact[], opened?: OwnContact): Promise<Result<void, NotSaved>>
  /** Of several versions, this is the right one. */
  pick(contact: OwnContact): Promise<Result<void, NotSaved>>
  /** Deletes; `restore` brings back for 30 days. */
  remove(ids: readonly string[]): Promise<Result<void, NotSaved>>
  restore(ids: readonly string[]): Promise<Result<void, NotSaved>>
  mark(change: (marks: Marks) => Marks): Promise<Result<void, NotSaved>>
  /**
   * Takes an import in, all or nothing.
   * @param besides what a backup holds beside contacts: added where there is nothing
   * @returns its id in `imports`
   */
  take(next: Owned, besides?: Besides): Promise<Result<string, NotSaved>>
  /**
   * Brings back exactly what was before an import, for 30 days, also after a restart.
   * @returns how many contacts have been changed or deleted since: they stay as they are
   */
  undo(id: string): Promise<Result<number, NotSaved>>
  /** A backup has been handed over to the user. */
  backedUp(): Promise<void>
}

/** What is learnt from, and how far the user has come: on this device only. */
export type Learner = {
  readonly progress: ReadonlySignal<Progress>
  /** Something could not be kept: it holds as long as the page does. Said once. */
  readonly forgetful: ReadonlySignal<boolean>
  /** Reads what the device has kept. */
  start(): Promise<void>
  /** From the device, or the network when it is not there yet. */
  open(id: string, lang: string): Promise<Result<Learning, 'offline' | 'failed'>>
  /** It is done, in this wording. */
  finish(item: Item, print: string, lang: string): Promise<void>
  /** The first answer to a question: a wrong one comes back later. */
  answered(lesson: string, question: string, right: boolean): Promise<void>
  /** The role path she goes on with. */
  follow(path: string): Promise<void>
}

/** The coordinator's work with the checklist and the plan of one municipality: on this device only. */
export type Planner = {
  /** Of the municipality that was asked for last. */
  readonly work: ReadonlySignal<Work>
  /** Something could not be kept: it holds as long as the page does. */
  readonly forgetful: ReadonlySignal<boolean>
  /** All that was set since the page was opened is on disk and read back. */
  readonly saved: ReadonlySignal<boolean>
  /** Reads what the device has kept. @param municipality its number, or the example's name */
  start(municipality: string): Promise<void>
  /** `undefined` takes an answer back. */
  answer(municipality: string, point: string, answer: Answer | undefined): Promise<void>
  /** `undefined` takes it back. */
  follow(municipality: string, task: string, field: Field, value: string | undefined): Promise<void>
}

/** What has changed in the handbook since the user last looked. */
export type NewsService = {
  /**
   * The first time nothing has changed: what is here today is remembered. Undefined when the device
   * does not remember.
   * @returns when she last looked, in milliseconds, and what has changed since
   */
  since(h: Handbook): Promise<{ readonly at: number; readonly news: readonly News[] } | undefined>
  /** She has looked. @returns whether the device remembers it */
  seen(h: Handbook): Promise<boolean>
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
export type RoomServices = {
  readonly mine?: Mine
  readonly learner?: Learner
  readonly planner?: Planner
  /** What is the user's beside her contacts, as the device has it. */
  besides?(): Promise<Besides>
  readonly search?: Search
  /** The clock, in milliseconds, once a minute, and the days that are not as others. */
  readonly hours?: { readonly now: ReadonlySignal<number>; readonly calendar: Calendar }
  readonly news: NewsService
  /** Deletes everything on this phone. @returns what could not be deleted */
  deleteAll(): Promise<readonly string[]>
  /** How far every municipality has come. Fails without a network, the first time. */
  coverage(): Promise<Result<CoverageFile, 'offline' | 'refused' | 'not-json'>>
}
