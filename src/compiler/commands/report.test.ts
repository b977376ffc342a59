import { expect, test } from 'vitest'
import { CARD, over, TODAY, TOP } from '../../../tests/support/base.ts'
import { parse, validate } from '../compile.ts'
import { printReport, reportOf } from './report.ts'

const of = (files: Readonly<Record<string, string>> = {}) => {
  const content = parse(over(files))
  return reportOf(content, validate(content, TODAY), TODAY)
}

test('every number says whose it is, when it was checked and which cards come to it', () => {
  const { numbers } = of({ [CARD]: `${TOP}\n## Ring {#ring}\n\nRing [dem](kontakt:barnevern).\n` })
  expect(numbers.map((n) => n.phone)).toEqual(['112', '02800'])
  for (const n of numbers)
    expect(n).toMatchObject({ layer: 'nasjonalt', phone: expect.any(String) })
  // The slot has no number here: the card comes to the police when nobody answers.
  expect(numbers.map((n) => n.usedBy)).toEqual([[], ['prove']])
})

test('a number of the example municipality is on no list of test calls', () => {
  const { numbers } = of({
    'eksempel/vik/lag.yaml': 'navn: Vik\nspråk: nb\nbygger-på: [nasjonalt]\neksempel: ja\n',
    'eksempel/vik/kontakter.yaml': 'barnevern:\n  telefon: "XX XX XX XX"\n',
  })
  expect(numbers.map((n) => n.layer)).not.toContain('vik')
})

test("a municipality's own number is on the list, with its layer", () => {
  const { numbers } = of({
    'kommuner/1875-hamaroy/lag.yaml': 'navn: Hamarøy\nspråk: nb\nbygger-på: [nasjonalt]\n',
    'kommuner/1875-hamaroy/kontakter.yaml': 'barnevern:\n  telefon: "75770000"\n',
  })
  expect(numbers.find((n) => n.layer === '1875-hamaroy')?.phone).toBe('75 77 00 00')
})

test('the printed list has a box to tick for every number', () => {
  const report = of()
  const boxes = printReport(report).filter((l) => l.includes('[ ]'))
  expect(boxes).toHaveLength(report.numbers.length)
})

test('what hangs by one thread is told for each municipality that has numbers', () => {
  const report = of({
    'kommuner/1875-hamaroy/lag.yaml': 'navn: Hamarøy\nspråk: nb\nbygger-på: [nasjonalt]\n',
    'kommuner/1875-hamaroy/kontakter.yaml':
      'barnevern:\n  telefon: "75770000"\n  ferie: Vakta svarer.\n',
  })
  expect(report.singlePoints).toEqual([
    {
      municipality: '1875-hamaroy',
      noDeputy: ['barnevern'],
      noHolidays: [],
      unchecked: ['barnevern'],
      shared: [],
    },
  ])
  expect(printReport(report)).toContain('    uten stedfortreder: barnevern')
})

test('what a plan has let slip is told for each municipality that builds on it', () => {
  const report = of({
    'regioner/nord/lag.yaml': 'navn: Nord\nspråk: nb\nbygger-på: [nasjonalt]\n',
    'regioner/nord/plan.md':
      '# Planen\n\n| Nr | Tiltak | Ansvarlig | Frist |\n|---|---|---|---|\n| 1 | Kurs | avklares | 2023-12-31 |\n| 2 | Oversikt | rektor | 2030-01-01 |\n',
    'kommuner/1875-hamaroy/lag.yaml': 'navn: Hamarøy\nspråk: nb\nbygger-på: [nord]\n',
  })
  expect(report.plans).toEqual([
    { municipality: '1875-hamaroy', measures: 2, late: ['1'], unowned: ['1'], done: [] },
  ])
  expect(printReport(report)).toContain('    uten ansvarlig: 1')
})
