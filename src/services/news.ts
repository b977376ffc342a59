import type { Handbook } from '../handbook/layer/model.ts'
import { newsSince, printsOf } from '../handbook/layer/news.ts'
import type { SeenStore } from '../storage/values/seen.ts'
import type { RoomServices } from '../ui/rooms/services.ts'

/** What has changed since the user last looked, remembered on the device. */
export function openNews(store: SeenStore, now: () => number): RoomServices['news'] {
  const keyOf = (h: Handbook) => `${h.municipality.id}.${h.lang}`
  const seen = (h: Handbook) => store.save(keyOf(h), { at: now(), prints: printsOf(h) })
  return {
    since: async (h) => {
      const found = await store.read(keyOf(h))
      // What does not answer, or has just been erased, is not written to.
      if (!found.ok) return undefined
      const before = found.value
      if (before) return { at: before.at, news: newsSince(before.prints, h) }
      // From now on: what is here today is what there is to compare with.
      return (await seen(h)) ? { at: now(), news: [] } : undefined
    },
    seen,
  }
}
