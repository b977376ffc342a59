import { type Bytes, bytesOf, textOf } from '../bytes.ts'
import { ACTIVE, type Limit, type Store, TWIN } from '../model.ts'

/** How long the storage may take before the app goes on without it (design 2, rule 3). */
export const PROBE_LIMIT = 2_000

export function memoryStore(): Store {
  const files = new Map<string, Bytes>()
  return {
    read: async (name) => files.get(name),
    write: async (name, content) =>
      void files.set(name, typeof content === 'string' ? bytesOf(content) : content),
    remove: async (name) => void files.delete(name),
    names: async () => [...files.keys()],
  }
}

/**
 * The cache `innhold`. Entries stand under `packs/` below `base` (`/` or `/tiltakskort/`): page and
 * worker have different addresses of their own, and two publications may share an origin.
 */
export function cacheStore(caches: CacheStorage, base: string): Store {
  const prefix = `${base}packs/`
  const cacheName = 'innhold'
  const cache = () => caches.open(cacheName)
  return {
    // Not through `open`: reading must not make it again where everything was erased.
    read: async (name) => {
      const kept = await caches.match(prefix + name, { cacheName })
      return kept && new Uint8Array(await kept.arrayBuffer())
    },
    write: async (name, content) =>
      (await cache()).put(
        prefix + name,
        new Response(content, { headers: { 'content-type': 'application/json' } }),
      ),
    remove: async (name) => void (await (await cache()).delete(prefix + name)),
    names: async () =>
      (await (await cache()).keys())
        .map((request) => new URL(request.url).pathname)
        .filter((path) => path.startsWith(prefix))
        .map((path) => path.slice(prefix.length)),
  }
}

/**
 * A store on the device, until everything is erased; from then on the page keeps what it fetches in
 * memory. Otherwise what it was in the middle of would be downloaded again behind the user's back.
 */
export function untilErased(disk: Store): { readonly store: Store; erased(): void } {
  let now = disk
  return {
    store: {
      read: (name) => now.read(name),
      write: (name, content) => now.write(name, content),
      remove: (name) => now.remove(name),
      names: () => now.names(),
    },
    erased: () => {
      now = memoryStore()
    },
  }
}

/**
 * Does it work at all? What holds a record is only read: a full disk must not hide what is on it.
 * An empty one must keep what it is given.
 */
async function works(store: Store): Promise<boolean> {
  try {
    const names = await store.names()
    if (names.includes(ACTIVE) || names.includes(TWIN)) return true
    await store.write('probe', 'probe')
    const kept = await store.read('probe')
    await store.remove('probe')
    return kept !== undefined && textOf(kept) === 'probe'
  } catch {
    return false
  }
}

/**
 * The store of the page: the cache, or memory when there is none or it does not answer.
 * `durable: false` is said in Mer: the content is gone when the tab closes.
 */
export async function openStore(
  caches: CacheStorage | undefined,
  base: string,
  limit: Limit,
): Promise<{ readonly store: Store; readonly durable: boolean }> {
  const store = caches && cacheStore(caches, base)
  const durable = store !== undefined && (await limit(works(store), PROBE_LIMIT, () => false))
  return { store: durable ? store : memoryStore(), durable }
}
