/**
 * The composition root of the app's second half: `main` asks for it when the first room opens. One
 * file of its own, precached with the rest, so that a card page does not carry it.
 */

import holidays from 'virtual:holidays'
import { signal } from '@preact/signals'
import { openCalendar } from './handbook/contact/hours/calendar.ts'
import type { OwnContact } from './handbook/contact/own.ts'
import { readCoverage } from './library/read/coverage.ts'
import { openClock } from './services/clock.ts'
import type { Content } from './services/content.ts'
import type { Device } from './services/device.ts'
import { openLearner } from './services/learning.ts'
import { openNews } from './services/news.ts'
import { openSearch, whenIdle } from './services/search.ts'
import { openLearningStore } from './storage/learning.ts'
import { openSeen } from './storage/seen.ts'
import type { Rooms } from './ui/rooms/room.ts'
import { rooms } from './ui/rooms/rooms.ts'
import { armSearch } from './ui/rooms/search/arm.ts'
import type { Services } from './ui/services.ts'

/** Everything a room needs, made once. */
export function openRooms(_services: Services, device: Device, content: Content): Rooms {
  const kept = openLearningStore(device.database)
  device.forget.push(kept.forget)
  const learner = openLearner(device.library, content.active, kept, Date.now)
  const hours = { now: openClock(() => Date.now()), calendar: openCalendar(holidays) }
  const search = openSearch(signal<readonly OwnContact[]>([]), whenIdle)
  armSearch(search.typed)
  return {
    ...rooms,
    services: {
      hours,
      search,
      learner,
      news: openNews(openSeen(device.database), Date.now),
      coverage: () => readCoverage(device.library),
    },
  }
}
