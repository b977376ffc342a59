import { expect, test } from 'vitest'
import { card, contact, goTo, HAMAROY, layer, step, words } from '../../../tests/support/make.ts'
import { changes } from './changes.ts'
import type { Layer } from './model.ts'
import { resolve } from './resolve.ts'

const CARD = card('prove', [
  step('fare', { choices: [goTo('Ja', 'ring'), goTo('Nei', 'vent')] }),
  step('ring', { choices: [goTo('Gå videre', 'slutt')] }),
  step('vent', { choices: [goTo('Gå videre', 'slutt')] }),
  step('slutt'),
])
const NATIONAL = layer('nasjonalt', {
  cards: [CARD],
  contacts: [contact('barnevern', { local: true })],
  questions: [
    { id: 'skyss', question: 'Hvem kjører?', askedOf: 'x', meanwhile: words('y'), answeredBy: [] },
  ],
})
const own = (rest: Partial<Layer>) => {
  const top = layer('1875-hamaroy', rest)
  return changes(resolve(HAMAROY, [NATIONAL], 'nb'), resolve(HAMAROY, [NATIONAL, top], 'nb'))
}

test('a layer that says nothing changes nothing', () => {
  expect(own({})).toEqual({ cards: [], contacts: [], answers: [] })
})

test('a replaced step changes the ways that pass it, and only those', () => {
  const { cards } = own({
    changes: [
      {
        card: 'prove',
        steps: [
          { step: step('ring', { title: 'Ring vakta', choices: [goTo('Gå videre', 'slutt')] }) },
        ],
      },
    ],
  })
  expect(cards).toEqual([
    {
      card: 'prove',
      title: 'Kort prove',
      kind: 'changed',
      of: 2,
      journeys: [{ labels: ['Ja'], through: ['Ring vakta'], end: 'Steg slutt' }],
    },
  ])
})

test('a hidden card is gone, a new number and an answer are told', () => {
  const told = own({
    hidden: { prove: 'Gjelder ikke her.' },
    contacts: [{ id: 'barnevern', phone: '75770000' }],
    answers: [{ id: 'skyss', blocks: [{ type: 'paragraph', children: words('Drosja.') }] }],
  })
  expect(told.cards.map((c) => [c.card, c.kind])).toEqual([['prove', 'gone']])
  expect(told.contacts).toEqual([{ id: 'barnevern', name: 'barnevern', to: '75770000' }])
  expect(told.answers).toEqual([{ id: 'skyss', question: 'Hvem kjører?', kind: 'answered' }])
})
