import type { ComponentType } from 'preact'
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

/** The second half of the app: one file, on the phone from the first visit, read when a room opens. */
export type Rooms = {
  readonly rooms: Readonly<Record<RoomName, Room>>
  readonly about: Readonly<Record<AboutName, AboutPage>>
  readonly More: ComponentType
  readonly Picker: ComponentType<{ readonly index: PackIndex | undefined }>
  /** Absent while pages are prerendered. */
  readonly services?: RoomServices
}
