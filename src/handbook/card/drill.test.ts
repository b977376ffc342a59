import fc from 'fast-check'
import { expect, test } from 'vitest'
import { card, goTo, step } from '../../../tests/support/make.ts'
import { type Drill, replay } from './drill.ts'
import type { Card } from './model.ts'

const CARD = card('prove', [
  step('fare', { choices: [goTo('Ja', 'ring'), goTo('Nei', 'lytt'), goTo('Vet ikke', 'ring')] }),
  step('ring', { choices: [goTo('Gå videre', 'lytt')] }),
  step('lytt', { choices: [goTo('Ja', 'slutt'), goTo('Nei', 'igjen'), goTo('Vet ikke', 'igjen')] }),
  step('igjen'),
  step('slutt'),
])

const drill = (...answers: readonly (readonly [string, string?, string?])[]): Drill => ({
  id: 'x',
  title: 'Øving',
  card: 'prove',
  audience: ['alle'],
  situation: [],
  answers: answers.map(([at, label, to]) => ({
    step: at,
    why: [],
    ...(label !== undefined && to !== undefined ? { choice: goTo(label, to) } : {}),
  })),
})

const RIGHT = drill(['fare', 'Vet ikke', 'ring'], ['lytt', 'Ja', 'slutt'], ['slutt'])

test('a drill that answers every question walks to the end; steps that go on need no answer', () => {
  expect(replay(RIGHT, CARD)).toBeUndefined()
})

test('a question without an answer is not finished', () => {
  expect(replay(drill(['fare', 'Ja', 'ring']), CARD)).toEqual({ kind: 'unfinished', step: 'lytt' })
})

test('an answer to a step the walk does not come to is told', () => {
  expect(replay(drill(['lytt', 'Ja', 'slutt']), CARD)?.kind).toBe('step')
})

test('a label that leads elsewhere in the card is told', () => {
  expect(replay(drill(['fare', 'Ja', 'lytt'], ['lytt', 'Ja', 'slutt']), CARD)?.kind).toBe('choice')
})

test('whichever two choices on the way change place, the drill fails', () => {
  const onTheWay = CARD.steps.filter((s) => s.choices.length > 1)
  fc.assert(
    fc.property(fc.constantFrom(...onTheWay), fc.nat(2), fc.nat(2), (s, a, b) => {
      const [x, y] = [s.choices[a], s.choices[b]]
      if (!x || !y || JSON.stringify(x.target) === JSON.stringify(y.target)) return
      const answered = RIGHT.answers.find((r) => r.step === s.id)?.choice?.label
      if (x.label !== answered && y.label !== answered) return
      const choices = s.choices.map((c) =>
        c === x ? { ...c, target: y.target } : c === y ? { ...c, target: x.target } : c,
      )
      const mutant: Card = {
        ...CARD,
        steps: CARD.steps.map((t) => (t === s ? { ...s, choices } : t)),
      }
      expect(replay(RIGHT, mutant)).toBeDefined()
    }),
  )
})
