import { reachableCount } from '../handbook/contact/chain.ts'
import { type Fetch, openNetwork } from '../library/device/network.ts'
import { openDigest, openLimit, openLock } from '../library/device/platform.ts'
import { openStore, untilErased } from '../library/device/store.ts'
import type { Active, Deps } from '../library/model.ts'
import { homeOf } from '../library/read/home.ts'
import { inventory } from '../library/read/inventory.ts'
import { type Database, openDatabase } from '../storage/database/database.ts'
import { type WalkMemory, walkMemory } from '../storage/session/walk-memory.ts'
import { openSettings, type SettingsStore } from '../storage/values/settings.ts'
import type { Readiness, Services } from '../ui/services.ts'
import { openClose } from './close.ts'
import type { Content } from './content.ts'

export type Device = {
  readonly library: Deps
  /** What is downloaded outlives the tab. */
  readonly durable: boolean
  /** This page came from the phone, as all that the app asks for will. */
  readonly served: boolean
  readonly database: Database
  readonly settings: SettingsStore
  readonly walks: WalkMemory
  /** What rooms hold in memory is dropped by these when all is deleted. */
  readonly forget: (() => void)[]
  readonly close: Services['close']
  homeOf(active: Active | undefined): string | undefined
  readiness(content: Content): Promise<Readiness>
}

/** Asks the browser for what it will give. Each may be denied; then there is less, never nothing. */
export async function openDevice(base: string): Promise<Device> {
  const limit = openLimit((ring, ms) => setTimeout(ring, ms), clearTimeout)
  const boxes = tried(() => ('caches' in window ? window.caches : undefined))
  const { store: disk, durable } = await openStore(boxes, base, limit)
  const { store, erased } = untilErased(disk)
  const library: Deps = {
    store,
    digest: openDigest(crypto.subtle),
    network: openNetwork(ask, base, limit),
    lock: openLock(tried(() => navigator.locks)),
    limit,
  }
  const database = openDatabase({
    indexedDB: () => window.indexedDB,
    setTimeout: (ring, ms) => window.setTimeout(ring, ms),
  })
  // Another tab erases everything.
  database.follow((state) => state.durable === 'unknown' && erased())
  const settings = openSettings(database)
  const session = () => window.sessionStorage
  const walks = walkMemory(session, () => Date.now())
  const close = openClose(session)
  const forget = [settings.forget, walks.forget, close.forget, erased]
  return {
    library,
    durable,
    served: tried(() => navigator.serviceWorker?.controller) != null,
    database,
    settings,
    walks,
    forget,
    close,
    homeOf: (active) => active && homeOf(active)?.slug,
    readiness: async (content) => readinessOf(library, durable, content),
  }
}

/** Looks into the caches and says what is there, in numbers a screen can put in one sentence. */
async function readinessOf(library: Deps, durable: boolean, content: Content): Promise<Readiness> {
  const active = content.active.value
  const registered = await tried(() => navigator.serviceWorker?.getRegistration())
  if (!durable || !registered?.active) return { state: 'no-app' }
  const home = active && homeOf(active)
  if (!active || !home) return { state: 'none' }
  const stock = await inventory(library, active)
  const place = home.name
  if (!stock.ready)
    return {
      state: 'partly',
      place,
      all: stock.files,
      missing: stock.missing.length + stock.damaged.length,
    }
  const opened = await content.open(home.id, active.lang)
  if (!opened.ok) return { state: 'none' }
  const { handbook } = opened.value
  return {
    state: 'ready',
    place,
    cards: handbook.cards.length,
    contacts: reachableCount(handbook.contacts),
  }
}

/** The browser's fetch, in the shape the library asks for. */
const ask: Fetch = async (address, options) => {
  const { status, redirected, headers, body } = await fetch(address, options)
  return {
    status,
    redirected,
    headers,
    body: body && { getReader: () => body.getReader() },
  }
}

/** Where storage is denied, merely asking throws. */
function tried<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}
