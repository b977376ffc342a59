import { describe, expect, it } from 'vitest'
import { fail } from '../../handbook/result.ts'
import { INDEX } from '../model.ts'
import { inventory } from '../read/inventory.ts'
import { filesOf } from '../read/need.ts'
import { readActive } from '../read/read.ts'
import { device, offline } from '../testing/hand.ts'
import { publish } from '../testing/publication.ts'
import { choose, forget, unchoose } from './choose.ts'
import { update } from './update.ts'

const first = publish({ number: 10, wording: {} })
const second = publish({ number: 20, wording: { nasjonalt: 2 } })

async function inHamaroy() {
  const d = device()
  d.publish(first)
  await choose(d.deps, '1875', 'nb')
  d.asked()
  return d
}

describe('choosing', () => {
  it('the first one brings the index and its files', async () => {
    const d = await inHamaroy()
    expect((await readActive(d.store))?.chosen).toEqual(['1875'])
  })

  it('another one fetches what it lacks from the publication in use, not a newer one', async () => {
    const d = await inHamaroy()
    const result = await choose(d.deps, '3403', 'nb')
    expect(result.ok && result.value.chosen).toEqual(['3403', '1875'])
    expect(d.asked()).not.toContain(INDEX)
    expect(result.ok && (await inventory(d.deps, result.value)).ready).toBe(true)
  })

  it('takes a newer publication when the server no longer has the one in use', async () => {
    const d = await inHamaroy()
    d.publish(publish({ number: 20, wording: { nasjonalt: 2, '3403': 2 } }))
    const result = await choose(d.deps, '3403', 'nb', 'beside')
    expect(result.ok && result.value.index.number).toBe(20)
    expect(result.ok && result.value.chosen).toEqual(['1875', '3403'])
  })

  it('needs no network when everything is here, also after it was taken away', async () => {
    const d = await inHamaroy()
    await choose(d.deps, '3403', 'nb')
    d.asked()
    d.network(offline)
    expect((await choose(d.deps, '1875', 'nb')).ok).toBe(true)
    expect((await unchoose(d.deps, '3403')).ok).toBe(true)
    const back = await choose(d.deps, '3403', 'nb')
    expect(back.ok && back.value.chosen).toEqual(['3403', '1875'])
    expect(d.asked()).toEqual([])
  })

  it('says that the network is needed, and leaves home where it was', async () => {
    const d = await inHamaroy()
    d.network(offline)
    expect(await choose(d.deps, '3403', 'nb')).toEqual(fail({ kind: 'offline' }))
    expect((await readActive(d.store))?.chosen).toEqual(['1875'])
  })

  it('asks a newer publication before it says that a municipality is unknown', async () => {
    const d = await inHamaroy()
    const unknown = fail({ kind: 'unknown-municipality', id: '9999' })
    expect(await choose(d.deps, '9999', 'nb')).toEqual(unknown)
    expect(d.asked()).toEqual([INDEX])
  })

  it('changes the language of all', async () => {
    const d = await inHamaroy()
    const result = await choose(d.deps, '1875', 'nn')
    expect(result.ok && filesOf(result.value.index, result.value)[0]).toMatch(/^nasjonalt\.nn/)
  })
})

describe('taking away', () => {
  it('the home makes the next one home', async () => {
    const d = await inHamaroy()
    await choose(d.deps, '3403', 'nb')
    const result = await unchoose(d.deps, '3403')
    expect(result.ok && result.value?.chosen).toEqual(['1875'])
  })

  it('the only one changes nothing: there must be a home', async () => {
    const d = await inHamaroy()
    await unchoose(d.deps, '1875')
    expect((await readActive(d.store))?.chosen).toEqual(['1875'])
  })

  it('sweeps its files with the next publication', async () => {
    const d = await inHamaroy()
    await choose(d.deps, '3403', 'nb')
    await unchoose(d.deps, '3403')
    const here = async () => (await d.store.names()).some((n) => n.includes('3403'))
    expect(await here()).toBe(true)
    d.publish(second)
    await update(d.deps, { chosen: ['1875'], lang: 'nb' }, 'newest')
    expect(await here()).toBe(false)
  })
})

describe('forgetting', () => {
  it('leaves nothing', async () => {
    const d = await inHamaroy()
    expect(await forget(d.deps)).toEqual({ ok: true, value: undefined })
    expect(await d.store.names()).toEqual([])
    expect(await readActive(d.store)).toBeUndefined()
  })

  it('does not say that it is done when it is not', async () => {
    const d = await inHamaroy()
    const store = { ...d.store, remove: async () => Promise.reject(new Error('no')) }
    expect((await forget({ ...d.deps, store })).ok).toBe(false)
  })
})
