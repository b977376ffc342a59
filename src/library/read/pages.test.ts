import { expect, test } from 'vitest'
import type { PackIndex } from '../../handbook/pack/model.ts'
import { bytesOf } from '../bytes.ts'
import { openDigest } from '../device/platform.ts'
import { memoryStore } from '../device/store.ts'
import type { Active } from '../model.ts'
import { sweep } from '../update/steps.ts'
import { readPage, takeOut } from './pages.ts'
import { readText } from './read.ts'

const digest = openDigest(crypto.subtle)

async function device() {
  const bodies = JSON.stringify({
    format: 1,
    municipality: '1875',
    lang: 'nb',
    version: 'v1',
    ui: 'u1',
    pages: {
      '1875-hamaroy': { title: 'Hamarøy', lang: 'nb', html: '<h1>Hamarøy</h1>' },
      '1875-hamaroy/kort/x': { title: 'X', lang: 'nb', html: '<a href="tel:112">Ring 112</a>' },
    },
  })
  const file = `1875-hamaroy.nb.${await digest(bytesOf(bodies))}.json`
  const index: PackIndex = {
    format: 1,
    number: 1,
    languages: ['nb'],
    calls: [],
    learning: {},
    packs: { nasjonalt: { nb: 'nasjonalt.nb.AAAAAAAAAAAAAAAA.json' } },
    municipalities: {
      '1875': {
        slug: '1875-hamaroy',
        name: 'Hamarøy',
        county: 'Nordland',
        layers: ['nasjonalt'],
        lang: 'nb',
        bodies: { nb: file },
      },
    },
  }
  const store = memoryStore()
  await store.write(file, bodies)
  const active: Active = { format: 1, index, chosen: ['1875'], lang: 'nb', previous: [] }
  return { store, active, file, reader: { store, digest } }
}
const CARD = { id: '1875', lang: 'nb', path: '1875-hamaroy/kort/x' }

test('a page is the same taken out as in its file', async () => {
  const { reader, active } = await device()
  const before = await readPage(reader, active, CARD)
  await takeOut(reader, active)
  expect(await readPage(reader, active, CARD)).toEqual(before)
  expect(before?.body.html).toContain('tel:112')
})

test('a page that was taken out is read without its file', async () => {
  const { reader, store, active, file } = await device()
  await takeOut(reader, active)
  await store.remove(file)
  expect((await readPage(reader, active, CARD))?.version).toBe('v1')
})

test('a page altered on the device is not shown: the file has it', async () => {
  const { reader, store, active, file } = await device()
  await takeOut(reader, active)
  const name = `${file}/${CARD.path}`
  await store.write(name, ((await readText(store, name)) ?? '').replaceAll('112', '113'))
  expect((await readPage(reader, active, CARD))?.body.html).toContain('tel:112')
})

test('pages are swept with the file they were taken from, and kept with it', async () => {
  const { reader, store, active, file } = await device()
  await takeOut(reader, active)
  await sweep(store, [file])
  expect((await store.names()).length).toBe(4)
  await sweep(store, [])
  expect(await store.names()).toEqual([])
})

test('an address that has no page has none, also when it is called constructor', async () => {
  const { reader, active } = await device()
  for (const path of ['1875-hamaroy/kort/y', 'constructor'])
    expect(await readPage(reader, active, { ...CARD, path })).toBeUndefined()
})
