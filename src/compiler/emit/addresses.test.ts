import { expect, test } from 'vitest'
import type { PackIndex } from '../../handbook/pack/model.ts'
import { redirectTo, shortAddresses } from './addresses.ts'

const entry = (slug: string, name: string) => ({
  slug,
  name,
  county: '',
  layers: ['nasjonalt'],
  lang: 'nb',
  bodies: {},
})
const INDEX: PackIndex = {
  format: 1,
  number: 1,
  languages: ['nb'],
  calls: [],
  packs: {},
  learning: {},
  municipalities: {
    '1875': {
      ...entry('1875-hamaroy', 'Hamarøy'),
      also: 'Hábmer - Hamarøy',
      was: ['1849', '1850'],
    },
    '1806': { ...entry('1806-narvik', 'Narvik'), was: ['1850'] },
    '3114': entry('3114-valer-ostfold', 'Våler (Østfold)'),
    '3419': entry('3419-valer-innlandet', 'Våler (Innlandet)'),
    fjordvik: { ...entry('fjordvik', 'Fjordvik (eksempel)'), example: true },
  },
}
const meant = (address: string) =>
  shortAddresses(INDEX)
    .get(address)
    ?.map((m) => m.slug)

test.each([
  ['1875', ['1875-hamaroy']],
  ['1849', ['1875-hamaroy']],
  ['hamaroy', ['1875-hamaroy']],
  ['habmer', ['1875-hamaroy']],
  ['1850', ['1875-hamaroy', '1806-narvik']],
  ['valer', ['3114-valer-ostfold', '3419-valer-innlandet']],
  ['valer-ostfold', ['3114-valer-ostfold']],
])('/%s leads to %j', (address, slugs) => {
  expect(meant(address)?.sort()).toEqual([...slugs].sort())
})

test('the example has its own address only (field rule 3)', () => {
  expect([...shortAddresses(INDEX).values()].flat().map((m) => m.slug)).not.toContain('fjordvik')
})

test('a page leads on without a script, below the base', () => {
  const page = redirectTo('/kort/', { slug: '1875-hamaroy', name: 'Hamarøy' })
  expect(page).toContain('content="0;url=/kort/1875-hamaroy"')
  expect(page).not.toContain('<script')
})
