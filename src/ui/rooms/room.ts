import type { ComponentType } from 'preact'
import type { Contacts } from '../../handbook/contact/chain.ts'
import type { Close } from '../../handbook/contact/conflict.ts'
import type { Contact } from '../../handbook/contact/model.ts'
import type { Handbook } from '../../handbook/layer/model.ts'
import type { PackIndex } from '../../handbook/pack/model.ts'
import type { AboutName, RoomName } from '../href.ts'
import type { RoomServices } from './services.ts'

/** A room below a municipality. */
export type Room = {
  readonly Screen: ComponentType<{
    /** What follows the room in the address: decoded, not yet looked up. */
    readonly page: readonly string[]
    /** ISO date in Norway. */
    readonly today: string
  }>
  title(page: readonly string[], handbook: Handbook | undefined): string
}

/** A page about the app itself. */
export type AboutPage = { readonly Screen: ComponentType; title(): string }

/**
 * What a contact on a card gets when the second half is here: in holes that were left for it, so
 * that no button under a finger is replaced.
 */
export type Around = {
  /** Whom to call first: someone is too close, or it is closed now. */
  readonly First: ComponentType<{ readonly contact: Contact }>
  /** Open or closed. */
  readonly Word: ComponentType<{ readonly contact: Contact }>
  /** The user's own number. */
  readonly Own: ComponentType<{ readonly contact: Contact }>
  /** Whom to call when nobody answers, past those who are too close. */
  chain(contacts: Contacts, id: string, close?: Close): readonly Contact[]
}

/** The second half of the app: one file, on the phone from the first visit, read when a room opens. */
export type Rooms = {
  readonly rooms: Readonly<Record<RoomName, Room>>
  readonly about: Readonly<Record<AboutName, AboutPage>>
  readonly More: ComponentType
  readonly around: Around
  readonly Picker: ComponentType<{ readonly index: PackIndex | undefined }>
  /** Absent while pages are prerendered. */
  readonly services?: RoomServices
}
