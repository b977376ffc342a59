import { describe, expect, it } from 'vitest'
import { bytesOf, textOf } from '../bytes.ts'
import { memoryStore } from '../device/store.ts'
import type { Store, Wanted } from '../model.ts'
import { inventory } from '../read/inventory.ts'
import { readLearning } from '../read/learning.ts'
import { learningNeedsOf } from '../read/need.ts'
import { readActive } from '../read/read.ts'
import { device, offline } from '../testing/hand.ts'
import { publish } from '../testing/publication.ts'
import { bringLearning } from './learning.ts'
import { update } from './update.ts'

const hamaroy: Wanted = { chosen: ['1875'], lang: 'nb' }
const first = publish({ number: 10, wording: {} })
const files = learningNeedsOf(first.index, hamaroy).map((n) => n.file)

async function ready(store?: Store) {
  const d = device(store)
  d.publish(first)
  await update(d.deps, hamaroy, 'newest')
  d.asked()
  return d
}
const read = async (d: Awaited<ReturnType<typeof ready>>) => {
  const active = await readActive(d.store)
  if (!active) throw new Error('nothing in use')
  const learning = await readLearning(d.deps, active, '1875', 'nb')
  return learning.ok ? learning.value.drills.map((x) => x.title) : learning.error
}

describe('what is learnt from', () => {
  it('is no part of what a card needs: the device is whole without it, and says it is not here', async () => {
    const d = await ready()
    const active = await readActive(d.store)
    expect(active && (await inventory(d.deps, active)).ready).toBe(true)
    expect(await read(d)).toEqual(files)
  })

  it('is fetched once, when the cards are here, and is kept by the next update of the cards', async () => {
    const d = await ready()
    expect((await bringLearning(d.deps)).ok).toBe(true)
    expect(d.asked()).toEqual(files)
    expect((await bringLearning(d.deps)).ok).toBe(true)
    expect(d.asked()).toEqual([])
    d.publish(publish({ number: 20, wording: { nasjonalt: 2 } }))
    await update(d.deps, hamaroy, 'newest')
    d.network(offline)
    expect((await bringLearning(d.deps)).ok).toBe(true)
    expect(await read(d)).toEqual(['0'])
  })

  it('changes with the publication; until it has come the one before is read, one generation long', async () => {
    const d = await ready()
    await bringLearning(d.deps)
    d.publish(publish({ number: 20, wording: { laring: 1 } }))
    await update(d.deps, hamaroy, 'newest')
    d.network(offline)
    expect((await bringLearning(d.deps)).ok).toBe(false)
    expect(await read(d)).toEqual(['0'])
    d.network(undefined)
    await bringLearning(d.deps)
    expect(await read(d)).toEqual(['1'])
    d.publish(publish({ number: 30, wording: { laring: 1 } }))
    await update(d.deps, hamaroy, 'newest')
    expect(await read(d)).toEqual(['1'])
    expect(await d.store.names()).not.toContain(files[0])
  })

  it('in another language is not what was kept from before', async () => {
    const d = await ready()
    await bringLearning(d.deps)
    d.publish(publish({ number: 20, wording: { laring: 1 } }))
    await update(d.deps, { ...hamaroy, lang: 'nn' }, 'newest')
    const active = await readActive(d.store)
    expect(active?.previous).toContain(files[0])
    const learning = active && (await readLearning(d.deps, active, '1875', 'nn'))
    expect(learning?.ok).toBe(false)
  })

  it('is refused when it is not what its name says, also when it was spoiled on the device', async () => {
    const d = await ready()
    d.network(async (name) => {
      const bytes = await d.honest(name)
      return bytes.ok ? { ok: true, value: bytesOf(`${textOf(bytes.value)} `) } : bytes
    })
    expect(await bringLearning(d.deps)).toEqual({
      ok: false,
      error: { kind: 'damaged', file: files[0] },
    })
    d.network(undefined)
    await bringLearning(d.deps)
    await d.store.write(files[0] ?? '', '{"learning":{}}')
    expect(await read(d)).toEqual(files)
    await bringLearning(d.deps)
    expect(await read(d)).toEqual(['0'])
  })

  it('gives way when there is no room for a corrected card', async () => {
    const store = memoryStore()
    let room = 99
    const there = new Set<string>()
    const d = await ready({
      ...store,
      write: async (name, text) => {
        if (there.size >= room && !there.has(name)) throw new Error('full')
        there.add(name)
        await store.write(name, text)
      },
      remove: async (name) => {
        there.delete(name)
        await store.remove(name)
      },
    })
    await bringLearning(d.deps)
    // For one more file; a publication that changes the municipality has two.
    room = there.size + 1
    d.publish(publish({ number: 20, wording: { '1875': 2 } }))
    const result = await update(d.deps, hamaroy, 'newest')
    expect(result.ok && result.value.index.number).toBe(20)
    expect(await store.names()).not.toContain(files[0])
  })
})
