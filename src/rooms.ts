/**
 * The composition root of the app's second half: `main` asks for it when the first room opens. One
 * file of its own, precached with the rest, so that a card page does not carry it.
 */

import { readCoverage } from './library/read/coverage.ts'
import type { Device } from './services/device.ts'
import { openNews } from './services/news.ts'
import { openSeen } from './storage/seen.ts'
import type { Rooms } from './ui/rooms/room.ts'
import { rooms } from './ui/rooms/rooms.ts'
import type { Services } from './ui/services.ts'

/** Everything a room needs, made once. */
export function openRooms(_services: Services, device: Device): Rooms {
  return {
    ...rooms,
    services: {
      news: openNews(openSeen(device.database), Date.now),
      coverage: () => readCoverage(device.library),
    },
  }
}
