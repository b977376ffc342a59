import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { over, TODAY } from '../../../tests/support/base.ts'
import type { Renderer } from '../emit/bodies.ts'
import { buildPart, checkPart, joinParts } from './build.ts'

const folders: string[] = []
afterAll(() => {
  for (const f of folders) rmSync(f, { recursive: true })
})

const lag = (name: string, below = 'nasjonalt') =>
  `navn: ${name}\nspråk: nb\nbygger-på: [${below}]\n`
const COUNTRY = {
  'kommuner.csv':
    'nummer;navn;fylke\n0301;Oslo;Oslo\n1806;Narvik;Nordland\n1875;Hábmer - Hamarøy;Nordland\n4601;Bergen;Vestland\n',
  'kommuner/0301-oslo/lag.yaml': lag('Oslo'),
  'kommuner/1806-narvik/lag.yaml': lag('Narvik', '1875-hamaroy'),
  'kommuner/1875-hamaroy/lag.yaml': lag('Hamarøy'),
  'kommuner/1875-hamaroy/kontakter.yaml': 'barnevern:\n  telefon: "75770000"\n',
}

const renderer: Renderer = {
  firstStyle: '',
  renderMunicipality: (h) => ({
    [h.municipality.slug]: {
      title: h.municipality.name,
      lang: h.lang,
      html: `${h.layers.map((l) => l.id)} ${h.contacts['barnevern']?.phone} ${'.'.repeat(1000)}`,
    },
  }),
  renderShellPages: () => ({}),
  renderSeveral: () => ({ title: '', lang: '', html: '' }),
  renderFallback: () => ({ title: '', lang: '', html: '' }),
}

/** The country in so many parts: what is wrong, the index, and every file. */
function publish(of: number, files: Readonly<Record<string, string>> = COUNTRY) {
  const out = mkdtempSync(path.join(os.tmpdir(), 'tiltakskort-parts-'))
  folders.push(out)
  const parts = Array.from({ length: of }, (_, part) =>
    checkPart(over(files), { part, of }, undefined, TODAY),
  )
  const held = new Set(parts.flatMap((p) => [...p.held]))
  const publication = { out, number: 1, ui: 'ui', shell: '%html%', today: TODAY, held }
  const { index, coverage } = joinParts(
    parts.map((p) => buildPart(p.content, renderer, publication)),
  )
  const written = readdirSync(out, { recursive: true, encoding: 'utf8' }).sort()
  return { index, coverage, written, held, problems: parts.flatMap((p) => p.problems), out }
}

test.each([2, 3, 7])('in %i parts the country is what it is in one', (of) => {
  const one = publish(1)
  const many = publish(of)
  expect(many.index).toEqual(one.index)
  expect(many.coverage).toEqual(one.coverage)
  expect(many.written).toEqual(one.written)
  expect(many.problems).toEqual([])
})

test('one that builds on its neighbour has the neighbour’s number, wherever it is built', () => {
  const { out } = publish(3)
  expect(readFileSync(path.join(out, '1806-narvik.html'), 'utf8')).toContain('75770000')
})

test('pages are compressed beside themselves', () => {
  expect(publish(2).written).toContain('1875-hamaroy.html.br')
})

test('an error in one part is said, and holds back that municipality only', () => {
  const wrong = { ...COUNTRY, 'kommuner/0301-oslo/kontakter.yaml': 'tull: [\n' }
  const { held, index, problems } = publish(2, wrong)
  expect(problems.map((p) => p.layer)).toContain('0301-oslo')
  expect([...held]).toEqual(['0301-oslo'])
  expect(index.municipalities['0301']).toMatchObject({ heldBack: true, layers: ['nasjonalt'] })
  expect(index.municipalities['1875']?.heldBack).toBeUndefined()
})

test('held back, a municipality keeps its sound region, its målform and the figures of these', () => {
  const broken = {
    ...COUNTRY,
    'regioner/salten/lag.yaml': lag('Salten'),
    'regioner/salten/kontakter.yaml': 'barnevern:\n  telefon: "75111111"\n',
    'kommuner/1875-hamaroy/lag.yaml': lag('Hamarøy', 'nasjonalt, salten').replace('nb', 'nn'),
    'kommuner/1806-narvik/lag.yaml': lag('Narvik', 'nasjonalt, salten').replace('nb', 'nn'),
    'kommuner/1875-hamaroy/kontakter.yaml': 'tull: [\n',
  }
  const { index, coverage, out } = publish(1, broken)
  expect(index.municipalities['1875']).toMatchObject({
    ...{ heldBack: true, layers: ['nasjonalt', 'salten'], lang: 'nn' },
  })
  expect(coverage.municipalities['1875']?.reachable).toBe(1)
  expect(readFileSync(path.join(out, '1875-hamaroy.html'), 'utf8')).toContain('salten 75111111')
})

test('held back with its region, it has what is national', () => {
  const broken = {
    ...COUNTRY,
    'regioner/salten/lag.yaml': lag('Salten'),
    'regioner/salten/kontakter.yaml': 'tull: [\n',
    'kommuner/1875-hamaroy/lag.yaml': lag('Hamarøy', 'nasjonalt, salten'),
  }
  const { index, held } = publish(2, broken)
  expect(held).toContain('1875-hamaroy')
  expect(index.municipalities['1875']).toMatchObject({ heldBack: true, layers: ['nasjonalt'] })
})

test('two folders of one name are seen, in whatever part they come', () => {
  const twice = { ...COUNTRY, 'eksempel/0301-oslo/lag.yaml': `${lag('Oslo')}eksempel: ja\n` }
  for (const of of [1, 2, 5])
    expect(publish(of, twice).problems.map((p) => p.id)).toContain('duplicate-layer')
})
