/**
 * Stands inline in every page. A cache-first app whose script is damaged in the cache is dead in
 * every engine; this notices that the script did not run, fetches its files anew past the cache,
 * puts them there and reloads, once. Without a network the readable page stays as it is.
 */
declare global {
  interface Window {
    /** How many entries the tab had when the page began. */
    started?: number
    /** The script came, and runs. The cards may still be on their way: that is no damage. */
    came?: boolean
  }
}

const GUARD = 'tiltakskort.reparert'
const PATIENCE = 4000
/** Where to go on arrival, set by `leaveTo`. */
const HIDDEN = 'tiltakskort.skjul'

window.started = history.length

/**
 * «Skjul» walked back to this page, which was loaded before the one it was tapped in: the calendar
 * takes its place, and what lay ahead is cut off (`leaveTo`).
 */
function hide(): void {
  const to = sessionStorage.getItem(HIDDEN)
  if (to === null) return
  document.documentElement.dataset['hidden'] = ''
  sessionStorage.removeItem(HIDDEN)
  history.replaceState({ depth: 0 }, '', to)
  history.pushState({ depth: 1 }, '', to)
  location.reload()
}
try {
  hide()
} catch {}
addEventListener('pageshow', (e) => e.persisted && hide())

const files = () =>
  [...document.querySelectorAll('script[src],link[rel=stylesheet]')].map(
    (e) => (e as HTMLScriptElement).src || (e as HTMLLinkElement).href,
  )

/** Past the precache: the query is not part of any key there. */
async function renew(url: string): Promise<void> {
  const fresh = await fetch(`${url}?ny=${Date.now()}`, { cache: 'reload' })
  if (!fresh.ok || !/javascript|css/.test(fresh.headers.get('content-type') ?? '')) throw 0
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    if (await cache.match(url)) await cache.put(url, fresh.clone())
  }
}

async function repair(): Promise<void> {
  if (window.came || sessionStorage.getItem(GUARD)) return
  sessionStorage.setItem(GUARD, '1')
  try {
    await Promise.all(files().map(renew))
    location.reload()
  } catch {
    // Without a network nothing was tried: the next page may.
    sessionStorage.removeItem(GUARD)
  }
}

const soon = () => void repair().catch(() => {})
addEventListener('load', () => setTimeout(soon, PATIENCE))
/** A script that is damaged or missing says so at once. */
addEventListener('error', () => setTimeout(soon, 300), true)

export {}
