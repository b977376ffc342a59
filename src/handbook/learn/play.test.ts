import { describe, expect, test } from 'vitest'
import { card, goTo, paragraph, ref, step, words } from '../../../tests/support/make.ts'
import type { Drill } from '../card/drill.ts'
import { called, isQuestion, isRight, play } from './play.ts'

const straks = { id: 'straks', label: 'Straks', urgency: 0, statutory: false } as const
const calls = (id: string) => ({
  deadline: straks,
  blocks: [
    { type: 'actions' as const, items: [{ who: 'Du', what: [ref('contact', id)], more: [] }] },
  ],
})
const CARD = card('prove', [
  step('fare', { choices: [goTo('Ja', 'ring'), goTo('Nei', 'meld'), goTo('Vet ikke', 'ring')] }),
  step('ring', { phases: [calls('politi-nod')], choices: [goTo('Gå videre', 'meld')] }),
  step('meld', { phases: [calls('politi-nod'), calls('barnevern')] }),
])
const drill = (answers: Drill['answers']): Drill => ({
  id: 'x',
  title: 'x',
  card: 'prove',
  audience: [],
  situation: [],
  answers,
})
const why = [paragraph(...words('Derfor.'))]
const danger = drill([{ step: 'fare', choice: goTo('Vet ikke', 'ring'), why }])
const ids = (d: Drill, c = CARD) => play(d, c).stops.map((s) => [s.step.id, s.right])

describe('a drill is played on the card', () => {
  test('from the first step to the end, with the right choice at each', () => {
    expect(ids(danger)).toEqual([
      ['fare', 2],
      ['ring', 0],
      ['meld', undefined],
    ])
    expect(play(danger, CARD).differs).toBe(false)
  })

  test('another word for going to the same place is right too', () => {
    const [fare] = play(danger, CARD).stops
    if (!fare) throw new Error('no stop')
    expect(isQuestion(fare)).toBe(true)
    expect([0, 1, 2].map((i) => isRight(fare, i))).toEqual([true, false, true])
  })

  test('in another language, by which choice it is and not what it is called', () => {
    const english = {
      ...CARD,
      steps: CARD.steps.map((s) => ({
        ...s,
        choices: s.choices.map((c, i) => ({ ...c, label: `choice ${i}` })),
      })),
    }
    expect(ids(drill(danger.answers.map((a) => ({ ...a, index: 2 }))), english)[0]).toEqual([
      'fare',
      2,
    ])
  })

  test('where the municipality goes another way it stops, and says so', () => {
    const own = {
      ...CARD,
      steps: CARD.steps.map((s) =>
        s.id === 'fare' ? { ...s, choices: [goTo('Ja', 'meld'), goTo('Nei', 'meld')] } : s,
      ),
    }
    expect(play(danger, own)).toEqual({ stops: [], differs: true })
  })

  test('whom she would call, in order, each once', () => {
    expect(called(play(danger, CARD).stops)).toEqual(['politi-nod', 'barnevern'])
  })
})
