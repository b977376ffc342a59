/**
 * The composition root of the app's second half: `main` asks for it when the first room opens. One
 * file of its own, precached with the rest, so that a card page does not carry it.
 */

import holidays from 'virtual:holidays'
import { openCalendar } from './handbook/contact/hours/calendar.ts'
import { openClock } from './services/clock.ts'
import type { Device } from './services/device.ts'
import { openChannel, openWitness } from './services/mine/browser.ts'
import { openMine } from './services/mine/mine.ts'
import { BASE } from './ui/href.ts'
import type { Rooms } from './ui/rooms/room.ts'
import { rooms } from './ui/rooms/rooms.ts'
import type { Services } from './ui/services.ts'

/** Everything a room needs, made once. */
export function openRooms(_services: Services, device: Device): Rooms {
  const hours = { now: openClock(() => Date.now()), calendar: openCalendar(holidays) }
  const mine = openMine({
    database: device.database,
    now: () => Date.now(),
    channel: openChannel(),
    witness: openWitness(() => window.caches, BASE),
    storage: () => navigator.storage,
    session: () => window.sessionStorage,
    reload: () => location.reload(),
  })
  void mine.start()
  return { ...rooms, services: { hours, mine } }
}
