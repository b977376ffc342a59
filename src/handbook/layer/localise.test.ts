import { expect, test } from 'vitest'
import {
  card,
  contact,
  duty,
  goTo,
  layer,
  question,
  step,
  words,
} from '../../../tests/support/make.ts'
import { localise } from './localise.ts'

const SOURCE = layer('nasjonalt', {
  cards: [
    card(
      'barn',
      [
        step('fare', { acute: true, choices: [goTo('Ja', 'slutt'), goTo('Vet ikke', 'slutt')] }),
        step('slutt', { receipt: words('Barnevernet bekrefter.') }),
      ],
      { keywords: ['blåmerker'] },
    ),
    card('voksne', [step('slutt')]),
  ],
  changes: [{ card: 'annet', steps: [{ step: step('a'), read: 'x' }, { step: step('b') }] }],
  duties: [duty('melde', { deadlines: ['innen tre uker'] }), duty('avverge')],
  contacts: [contact('politi', { name: 'Politiet', phone: '02800' })],
  questions: [question('skyss', { answeredBy: ['politi'] })],
  answers: [{ id: 'skyss', blocks: [] }],
  translations: {
    nn: {
      cards: [
        card('barn', [step('fare', { title: 'Er det fare?', choices: [goTo('Ja', 'feil')] })], {
          title: 'Uroa for eit barn',
          keywords: ['blåmerke'],
        }),
      ],
      changes: [{ card: 'annet', steps: [{ step: step('a', { title: 'Hos oss' }) }] }],
      duties: [duty('melde', { title: 'Meldeplikta' })],
      contacts: [{ id: 'politi', name: 'Politiet på nynorsk' }],
      questions: [question('skyss', { question: 'Kven køyrer?' })],
    },
  },
})
const nn = localise(SOURCE, 'nn')

test('in its own language a layer is as it is written, without translations to carry', () => {
  expect(localise(SOURCE, 'nb')).toEqual({ ...SOURCE, translations: {} })
  const plain = layer('x')
  expect(localise(plain, 'nb')).toBe(plain)
})

test('the words are the translation’s, and the structure is the source’s', () => {
  const [fare] = nn.cards[0]?.steps ?? []
  expect(fare).toMatchObject({ title: 'Er det fare?', acute: true })
  expect(fare?.choices).toEqual([goTo('Ja', 'slutt'), goTo('Vet ikke', 'slutt')])
  expect(nn.changes[0]?.steps[0]).toMatchObject({ step: { title: 'Hos oss' }, read: 'x' })
})

test('what has no translation keeps its words and says which language they are in', () => {
  expect(nn.cards[0]?.lang).toBeUndefined()
  expect(nn.cards[0]?.steps.map((s) => s.lang)).toEqual([undefined, 'nb'])
  expect(nn.cards[1]?.lang).toBe('nb')
  expect(nn.duties.map((d) => [d.title, d.lang])).toEqual([
    ['Meldeplikta', undefined],
    ['avverge', 'nb'],
  ])
  expect(nn.changes[0]?.steps[1]?.step.lang).toBe('nb')
  expect(nn.answers[0]?.lang).toBe('nb')
})

test('a card is found by the words of both languages', () => {
  expect(nn.cards[0]?.keywords).toEqual(['blåmerke', 'blåmerker'])
})

test('numbers, deadlines and what answers a question stay as in the source', () => {
  expect(nn.contacts[0]).toMatchObject({ name: 'Politiet på nynorsk', phone: '02800' })
  expect(nn.duties[0]?.deadlines).toEqual(['innen tre uker'])
  expect(nn.questions[0]).toMatchObject({ question: 'Kven køyrer?', answeredBy: ['politi'] })
})

test('a language nobody has written shows the source, marked', () => {
  const en = localise(SOURCE, 'en')
  expect(en.cards.map((c) => [c.title, c.lang])).toEqual([
    ['Kort barn', 'nb'],
    ['Kort voksne', 'nb'],
  ])
  expect(localise(SOURCE, 'constructor').cards[0]?.lang).toBe('nb')
})

test('a phone has it in its language already, and marks nothing more', () => {
  expect(localise(nn, 'nn')).toBe(nn)
  expect(localise(localise(SOURCE, 'en'), 'nn').cards[1]?.lang).toBe('nb')
})
