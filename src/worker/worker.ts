import { first, rest } from 'virtual:precache'
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { isAsk } from './messages.ts'
import { navigate, takeOutPages } from './navigate.ts'
import { bringRest, restOf, sweepRest } from './rest.ts'

declare const self: ServiceWorkerGlobalScope

/**
 * The app itself is precached whole or not at all. Cards come in packs, verified by the library.
 * There is no `skipWaiting` at install: a new version waits until no one is in the middle of a walk.
 */
registerRoute(new NavigationRoute(({ url }) => navigate(url, self.registration.scope)))
/** Not part of what makes the app work: whatever the browser itself has kept will do. */
registerRoute(
  ({ url }) => /\/(manifest\.webmanifest|icon[\w-]*\.\w+)$/.test(url.pathname),
  ({ request }) => fetch(request, { cache: 'force-cache' }),
)
precacheAndRoute(first, { cleanURLs: false, directoryIndex: '' })
cleanupOutdatedCaches()
registerRoute(
  ({ url }) => rest.includes(url.pathname),
  ({ request }) => restOf(request),
)

self.addEventListener('install', (event) => {
  if (self.registration.active) event.waitUntil(bringRest(rest))
})
self.addEventListener('activate', (event) => event.waitUntil(sweepRest(rest)))

self.addEventListener('message', (event) => {
  if (!isAsk(event.data)) return
  switch (event.data.ask) {
    case 'activate':
      return void self.skipWaiting()
    case 'tabs':
      return event.waitUntil(tabs().then((n) => event.ports[0]?.postMessage(n)))
    case 'pages':
      return event.waitUntil(takeOutPages(self.registration.scope).catch(() => undefined))
    case 'rest':
    case 'mend':
      return event.waitUntil(bringRest(rest, event.data.ask === 'mend').catch(() => undefined))
  }
})

const tabs = async (): Promise<number> =>
  (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).length
