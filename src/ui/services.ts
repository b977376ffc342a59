import type { ReadonlySignal } from '@preact/signals'
import type { Answers } from '../handbook/card/walk.ts'
import type { Close } from '../handbook/contact/conflict.ts'
import type { Handbook } from '../handbook/layer/model.ts'
import type { HeldBack, PackIndex } from '../handbook/pack/model.ts'
import type { Result } from '../handbook/result.ts'
import type { Rooms } from './rooms/room.ts'

/** One sentence the screens may have to say about what is degraded. */
export type Trouble = 'offline' | 'refused' | 'damaged' | 'newer' | 'full' | 'storage'

/** A handbook, and which version of it: pages and packs of different versions never mix. */
export type Opened = {
  readonly handbook: Handbook
  readonly version: string
  readonly heldBack: HeldBack
}

export type Settings = {
  readonly municipalities: readonly string[]
  /** Chosen, and its files are not here yet. */
  readonly choosing?: string
  readonly lang?: string
  readonly theme?: 'auto' | 'light' | 'dark'
  readonly textSize?: 'normal' | 'large'
  /** Urgent corrections she has met, as `card-2026-11-21`. */
  readonly seen?: readonly string[]
}

export type Readiness =
  | {
      readonly state: 'ready'
      readonly cards: number
      readonly contacts: number
      readonly place: string
    }
  | {
      readonly state: 'partly'
      readonly missing: number
      readonly all: number
      readonly place: string
    }
  | { readonly state: 'none' }
  | { readonly state: 'no-app' }

/** Everything a screen may ask for. Built once, in main. */
export type Services = {
  readonly content: {
    /** What is published, as far as this device knows. */
    readonly index: ReadonlySignal<PackIndex | undefined>
    readonly trouble: ReadonlySignal<Trouble | undefined>
    /** Opens the handbook of a municipality, from the device if it is there. */
    open(id: string, lang: string): Promise<Result<Opened, Trouble>>
    /** Asks what is published now. */
    refresh(): Promise<void>
    /** The municipalities on this device, the one that `/` opens first. */
    readonly chosen: ReadonlySignal<readonly string[]>
    /** Makes it the one of this device. */
    choose(id: string): Promise<Result<void, Trouble>>
    /** Takes one of several away from this device. */
    unchoose(id: string): Promise<Result<void, Trouble>>
  }
  readonly settings: {
    readonly now: ReadonlySignal<Settings>
    /** `undefined` takes a choice back. */
    save(patch: { readonly [K in keyof Settings]?: Settings[K] | undefined }): Promise<boolean>
    /** Every language of the interface, each by its own name. */
    languages(): Promise<readonly { readonly id: string; readonly name: string }[]>
    /** Puts the interface in the language the user has chosen, or else that of the content. */
    speak(content: string | undefined): Promise<void>
  }
  readonly walks: {
    recall(card: string): Answers | undefined
    keep(card: string, answers: Answers): void
    drop(card: string): void
    forget(): void
  }
  /** The second half of the app. Fails only where a browser has lost a file it had. */
  rooms(): Promise<Rooms>
  /** The same, once it is here: then a card says more of whom it calls. */
  readonly half: ReadonlySignal<Rooms | undefined>
  /** Whether someone is too close. Known in this tab only, and forgotten by «Skjul» (field rule 7). */
  readonly close: {
    readonly now: ReadonlySignal<Close>
    say(close: Close): void
    forget(): void
  }
  /** The address of the chosen municipality, if any. */
  home(): string | undefined
  /** No one is in the middle of a card: what is new may be taken into use. */
  betweenWalks(): void
  readonly updates: { readonly waiting: ReadonlySignal<boolean>; apply(): Promise<boolean> }
  /** The browser's own question about installing, while it has one. */
  readonly install: ReadonlySignal<(() => Promise<boolean>) | undefined>
  readiness(): Promise<Readiness>
}
