import { describe, expect, it } from 'vitest'
import { FORMAT } from '../../handbook/pack/model.ts'
import { fail, ok } from '../../handbook/result.ts'
import { bytesOf, textOf } from '../bytes.ts'
import { memoryStore } from '../device/store.ts'
import { ACTIVE, INDEX, type Network, type Store, TWIN, type Wanted } from '../model.ts'
import { inventory } from '../read/inventory.ts'
import { filesOf } from '../read/need.ts'
import { readActive } from '../read/read.ts'
import { contents, device, offline } from '../testing/hand.ts'
import { publish } from '../testing/publication.ts'
import { choose } from './choose.ts'
import { renew, update } from './update.ts'

const first = publish({ number: 10, wording: {} })
const second = publish({ number: 20, wording: { nasjonalt: 2 } })
const third = publish({ number: 30, wording: { nasjonalt: 3 } })
const hamaroy: Wanted = { chosen: ['1875'], lang: 'nb' }

/** A device that has the first publication. */
async function ready(store?: Store) {
  const d = device(store)
  d.publish(first)
  await update(d.deps, hamaroy, 'newest')
  d.asked()
  return d
}

/** A network that changes what it is given. */
const lying =
  (honest: Network, change: (name: string, text: string) => string): Network =>
  async (name) => {
    const bytes = await honest(name)
    return bytes.ok ? ok(bytesOf(change(name, textOf(bytes.value)))) : bytes
  }

describe('an update', () => {
  it('brings a new device the index and three files, and only those', async () => {
    const d = device()
    d.publish(first)
    const result = await update(d.deps, hamaroy, 'newest')
    expect(result).toEqual({ ok: true, value: await readActive(d.store) })
    expect(d.asked().sort()).toEqual([INDEX, ...filesOf(first.index, hamaroy)].sort())
  })

  it('fetches only what has changed', async () => {
    const d = await ready()
    d.publish(publish({ number: 20, wording: { '3403': 2 } }))
    const result = await update(d.deps, hamaroy, 'newest')
    expect(result.ok && result.value.index.number).toBe(20)
    expect(d.asked()).toEqual([INDEX])
  })

  it('asks for nothing but the index when nothing is new', async () => {
    const d = await ready()
    const before = await contents(d.store)
    expect((await update(d.deps, hamaroy, 'newest')).ok).toBe(true)
    expect(d.asked()).toEqual([INDEX])
    expect(await contents(d.store)).toEqual(before)
  })

  it('keeps the files of one version back, and sweeps those of two back', async () => {
    const d = await ready()
    d.publish(second)
    await update(d.deps, hamaroy, 'newest')
    const names = await d.store.names()
    expect(names).toEqual(expect.arrayContaining([...filesOf(first.index, hamaroy)]))
    d.publish(third)
    await update(d.deps, hamaroy, 'newest')
    const files = [second, third].flatMap((p) => filesOf(p.index, hamaroy))
    expect([...(await d.store.names())].sort()).toEqual(
      [...new Set([ACTIVE, TWIN, ...files])].sort(),
    )
  })

  it('repairs a damaged file from the publication in use, without the index', async () => {
    const d = await ready()
    const [file = ''] = filesOf(first.index, hamaroy)
    const whole = await contents(d.store)
    await d.store.write(file, whole[file]?.slice(0, 40) ?? '')
    expect((await update(d.deps, hamaroy, 'held')).ok).toBe(true)
    expect(d.asked()).toEqual([file])
    expect(await contents(d.store)).toEqual(whole)
  })

  it('repairs from a newer publication when the server no longer has the file', async () => {
    const d = await ready()
    await d.store.remove(filesOf(first.index, hamaroy)[0] ?? '')
    d.publish(second)
    const result = await update(d.deps, hamaroy, 'held')
    expect(result.ok && result.value.index.number).toBe(20)
  })
})

