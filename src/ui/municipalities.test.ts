import { expect, test } from 'vitest'
import type { PackIndex } from '../handbook/pack/model.ts'
import { exampleOf, listOf, lookUp } from './municipalities.ts'
import { matches } from './rooms/picker/matches.ts'

const entry = (slug: string, name: string, county: string) => ({
  slug,
  name,
  county,
  layers: ['nasjonalt'],
  lang: 'nb',
  bodies: {},
})
const INDEX: PackIndex = {
  format: 1,
  number: 1,
  languages: ['nb'],
  calls: [],
  learning: {},
  packs: {},
  municipalities: {
    '1875': {
      ...entry('1875-hamaroy', 'Hamarøy', 'Nordland'),
      also: 'Hábmer - Hamarøy',
      was: ['1849', '1850'],
    },
    '1806': { ...entry('1806-narvik', 'Narvik', 'Nordland'), was: ['1805', '1850', '1854'] },
    '5610': entry('5610-karasjohka', 'Kárášjohka - Karasjok', 'Finnmark'),
    '1515': entry('1515-heroy', 'Herøy', 'Møre og Romsdal'),
    '1818': entry('1818-heroy', 'Herøy', 'Nordland'),
    '5501': entry('5501-tromso', 'Tromsø', 'Troms'),
    fjordvik: { ...entry('fjordvik', 'Fjordvik (eksempel)', ''), example: true },
  },
}
const all = listOf(INDEX)
const found = (q: string) => matches(all, q).map((m) => m.id)

test.each([
  ['karasjok', '5610'],
  ['Kárášjohka', '5610'],
  ['hamaroy', '1875'],
  ['Hamarø', '1875'],
  ['hábmer', '1875'],
  ['habmer', '1875'],
  ['1875', '1875'],
  ['1849', '1875'],
  ['tromso', '5501'],
  ['Hamarøy kommune', '1875'],
  ['hamarøi', '1875'],
  ['tromsøø', '5501'],
])('«%s» finds it first', (typed, id) => {
  expect(found(typed)[0]).toBe(id)
})

test.each(['xyz', '9999', 'oslo', 'hamm'])('«%s» finds none', (typed) => {
  expect(found(typed)).toEqual([])
})

test('two that share a name are both found', () => {
  expect(found('herøy').sort()).toEqual(['1515', '1818'])
})

test('the number of one that was divided finds each that has a part', () => {
  expect(found('1850').sort()).toEqual(['1806', '1875'])
  expect(found('184')).toEqual(['1875'])
})

test('the example is outside the list (field rule 3)', () => {
  expect(all.map((m) => m.id)).not.toContain('fjordvik')
  expect(exampleOf(INDEX)?.slug).toBe('fjordvik')
})

test.each([
  ['1875', ['1875']],
  ['1875-feil-navn', ['1875']],
  ['1849', ['1875']],
  ['1849-hamaroy', ['1875']],
  ['1850-tysfjord', ['1875', '1806']],
  ['hamaroy', ['1875']],
  ['Hamarøy', ['1875']],
  ['fjordvik', ['fjordvik']],
  ['heroy', ['1515', '1818']],
  ['9999-ingen', []],
  ['constructor', []],
  ['__proto__', []],
])('the address «%s» means %j', (address, ids) => {
  expect(
    lookUp(INDEX, address)
      .map((m) => m.id)
      .sort(),
  ).toEqual([...ids].sort())
})
