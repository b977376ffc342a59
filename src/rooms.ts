/**
 * The composition root of the app's second half: `main` asks for it when the first room opens. One
 * file of its own, precached with the rest, so that a card page does not carry it.
 */

import { signal } from '@preact/signals'
import type { OwnContact } from './handbook/contact/own.ts'
import { openSearch, whenIdle } from './services/search.ts'
import type { Rooms } from './ui/rooms/room.ts'
import { rooms } from './ui/rooms/rooms.ts'
import { armSearch } from './ui/rooms/search/arm.ts'
import type { Services } from './ui/services.ts'

/** Everything a room needs, made once. */
export function openRooms(_services: Services): Rooms {
  const search = openSearch(signal<readonly OwnContact[]>([]), whenIdle)
  armSearch(search.typed)
  return { ...rooms, services: { search } }
}
