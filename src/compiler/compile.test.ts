import { describe, expect, test } from 'vitest'
import { over, TODAY } from '../../tests/support/base.ts'
import { handbookOf, heldBack, layersOf, parse, validate } from './compile.ts'

const HAMAROY = 'navn: Hamarøy\nspråk: nb\nbygger-på: [nasjonalt]\n'
const compiled = (files: Readonly<Record<string, string>>) => {
  const content = parse(over(files))
  const problems = validate(content, TODAY)
  return { content, problems, held: [...heldBack(content, problems)] }
}

test('every municipality of the register can be chosen; one without a layer has the national', () => {
  const { content, problems } = compiled({ 'kommuner/1875-hamaroy/lag.yaml': HAMAROY })
  expect(problems).toEqual([])
  const layers = content.municipalities.map((m) => [
    m.slug,
    layersOf(content.layers, m).map((l) => l.id),
  ])
  expect(layers).toEqual([
    ['1875-hamaroy', ['nasjonalt', '1875-hamaroy']],
    ['4601-bergen', ['nasjonalt']],
  ])
})

test('what the national layer lacks, shows as gaps in the handbook of a municipality', () => {
  const { content } = compiled({})
  const [m] = content.municipalities
  expect(m && handbookOf(content, m, 'nb').gaps.map((g) => g.id)).toEqual(['barnevern', 'skyss'])
})

// Field rule 13: a fault in one municipality's layer stops no one else.
describe('a fault in one layer', () => {
  const WRONG = 'barnevern:\n  telefon: ring oss\n'

  test('holds back that layer only', () => {
    expect(
      compiled({
        'kommuner/1875-hamaroy/lag.yaml': HAMAROY,
        'kommuner/1875-hamaroy/kontakter.yaml': WRONG,
        'kommuner/4601-bergen/lag.yaml': HAMAROY,
      }).held,
    ).toEqual(['1875-hamaroy'])
  })

  test.each([
    ['cannot be read', { 'kommuner/1875-hamaroy/lag.yaml': 'navn: [' }],
    ['says too little', { 'kommuner/1875-hamaroy/lag.yaml': 'språk: nb\n' }],
    ['is missing', { 'kommuner/1875-hamaroy/kontakter.yaml': WRONG }],
    ['builds on nothing', { 'kommuner/1875-hamaroy/lag.yaml': 'navn: H\nspråk: nb\n' }],
    [
      'builds on something else',
      { 'kommuner/1875-hamaroy/lag.yaml': 'navn: H\nspråk: nb\nbygger-på: [nasjonalt, nord]\n' },
    ],
  ])('also when its lag.yaml %s', (_, files) => {
    expect(compiled(files).held).toEqual(['1875-hamaroy'])
  })

  test('also when the register does not know it', () => {
    expect(compiled({ 'kommuner/9999-ingen/lag.yaml': HAMAROY }).held).toEqual(['9999-ingen'])
  })

  test('holds back those that stand on it', () => {
    const { held, problems } = compiled({
      'regioner/nord/lag.yaml': 'navn: Nord\nspråk: nb\nbygger-på: [nasjonalt]\n',
      'regioner/nord/kontakter.yaml': 'vakt:\n  navn: Vakta\n',
      'kommuner/1875-hamaroy/lag.yaml': 'navn: H\nspråk: nb\nbygger-på: [nord]\n',
      'kommuner/4601-bergen/lag.yaml': HAMAROY,
    })
    expect(held.sort()).toEqual(['1875-hamaroy', 'nord'])
    expect(problems.map((p) => [p.id, p.layer])).toEqual([['unreachable-contact', 'nord']])
  })

  test('in the national layer holds back none: it stops the build', () => {
    const { held, problems } = compiled({ 'nasjonalt/kontakter.yaml': 'politi:\n  navn: x\n' })
    expect(held).toEqual([])
    expect(problems[0]).toMatchObject({ level: 'error', layer: 'nasjonalt' })
  })

  test('a warning holds back nobody', () => {
    const { held, problems } = compiled({
      'kommuner/1875-hamaroy/lag.yaml': HAMAROY,
      'kommuner/1875-hamaroy/kort/prove.md': '---\nkort: prove\n---\n## Hos oss {#slutt}\n',
    })
    expect(problems.map((p) => [p.id, p.level])).toEqual([['drift', 'warning']])
    expect(held).toEqual([])
  })
})

test('a fault is reported once, at the layer that made it, in every language', () => {
  const { problems } = compiled({
    'nasjonalt/kontakter.yaml': 'politi:\n  navn: Politiet\n',
    'kommuner/1875-hamaroy/lag.yaml': 'navn: H\nspråk: nn\nbygger-på: [nasjonalt]\n',
    'eksempel/fjordvik/lag.yaml':
      'navn: Fjordvik\nspråk: nb\nbygger-på: [nasjonalt]\neksempel: ja\n',
  })
  expect(problems.map((p) => [p.id, p.layer])).toEqual([['unreachable-contact', 'nasjonalt']])
})

test('what only a translation says is checked like the rest', () => {
  const { problems } = compiled({
    'nasjonalt/kort/prove.nn.md':
      '---\ntittel: Prøve\n---\n## Slutt {#slutt}\n\nRing 75 77 00 00.\n',
  })
  expect(problems.map((p) => [p.id, p.at?.file])).toEqual([
    ['bare-number', 'nasjonalt/kort/prove.nn.md'],
  ])
})
