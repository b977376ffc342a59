import { describe, expect, it } from 'vitest'
import { readText } from '../read/read.ts'
import { openLimit } from './platform.ts'
import { cacheStore, memoryStore, openStore, untilErased } from './store.ts'

const limit = openLimit(setTimeout, clearTimeout)
const soon = openLimit((ring: () => void) => setTimeout(ring, 5), clearTimeout)

/** The part of CacheStorage that is used, with the addresses made whole as a browser does. */
function fakeCaches(fault: Partial<Cache> = {}) {
  const entries = new Map<string, Response>()
  const whole = (name: unknown) => new URL(String(name), 'https://kort.no/a/b').href
  const cache = {
    match: async (name: unknown) => entries.get(whole(name))?.clone(),
    put: async (name: unknown, response: Response) => void entries.set(whole(name), response),
    delete: async (name: unknown) => entries.delete(whole(name)),
    keys: async () => [...entries.keys()].map((url) => ({ url })),
    ...fault,
  }
  const opened: string[] = []
  const caches = {
    open: async (name: string) => {
      opened.push(name)
      return cache
    },
    match: (name: never) => cache.match(name),
  } as unknown as CacheStorage
  return { caches, entries, opened }
}

describe.each([
  ['memory', () => memoryStore()],
  ['the cache', () => cacheStore(fakeCaches().caches, '/kort/')],
])('%s', (_, open) => {
  it('keeps texts by name', async () => {
    const store = open()
    expect(await store.read('a.json')).toBeUndefined()
    await store.write('sider/a.json', 'Hamarøy')
    await store.write('b.json', '1')
    await store.write('b.json', '2')
    expect(await readText(store, 'sider/a.json')).toBe('Hamarøy')
    expect(await readText(store, 'b.json')).toBe('2')
    expect([...(await store.names())].sort()).toEqual(['b.json', 'sider/a.json'])
    await store.remove('b.json')
    await store.remove('b.json')
    expect(await store.names()).toEqual(['sider/a.json'])
  })
})

describe('the cache', () => {
  it('is named innhold, and two publications of one origin do not meet in it', async () => {
    const { caches, entries, opened } = fakeCaches()
    await cacheStore(caches, '/a/').write('x.json', '1')
    expect(await cacheStore(caches, '/').names()).toEqual([])
    expect([...entries.keys()]).toEqual(['https://kort.no/a/packs/x.json'])
    expect(new Set(opened)).toEqual(new Set(['innhold']))
  })
})

describe('where everything was erased', () => {
  it('looking makes no cache', async () => {
    const { caches, opened } = fakeCaches()
    const store = cacheStore(caches, '/')
    expect(await store.read('a')).toBeUndefined()
    expect(opened).toEqual([])
  })

  it('what the page was in the middle of stays in memory', async () => {
    const disk = memoryStore()
    const { store, erased } = untilErased(disk)
    await store.write('a', '1')
    expect(await disk.names()).toEqual(['a'])
    await store.remove('a')
    erased()
    await store.write('b', '2')
    expect([await readText(store, 'b'), await store.names()]).toEqual(['2', ['b']])
    expect(await disk.names()).toEqual([])
  })
})

describe('opening', () => {
  it('takes the cache when it works, and leaves no trace of the try', async () => {
    const { caches, entries } = fakeCaches()
    expect((await openStore(caches, '/', limit)).durable).toBe(true)
    expect(entries.size).toBe(0)
  })

  const never = () => new Promise<never>(() => {})
  const denied = () => Promise.reject(new DOMException('no', 'SecurityError'))
  it.each([
    ['there is none', undefined],
    ['it may not be opened', { open: denied } as unknown as CacheStorage],
    ['it never answers', { open: never } as unknown as CacheStorage],
    ['it keeps nothing', fakeCaches({ match: async () => undefined }).caches],
    ['it never finishes writing', fakeCaches({ put: never }).caches],
  ])('takes memory, and says so, when %s', async (_, caches) => {
    const { store, durable } = await openStore(caches, '/', soon)
    expect(durable).toBe(false)
    await store.write('a', '1')
    expect(await readText(store, 'a')).toBe('1')
  })

  it('takes a full cache that holds a record: what is on it can be read', async () => {
    const { caches, entries } = fakeCaches({
      put: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')),
    })
    expect((await openStore(caches, '/', limit)).durable).toBe(false)
    entries.set('https://kort.no/packs/active.json', new Response('{}'))
    expect((await openStore(caches, '/', limit)).durable).toBe(true)
  })
})
