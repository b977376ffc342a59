import { expect, test } from 'vitest'
import { card, contact, duty, goTo, layer, ref, step, words } from '../../../tests/support/make.ts'
import type { Step } from '../card/model.ts'
import type { Words } from '../layer/model.ts'
import { checkTranslations } from './translations.ts'

const fare = step('fare', { choices: [goTo('Ja', 'slutt'), goTo('Nei', 'slutt')] })
const slutt = step('slutt', { duties: [ref('duty', 'melde')], receipt: words('Ja') })
const check = (nn: Partial<Words>) =>
  checkTranslations(
    layer('nasjonalt', {
      cards: [card('barn', [fare, slutt])],
      duties: [duty('melde')],
      contacts: [contact('politi', { hours: 'døgnet' })],
      translations: { nn },
    }),
  ).map((p) => p.id)
const steps = (...s: readonly Step[]) => check({ cards: [card('barn', s)] })

test('other words for the same structure are fine, and a step may be missing', () => {
  expect(steps({ ...fare, title: 'Er det fare?' }, slutt)).toEqual([])
  expect(steps(slutt)).toEqual([])
})

test('a step of its own, or in another place, is not', () => {
  expect(steps(step('ny'))).toEqual(['translation-step'])
  expect(steps(slutt, fare)).toEqual(['translation-order'])
})

test.each<readonly [string, Step]>([
  ['choices in another order', { ...fare, choices: [goTo('Nei', 'slutt'), goTo('Ja', 'fare')] }],
  ['a choice less', { ...fare, choices: fare.choices.slice(1) }],
  ['another duty', { ...slutt, duties: [] }],
  ['no receipt', step('slutt', { duties: slutt.duties })],
  [
    'another deadline',
    {
      ...fare,
      phases: [
        { deadline: { id: 'straks', label: 'x', urgency: 0, statutory: false }, blocks: [] },
      ],
    },
  ],
])('%s differs from the source', (_, s) => {
  expect(steps(s)).toContain('translation-differs')
})

test('what the source does not have is not translated', () => {
  expect(check({ cards: [card('borte', [])] })).toEqual(['translation-unknown'])
  expect(check({ duties: [duty('meld')] })).toEqual(['translation-unknown'])
  expect(check({ answers: [{ id: 'x', blocks: [] }] })).toEqual(['translation-unknown'])
})

test('a translation has words for a contact, never another number', () => {
  expect(check({ contacts: [{ id: 'politi', hours: 'Mon–Fri 8–15' }] })).toEqual([
    'translation-hours',
  ])
  expect(check({ contacts: [{ id: 'politi', name: 'Politiet', hours: 'Day and night' }] })).toEqual(
    [],
  )
  expect(check({ contacts: [{ id: 'politi', phone: '75770000' }] })).toEqual(['translation-words'])
  expect(check({ contacts: [{ id: 'politi', noAnswer: 'x' }] })).toEqual(['translation-words'])
})
