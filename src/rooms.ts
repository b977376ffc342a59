/**
 * The composition root of the app's second half: `main` asks for it when the first room opens. One
 * file of its own, precached with the rest, so that a card page does not carry it.
 */

import holidays from 'virtual:holidays'
import { computed } from '@preact/signals'
import { openCalendar } from './handbook/contact/hours/calendar.ts'
import { readCoverage } from './library/read/coverage.ts'
import { readLearning } from './library/read/learning.ts'
import { openClock } from './services/clock.ts'
import type { Content } from './services/content.ts'
import { deleteAll } from './services/delete-all.ts'
import type { Device } from './services/device.ts'
import { openLearner } from './services/learning.ts'
import { openChannel, openWitness } from './services/mine/browser/browser.ts'
import { openMine } from './services/mine/mine.ts'
import { openNews } from './services/news.ts'
import { openPlanner } from './services/planner.ts'
import { openSearch } from './services/search.ts'
import { openKept } from './storage/values/kept.ts'
import { openSeen } from './storage/values/seen.ts'
import { BASE } from './ui/href.ts'
import { whenIdle } from './ui/parts/later.ts'
import type { Rooms } from './ui/rooms/room.ts'
import { rooms } from './ui/rooms/rooms.ts'
import { armSearch } from './ui/rooms/search/arm.ts'

/** Everything a room needs, made once. */
export function openRooms(device: Device, content: Content): Rooms {
  const now = () => Date.now()
  const kept = openKept(device.database, 'learning')
  const [answers, plans] = [
    openKept(device.database, 'checklist'),
    openKept(device.database, 'plan'),
  ]
  device.forget.push(kept.forget, answers.forget, plans.forget)
  const mine = openMine({
    database: device.database,
    now,
    channel: openChannel(),
    witness: openWitness(() => window.caches, BASE),
    storage: () => navigator.storage,
    session: () => window.sessionStorage,
    reload: () => location.reload(),
  })
  void mine.start()
  const search = openSearch(
    computed(() => mine.owned.value.contacts),
    async ({ municipality, lang }) => {
      const active = content.active.value
      const here = active && (await readLearning(device.library, active, municipality.id, lang))
      return here?.ok ? here.value.lessons : []
    },
    whenIdle,
    () => performance.now(),
  )
  armSearch(search.typed)
  return {
    ...rooms,
    services: {
      hours: { now: openClock(now), calendar: openCalendar(holidays) },
      mine,
      search,
      learner: openLearner(device.library, content.active, kept, now),
      planner: openPlanner(answers, plans),
      besides: async () => ({
        learning: await kept.read(),
        checklist: await answers.read(),
        plan: await plans.read(),
      }),
      news: openNews(openSeen(device.database), now),
      deleteAll: () => deleteAll(device, BASE),
      coverage: () => readCoverage(device.library),
    },
  }
}
