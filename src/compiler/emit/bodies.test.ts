import { expect, test } from 'vitest'
import { over } from '../../../tests/support/base.ts'
import type { Handbook } from '../../handbook/layer/model.ts'
import type { Body } from '../../handbook/pack/model.ts'
import { parse } from '../compile.ts'
import { emitBodies, type Renderer } from './bodies.ts'
import { emitPacks } from './packs.ts'

const REGISTER =
  'nummer;navn;fylke\n1875;Hamarøy;Nordland\n4601;Bergen;Vestland\n1111;Bø & Ås <x>;Y\n'
const OWN = {
  'kommuner.csv': REGISTER,
  'kommuner/1875-hamaroy/lag.yaml': 'navn: Hamarøy\nspråk: nb\nbygger-på: [nasjonalt]\n',
}

/** Escapes as the real one does, and counts. */
function renderer() {
  const rendered: string[] = []
  const escaped = (s: string) => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const body = (h: Handbook): Body => ({
    title: h.municipality.name,
    lang: h.lang,
    html: `<h1>${escaped(h.municipality.name)}</h1><a href="/${h.municipality.slug}/kort/x">x</a>`,
  })
  const r: Renderer = {
    firstStyle: '',
    renderMunicipality: (h) => {
      rendered.push(h.municipality.name)
      return { [h.municipality.slug]: body(h) }
    },
    renderShellPages: () => ({}),
    renderSeveral: () => ({ title: '', lang: '', html: '' }),
    renderFallback: body,
  }
  return { r, rendered }
}

function emit(files: Readonly<Record<string, string>>) {
  const content = parse(over(files))
  const { r, rendered } = renderer()
  const { index } = emitPacks(content, new Set(), 1)
  const all = [...emitBodies(content, index, r, 'ui', new Date('2026-11-21T12:00:00Z'))]
  return { all, rendered }
}

test('municipalities on the same layers share one rendering, each under its own name and address', () => {
  const { all, rendered } = emit(OWN)
  expect(rendered).toHaveLength(2)
  const bergen = all.find((p) => p.id === '4601')?.bodies.pages
  expect(bergen).toEqual({
    '4601-bergen': {
      title: 'Bergen',
      lang: 'nb',
      html: '<h1>Bergen</h1><a href="/4601-bergen/kort/x">x</a>',
    },
  })
})

test('a name is escaped in a shared rendering as in its own', () => {
  const { all } = emit(OWN)
  const [page] = Object.values(all.find((p) => p.id === '1111')?.bodies.pages ?? {})
  expect(page?.html).toContain('<h1>Bø &amp; Ås &lt;x></h1>')
  expect(page?.title).toBe('Bø & Ås <x>')
})

test('a municipality with a layer of its own is rendered for itself', () => {
  expect(emit(OWN).rendered).toContain('Hamarøy')
})

test('what one municipality says changes no other file', () => {
  const names = (files: Readonly<Record<string, string>>) =>
    new Map(emit(files).all.map((p) => [p.id, p.file.name]))
  const before = names(OWN)
  const after = names({
    ...OWN,
    'kommuner/1875-hamaroy/kontakter.yaml': 'barnevern:\n  telefon: "75770000"\n',
  })
  expect([...after].filter(([id, name]) => before.get(id) !== name).map(([id]) => id)).toEqual([
    '1875',
  ])
})

test('one that is left out shares no page with those that are not: its own says so', () => {
  const content = parse(over({ ...OWN, 'kommuner/1875-hamaroy/lag.yaml': 'navn: [' }))
  const { r, rendered } = renderer()
  const { index } = emitPacks(content, new Set(['1875-hamaroy']), 1)
  const all = [...emitBodies(content, index, r, 'ui', new Date('2026-11-21T12:00:00Z'))]
  expect(all).toHaveLength(3)
  expect(rendered).toHaveLength(2)
})