describe('an update that fails leaves everything as it was', () => {
  const pack = filesOf(second.index, hamaroy)[0] ?? ''
  const stranger = 'nasjonalt.nb.0123456789abcdef.json'
  const half = (text: string) => text.slice(0, text.length / 2)
  const number = (n: number) => (text: string) => JSON.stringify({ ...JSON.parse(text), number: n })
  const only = (file: string, change: (text: string) => string) => (honest: Network) =>
    lying(honest, (name, text) => (name === file ? change(text) : text))
  const refused =
    (file: string, problem: 'offline' | 'refused' | 'not-json') => (honest: Network) =>
      ((name) => (name === file ? Promise.resolve(fail(problem)) : honest(name))) as Network

  it.each([
    ['no network', () => offline, { kind: 'offline' }],
    ['a network that stops at a file', refused(pack, 'offline'), { kind: 'offline' }],
    ['a login page for the index', refused(INDEX, 'not-json'), { kind: 'refused', file: INDEX }],
    ['a login page for a file', refused(pack, 'not-json'), { kind: 'refused', file: pack }],
    ['a file that is gone', refused(pack, 'refused'), { kind: 'refused', file: pack }],
    ['a pack that ends in the middle', only(pack, half), { kind: 'damaged', file: pack }],
    ['an index that ends in the middle', only(INDEX, half), { kind: 'damaged', file: INDEX }],
    ['a pack with another text', only(pack, (t) => `${t} `), { kind: 'damaged', file: pack }],
    [
      'an index that lies about a hash',
      only(INDEX, (t) => t.replace(pack, stranger)),
      { kind: 'damaged', file: stranger },
    ],
    ['an index from before', only(INDEX, number(9)), { kind: 'older-index' }],
    [
      'a newer format',
      only(INDEX, (t) => t.replace(`"format":${FORMAT}`, `"format":${FORMAT + 1}`)),
      { kind: 'newer-format' },
    ],
  ])('%s', async (_, network, problem) => {
    const d = await ready()
    const before = await contents(d.store)
    d.publish(second)
    // For the lie about a hash: under this name stands something else.
    const honest: Network = async (name) => {
      const bytes = await d.honest(name)
      return bytes.ok || name !== stranger ? bytes : ok(bytesOf('{"format":1,"layer":{}}'))
    }
    d.network(network(honest))
    expect(await update(d.deps, hamaroy, 'newest')).toEqual(fail(problem))
    const after = await contents(d.store)
    expect(after[ACTIVE]).toBe(before[ACTIVE])
    d.network(undefined)
    const healed = await update(d.deps, hamaroy, 'newest')
    expect(healed.ok && (await inventory(d.deps, healed.value)).ready).toBe(true)
  })

  it('a municipality that nobody has published', async () => {
    const d = await ready()
    const result = await update(d.deps, { chosen: ['1875', '9999'], lang: 'nb' }, 'newest')
    expect(result).toEqual(fail({ kind: 'unknown-municipality', id: '9999' }))
  })

  it('home left out: what is here stays', async () => {
    const d = await ready()
    d.publish(publish({ number: 20, wording: { nasjonalt: 2 }, leftOut: ['1875'] }))
    const result = await update(d.deps, hamaroy, 'newest')
    expect(result).toEqual(fail({ kind: 'left-out', id: '1875' }))
    expect((await readActive(d.store))?.index.number).toBe(10)
  })

  it('but one beside home that is left out stops nothing, and comes back', async () => {
    const d = await ready()
    const both = { chosen: ['1875', '3403'], lang: 'nb' }
    await update(d.deps, both, 'held')
    d.publish(publish({ number: 20, wording: { nasjonalt: 2 }, leftOut: ['3403'] }))
    const result = await update(d.deps, both, 'newest')
    expect(result.ok && result.value.chosen).toEqual(['1875', '3403'])
    d.publish(third)
    const back = await update(d.deps, both, 'newest')
    expect(back.ok && (await inventory(d.deps, back.value)).files).toBe(5)
  })
})

describe('what was chosen', () => {
  it('follows the municipality when two become one with a new number', async () => {
    const d = await ready()
    const next = publish({ number: 20, wording: {} })
    const { '1875': old, ...others } = next.index.municipalities
    if (!old) throw new Error('the test needs 1875')
    const merged = { ...others, '1899': { ...old, was: ['1875', '1849'] } }
    d.publish({ ...next, index: { ...next.index, municipalities: merged } })
    const result = await update(d.deps, hamaroy, 'newest')
    expect(result.ok && result.value.chosen).toEqual(['1899'])
  })

  it('stands, when an update that began before it has its turn after it', async () => {
    const d = await ready()
    d.publish(second)
    await choose(d.deps, '3403', 'nb', 'beside')
    const result = await renew(d.deps, hamaroy, 'newest')
    expect(result.ok && result.value.chosen).toEqual(['1875', '3403'])
    expect(result.ok && result.value.index.number).toBe(20)
  })
})

describe('no room', () => {
  /** Room for so many texts; a write without room loses what was under the name, as in Chromium. */
  const small = (room: number): Store => {
    const store = memoryStore()
    return {
      ...store,
      write: async (name, text) => {
        await store.remove(name)
        if ((await store.names()).length >= room)
          throw new DOMException('no room', 'QuotaExceededError')
        await store.write(name, text)
      },
    }
  }

  it('says so, and what was here is still in use', async () => {
    const d = await ready(small(5))
    d.publish(publish({ number: 20, wording: { nasjonalt: 2, '1875': 2 } }))
    const before = (await contents(d.store))[ACTIVE]
    expect(await update(d.deps, hamaroy, 'newest')).toEqual(fail({ kind: 'full' }))
    expect((await contents(d.store))[ACTIVE]).toBe(before)
    const active = await readActive(d.store)
    expect(active && (await inventory(d.deps, active)).ready).toBe(true)
  })

  it('never keeps a correction out for the sake of what nobody uses any more', async () => {
    const d = await ready(small(8))
    for (let n = 2; n < 9; n++) {
      d.publish(publish({ number: n * 10, wording: { nasjonalt: n, '1875': n } }))
      const result = await update(d.deps, hamaroy, 'newest')
      expect(result.ok && result.value.index.number).toBe(n * 10)
    }
  })
})

describe('nothing waits for ever', () => {
  it('for another tab that holds the lock: and what comes too late does nothing', async () => {
    const d = await ready()
    d.publish(second)
    let begin = async (): Promise<unknown> => undefined
    const deps = {
      ...d.deps,
      lock: <T>(work: () => Promise<T>) => {
        begin = work
        return new Promise<T>(() => {})
      },
      limit: async <T>(_: Promise<T>, __: number, late: () => T | Promise<T>) => late(),
    }
    expect(await update(deps, hamaroy, 'newest')).toEqual(fail({ kind: 'stalled' }))
    await begin()
    expect((await readActive(d.store))?.index.number).toBe(10)
    expect(d.asked()).toEqual([])
  })
})
