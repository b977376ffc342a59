import { describe, expect, test } from 'vitest'
import { card, contact, duty, HAMAROY, layer, question, step } from '../../../tests/support/make.ts'
import { resolve } from '../layer/resolve.ts'
import { check } from './check.ts'

const national = layer('nasjonalt', {
  cards: [card('barn', [step('slutt')], { reviewBy: '2026-11-20' })],
  duties: [duty('melde', { reviewBy: '2026-11-22' })],
})
const on = (today: string) => check(resolve(HAMAROY, [national], 'nb'), today)

describe('field rule 13: an overdue review', () => {
  test('is a warning from the day after, never an error', () => {
    expect(on('2026-11-20')).toEqual([])
    expect(on('2026-11-21').map((p) => [p.id, p.level])).toEqual([['overdue', 'warning']])
    expect(on('2027-01-01').map((p) => p.level)).toEqual(['warning', 'warning'])
  })
})

test('a question is answered by contacts that are there', () => {
  const asked = (by: string) =>
    check(
      resolve(
        HAMAROY,
        [
          layer('nasjonalt', {
            contacts: [contact('barnevern', { local: true })],
            questions: [question('numre', { answeredBy: [by] })],
          }),
        ],
        'nb',
      ),
      '2026-11-20',
    ).map((p) => p.id)
  expect(asked('barnevern')).toEqual([])
  expect(asked('barnvern')).toEqual(['unknown-contact'])
})

test('a card nobody has translated is judged in its own language', () => {
  const choices = ['Ja', 'Vet ikke'].map((label) => ({
    label,
    target: { kind: 'step', step: 'b' } as const,
  }))
  const nb = layer('nasjonalt', { cards: [card('barn', [step('a', { choices }), step('b')])] })
  expect(check(resolve(HAMAROY, [nb], 'nn'), '2026-11-20')).toEqual([])
})
