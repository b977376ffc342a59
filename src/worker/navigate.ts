import { matchPrecache } from 'workbox-precaching'
import { type Filling, type Shell, wrap } from '../handbook/pack/wrap.ts'
import { openDigest, openLimit } from '../library/device/platform.ts'
import { cacheStore } from '../library/device/store.ts'
import { contentOf } from '../library/read/content-of.ts'
import { homeOf } from '../library/read/home.ts'
import { readPage, takeOut } from '../library/read/pages.ts'
import { readActive } from '../library/read/read.ts'

/** A cache that hangs must not keep the page away. */
const PATIENCE = 3000
const limit = openLimit((ring, ms) => setTimeout(ring, ms), clearTimeout)
const digest = openDigest(crypto.subtle)

/**
 * Answers a navigation from what is on the device: the stored body of the page in the shell of this
 * worker, so that a page and the script it names always fit. Nothing here waits for the network,
 * the clock or IndexedDB.
 * @param scope where the app is served from, as in `https://…/tiltakskort/`
 */
export async function navigate(url: URL, scope: string): Promise<Response> {
  const base = new URL(scope).pathname
  const path = pathBelow(base, url.pathname)
  const stored = await matchPrecache(`${base}shell.json`)
  const shell = stored && (await readShell(stored))
  if (!stored || !shell) return fetch(url.href).catch(lastResort)
  const filling = await fill(path, shell, base).catch(() => undefined)
  return new Response(wrap(shell.html, filling ?? shell.nothing), { headers: headersFrom(stored) })
}

/** Work for a quiet moment, here and not in the page, where someone may be tapping. */
export async function takeOutPages(scope: string): Promise<void> {
  const store = cacheStore(caches, new URL(scope).pathname)
  const active = await readActive(store)
  if (active) await takeOut({ store, digest }, active)
}

function pathBelow(base: string, pathname: string): string {
  const path = pathname.slice(base.length).replace(/(^index)?\.html$/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

async function readShell(stored: Response): Promise<Shell | undefined> {
  try {
    return await stored.json()
  } catch {
    return undefined
  }
}

async function fill(path: string, shell: Shell, base: string): Promise<Filling | undefined> {
  const own = Object.hasOwn(shell.pages, path) ? shell.pages[path] : undefined
  const store = cacheStore(caches, base)
  const active =
    path === '' || !own ? await limit(readActive(store), PATIENCE, () => undefined) : undefined
  const home = active && homeOf(active)
  const at = active && contentOf(active, path === '' ? (home?.slug ?? '-') : path)
  const page = at && (await readPage({ store, digest }, active, at))
  return page ? { ...page.body, version: page.version, ui: page.ui } : own
}

/** The policy came with the stored file, and holds for what is made of it. */
function headersFrom(stored: Response): Headers {
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' })
  for (const name of KEPT) {
    const value = stored.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return headers
}
const KEPT = [
  'content-security-policy',
  'referrer-policy',
  'x-content-type-options',
  'permissions-policy',
  // Without it a reload would land in another browsing context group, and lose the state of its entry.
  'cross-origin-opener-policy',
]

/** The app's own files are gone and there is no network: the emergency numbers, still. */
const lastResort = () =>
  new Response(LAST_RESORT, { headers: { 'content-type': 'text/html; charset=utf-8' } })
const LAST_RESORT = `<!doctype html><html lang="nb"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tiltakskort</title>
<h1>Er noen i fare nå?</h1><p><a href="tel:112">Ring 112</a></p><p><a href="tel:113">Ring 113</a></p><p><a href="tel:116117">Ring 116 117</a></p>
<p>Kortene mangler på denne telefonen. Koble til nettet og åpne siden igjen.</p></html>`
