import { expect, test } from 'vitest'
import {
  bodiesOf,
  type Entry,
  hashOf,
  municipalityOf,
  type PackIndex,
  packsOf,
  versionOf,
} from './model.ts'

const ENTRY: Entry = {
  slug: '1875-hamaroy',
  name: 'Hamarøy',
  county: 'Nordland',
  layers: ['nasjonalt', '1875-hamaroy'],
  lang: 'nb',
  bodies: { nb: '1875-hamaroy.nb.abcdefghijklmnop.json' },
}
const INDEX: PackIndex = {
  format: 1,
  number: 7,
  calls: [],
  languages: ['nb', 'nn'],
  learning: {},
  packs: {
    nasjonalt: {
      nb: 'nasjonalt.nb.AAAAAAAAAAAAAAAA.json',
      nn: 'nasjonalt.nn.BBBBBBBBBBBBBBBB.json',
    },
    '1875-hamaroy': { nb: '1875-hamaroy.nb.CCCCCCCC-CCCC_CC.json' },
  },
  municipalities: { '1875': ENTRY },
}

test('a file is named by the hash of what is in it', () => {
  expect(hashOf('nasjonalt.nb.AAAAAAAAAAAAAAAA.json')).toBe('AAAAAAAAAAAAAAAA')
  expect(hashOf('index.json')).toBeUndefined()
})

test('a municipality needs its layers, the lowest first', () => {
  expect(packsOf(INDEX, ENTRY, 'nb')).toEqual([
    'nasjonalt.nb.AAAAAAAAAAAAAAAA.json',
    '1875-hamaroy.nb.CCCCCCCC-CCCC_CC.json',
  ])
})

test('a version changes with any of the files, and with the language', () => {
  const v = versionOf(INDEX, ENTRY, 'nb')
  expect(v).toBe('AAAAAAAAAAAAAAAA.CCCCCCCC-CCCC_CC')
  expect(versionOf(INDEX, ENTRY, 'nn')).not.toBe(v)
  expect(versionOf(INDEX, { ...ENTRY, layers: ['nasjonalt'] }, 'nb')).not.toBe(v)
  // The same files, but the page says that the newest wait.
  const waits = { ...INDEX, standing: { '1875-hamaroy': '2026-11-28' } }
  expect(versionOf(waits, ENTRY, 'nb')).not.toBe(v)
})

test('pages in a language nobody wrote are those of the municipality’s own', () => {
  expect(bodiesOf(ENTRY, 'en')).toBe(ENTRY.bodies['nb'])
})

test('only the example is an example', () => {
  expect(municipalityOf('1875', ENTRY)).toMatchObject({ id: '1875', example: false })
  expect(municipalityOf('fjordvik', { ...ENTRY, example: true }).example).toBe(true)
})
