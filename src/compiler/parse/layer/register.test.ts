import { describe, expect, test } from 'vitest'
import { layer } from '../../../../tests/support/make.ts'
import { Problems } from '../../problems.ts'
import { parseRegister, slugOf } from './register.ts'

const CSV = 'nummer;navn;fylke\n1875;Hábmer - Hamarøy;Nordland\n4601;Bergen;Vestland\n'
function read(csv: string | undefined, folders: readonly string[] = [], names = {}) {
  const problems = new Problems('kommuner.csv')
  const layers = new Map(
    Object.entries<string>(names).map(([id, name]) => [id, layer(id, { name })] as const),
  )
  const found = parseRegister(csv, folders, layers, problems)
  return { found, said: problems.all.map((p) => `${p.at?.file}:${p.at?.line} ${p.id}`) }
}

test('every municipality has a number, a name and an address', () => {
  expect(read(CSV).found).toEqual([
    {
      id: '1875',
      slug: '1875-habmer',
      name: 'Hábmer - Hamarøy',
      county: 'Nordland',
      example: false,
    },
    { id: '4601', slug: '4601-bergen', name: 'Bergen', county: 'Vestland', example: false },
  ])
})

test('its own layer may name it, and its folder is its address, also while the layer is broken', () => {
  const folders = ['kommuner/1875-hamaroy']
  expect(read(CSV, folders, { '1875-hamaroy': 'Hamarøy' }).found[0]).toMatchObject({
    slug: '1875-hamaroy',
    name: 'Hamarøy',
  })
  expect(read(CSV, folders).found[0]?.slug).toBe('1875-hamaroy')
})

test('the numbers it has had follow it, and a line may say where they come from', () => {
  const csv =
    '# Kilde\nnummer;navn;fylke;tidligere\n1875;Hamarøy;Nordland;1849 1850\n4601;Bergen;V;\n'
  const { found, said } = read(csv)
  expect(found.map((m) => m.was)).toEqual([['1849', '1850'], undefined])
  expect(said).toEqual([])
})

test('an earlier number that is a number of today would lead two ways: both places are said', () => {
  const csv = 'nummer;navn;fylke;tidligere\n1875;Hamarøy;N;4601\n4601;Bergen;V;4601\n'
  expect(read(csv).said).toEqual([
    'kommuner.csv:2 register-earlier',
    'kommuner.csv:3 register-earlier',
  ])
})

test('a register that is gone, or is something else, is a problem and not an empty country', () => {
  expect(read(undefined).said).toEqual(['kommuner.csv:1 register'])
  expect(read('nummer;navn;fylke\n').said).toEqual(['kommuner.csv:1 register'])
  expect(read('1875;Hamarøy;Nordland\n4601;Bergen;Vestland\n').said).toEqual([
    'kommuner.csv:1 register',
  ])
})

test('a wrong line is left out, and its number is given', () => {
  const { found, said } = read(`${CSV}4601;Bergen;Vestland\n187;Hamar;Innlandet\n`)
  expect(found).toHaveLength(2)
  expect(said).toEqual(['kommuner.csv:4 register', 'kommuner.csv:5 register'])
})

describe('an address', () => {
  test.each([
    ['Hamarøy', 'hamaroy'],
    ['Kárášjohka - Karasjok', 'karasjohka'],
    ['Unjárga - Nesseby', 'unjarga'],
    ['Nord-Aurdal', 'nord-aurdal'],
    ['Sør-Varanger', 'sor-varanger'],
    ['Nærøysund', 'naeroysund'],
    ['Øygarden', 'oygarden'],
    ['Evenášši', 'evenassi'],
    ['Stad', 'stad'],
    ['Nore og Uvdal', 'nore-og-uvdal'],
    ['Gáivuotna - Kåfjord - Kaivuono', 'gaivuotna'],
  ])('%s is %s', (name, slug) => expect(slugOf(name)).toBe(slug))
})
