import { describe, expect, it } from 'vitest'
import { FORMAT } from '../../handbook/pack/model.ts'
import { ACTIVE, type Active, TWIN } from '../model.ts'
import { device } from '../testing/hand.ts'
import { digest, publish } from '../testing/publication.ts'
import { update } from '../update/update.ts'
import { contentOf } from './content-of.ts'
import { inventory } from './inventory.ts'
import { filesOf } from './need.ts'
import { readActive, readBodies, readLayers, readText } from './read.ts'

const published = publish({ number: 10, wording: {} })

async function ready(lang = 'nb') {
  const d = device()
  d.publish(published)
  const result = await update(d.deps, { chosen: ['1875', '4650'], lang }, 'newest')
  if (!result.ok) throw new Error(result.error.kind)
  return { ...d, active: result.value }
}

describe('what is in use', () => {
  it.each(['', '{', 'null', '[]', '{"format":1}', '{"__proto__":{"format":1}}'])(
    'is in the twin when the record is %j, and nothing when both are',
    async (bad) => {
      const { store, active } = await ready()
      await store.write(ACTIVE, bad)
      expect(await readActive(store)).toEqual(active)
      await store.write(TWIN, bad)
      expect(await readActive(store)).toBeUndefined()
    },
  )

  it('is nothing when it names no home, or was written by a newer app', async () => {
    const { store, active } = await ready()
    await store.remove(TWIN)
    for (const change of [
      { chosen: [] },
      { chosen: ['9999'] },
      { format: FORMAT + 1 },
      { more: 1 },
    ]) {
      await store.write(ACTIVE, JSON.stringify({ ...active, ...change }))
      expect(await readActive(store)).toBeUndefined()
    }
  })

  it('is nothing when the store does not answer', async () => {
    const no = () => Promise.reject(new Error('denied'))
    expect(await readActive({ read: no, write: no, remove: no, names: no })).toBeUndefined()
  })
})

describe('reading', () => {
  it('gives the layers, lowest first, and the pages', async () => {
    const { deps, store, active } = await ready()
    const layers = await readLayers(deps, active, '1875', 'nb')
    expect(layers.ok && layers.value.map((l) => l.id)).toEqual(['nasjonalt', '1875'])
    expect((await readBodies(store, active, '1875', 'nb'))?.municipality).toBe('1875')
  })

  it('tells which file is damaged or gone, and gives nothing of the rest', async () => {
    const { deps, store, active } = await ready()
    const [national = '', own = '', bodies = ''] = filesOf(active.index, active)
    await store.write(
      national,
      ((await readText(store, national)) ?? '').replace('nasjonalt', 'regional'),
    )
    await store.remove(own)
    await store.write(bodies, `${await readText(store, bodies)} `)
    expect(await readLayers(deps, active, '1875', 'nb')).toEqual({
      ok: false,
      error: { kind: 'damaged', files: [national, own] },
    })
    expect(await readBodies(store, active, '1875', 'nb', digest)).toBeUndefined()
    expect(await readBodies(store, active, '1875', 'nb')).toBeDefined()
    await store.write(bodies, '{"pages"')
    expect(await readBodies(store, active, '1875', 'nb')).toBeUndefined()
    const found = await inventory(deps, active)
    expect(found).toMatchObject({ ready: false, missing: [own], damaged: [national, bodies] })
  })

  it('says when the publication does not name it', async () => {
    const { deps, active } = await ready()
    const error = { kind: 'left-out', id: '9999' }
    expect(await readLayers(deps, active, '9999', 'nb')).toEqual({ ok: false, error })
  })

  it('counts the files and their bytes', async () => {
    const { deps, store, active } = await ready()
    const files = await Promise.all(filesOf(active.index, active).map((f) => store.read(f)))
    const bytes = files.reduce((n, f) => n + (f?.length ?? 0), 0)
    const found = { ready: true, files: 5, bytes, missing: [], damaged: [] }
    expect(await inventory(deps, active)).toEqual(found)
  })
})

describe('an address', () => {
  const place = (active: Active, path: string) => {
    const p = contentOf(active, path)
    return p && [p.id, p.lang, p.path]
  }

  it.each([
    ['', ['1875', 'nb', '1875-hamaroy']],
    ['/', ['1875', 'nb', '1875-hamaroy']],
    ['1875', ['1875', 'nb', '1875-hamaroy']],
    ['/1875-hamaroy/', ['1875', 'nb', '1875-hamaroy']],
    ['1875-old-name/kort/x', ['1875', 'nb', '1875-hamaroy/kort/x']],
    ['1875-hamaroy/nn/kort/x', ['1875', 'nn', '1875-hamaroy/nn/kort/x']],
    ['1875-hamaroy/nb/kort/x', ['1875', 'nb', '1875-hamaroy/kort/x']],
    ['4650/kort/x', ['4650', 'nb', '4650-gloppen/nb/kort/x']],
    ['4650-gloppen/nb', ['4650', 'nb', '4650-gloppen/nb']],
    ['1849', ['1875', 'nb', '1875-hamaroy']],
    ['1849-x/nn/kort/x', ['1875', 'nn', '1875-hamaroy/nn/kort/x']],
    // Two have had it: the app asks which.
    ['1850-tysfjord', undefined],
    ['18751-x', undefined],
    ['3403-hamar', undefined],
    ['innstillinger', undefined],
    ['constructor', undefined],
    ['__proto__/kort', undefined],
  ])('%j is %j', async (path, expected) => {
    const { active } = await ready()
    expect(place(active, path)).toEqual(expected)
  })

  it('of the root is home in the language of the user', async () => {
    const { active } = await ready('nn')
    expect(place(active, '')).toEqual(['1875', 'nn', '1875-hamaroy/nn'])
  })
})
