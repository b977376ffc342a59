import type { MineDeps } from '../deps.ts'

/** What the browser gives the user's own contacts. Each may be denied; then there is less. */

/** Another tab's changes, and what a sleeping tab has missed. */
export function openChannel(): MineDeps['channel'] {
  const name = 'tiltakskort.mine'
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(name) : undefined
  return {
    tell: () => channel?.postMessage(''),
    listen: (heard) => {
      channel?.addEventListener('message', heard)
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') heard()
      })
    },
  }
}

/** A small file among the cards: what a browser deletes, it does not always delete as a whole. */
export function openWitness(caches: () => CacheStorage, base: string): MineDeps['witness'] {
  const cacheName = 'innhold'
  const name = `${base}mine.json`
  return {
    // Not through `open`: reading must not make it again where everything was erased.
    read: async () => Number(await (await caches().match(name, { cacheName }))?.text()) || 0,
    write: async (count) => (await caches().open(cacheName)).put(name, new Response(String(count))),
  }
}
