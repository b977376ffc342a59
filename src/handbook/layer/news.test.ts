import { expect, test } from 'vitest'
import {
  card,
  contact,
  goTo,
  HAMAROY,
  layer,
  paragraph,
  question,
  step,
  words,
} from '../../../tests/support/make.ts'
import type { Handbook, Layer } from './model.ts'
import { newsSince, printsOf } from './news.ts'
import { resolve } from './resolve.ts'

const ring = step('ring', { choices: [goTo('Gå videre', 'slutt')] })
const NATIONAL: Partial<Layer> = {
  cards: [card('barn', [ring, step('slutt')]), card('voksne', [step('slutt')])],
  contacts: [
    contact('vakt', { name: 'Barnevernvakta', phone: '75770000', hours: 'døgnet' }),
    contact('tolk', { name: 'Tolken', local: true }),
  ],
  questions: [question('skyss', { question: 'Hvem kjører?' })],
}
const of = (rest: Partial<Layer> = {}): Handbook =>
  resolve(HAMAROY, [layer('nasjonalt', { ...NATIONAL, ...rest })], 'nb')
/** As the phone keeps it: through JSON. */
const news = (before: Handbook, now: Handbook) =>
  newsSince(JSON.parse(JSON.stringify(printsOf(before))), now)

test('nothing is new when nothing has changed, nor when a number is checked again', () => {
  expect(news(of(), of())).toEqual([])
  const checked = of({
    contacts: (NATIONAL.contacts ?? []).map((c) => ({
      ...c,
      checked: '2026-11-21',
      source: 'vaktlista',
    })),
  })
  expect(news(of(), checked)).toEqual([])
})

test('a step that is new, worded otherwise or gone is told with its card', () => {
  const changed = { ...ring, title: 'Ring vakta', choices: [goTo('Gå videre', 'ny')] }
  const now = of({ cards: [card('barn', [changed, step('ny')]), card('voksne', [step('slutt')])] })
  expect(news(of(), now)).toEqual([
    {
      kind: 'step',
      how: 'changed',
      card: 'barn',
      title: 'Kort barn',
      step: { id: 'ring', title: 'Ring vakta' },
    },
    {
      kind: 'step',
      how: 'new',
      card: 'barn',
      title: 'Kort barn',
      step: { id: 'ny', title: 'Steg ny' },
    },
    { kind: 'step', how: 'gone', card: 'barn', title: 'Kort barn' },
  ])
})

test('a card that comes or goes is told once, not step by step', () => {
  const now = of({ cards: [card('barn', [ring, step('slutt')]), card('eldre', [step('slutt')])] })
  expect(news(of(), now)).toEqual([
    { kind: 'card', how: 'new', card: 'eldre', title: 'Kort eldre' },
    { kind: 'card', how: 'gone', card: 'voksne', title: 'Kort voksne' },
  ])
})

test('a number comes before everything else that is said about a contact', () => {
  const now = of({
    contacts: [
      contact('vakt', { name: 'Barnevernvakta', phone: '75770001', hours: 'man–fre 08–15' }),
      contact('tolk', { name: 'Tolken', local: true, phone: '75770002' }),
    ],
  })
  expect(news(of(), now)).toEqual([
    { kind: 'number', how: 'changed', name: 'Barnevernvakta' },
    { kind: 'number', how: 'new', name: 'Tolken' },
  ])
  expect(news(now, of())[1]).toEqual({ kind: 'number', how: 'gone', name: 'Tolken' })
})

test('other hours, and a contact that is gone, are told too', () => {
  const now = of({
    contacts: [contact('vakt', { name: 'Barnevernvakta', phone: '75770000', hours: 'natt' })],
  })
  expect(news(of(), now)).toEqual([
    { kind: 'contact', how: 'changed', name: 'Barnevernvakta' },
    { kind: 'contact', how: 'gone', name: 'Tolken' },
  ])
})

test('an answer that comes, changes or goes is told by its question', () => {
  const answered = (text: string) =>
    of({ answers: [{ id: 'skyss', blocks: [paragraph(...words(text))] }] })
  const told = (a: Handbook, b: Handbook) => news(a, b).map((n) => n.how)
  expect(news(of(), answered('Drosja.'))).toEqual([
    { kind: 'answer', how: 'new', question: 'Hvem kjører?' },
  ])
  expect(told(answered('Drosja.'), answered('Båten.'))).toEqual(['changed'])
  expect(told(answered('Drosja.'), of())).toEqual(['gone'])
})

test('a card whose id every object inherits is a card like others', () => {
  const now = of({ cards: [...(NATIONAL.cards ?? []), card('constructor', [step('slutt')])] })
  expect(news(of(), now)).toEqual([
    { kind: 'card', how: 'new', card: 'constructor', title: 'Kort constructor' },
  ])
})
