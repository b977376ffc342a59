import { expect, test } from 'vitest'
import { card, goTo, paragraph, step, words } from '../../../tests/support/make.ts'
import { cardMinutes, drillMinutes, lessonMinutes, minutesOf, whole } from './minutes.ts'

const said = (n: number) => paragraph(...words(Array.from({ length: n }, () => 'ord').join(' ')))
const quiet = { title: '', intro: [said(180)], parts: [] }

test('a lesson takes a minute for 180 words, and ten seconds for each question', () => {
  const asked = { kind: 'question', id: 'q', title: '', blocks: [], options: [] } as const
  expect(lessonMinutes(quiet)).toBe(1)
  expect(lessonMinutes({ ...quiet, parts: [asked, asked, asked] })).toBe(1.5)
  expect(whole(0.2)).toBe(1)
})

const LONG = step('lang', { title: '', body: [said(360)] })
const CARD = card('prove', [
  step('fare', { title: '', choices: [goTo('Ja', 'lang'), goTo('Nei', 'kort')] }),
  LONG,
  step('kort', { title: '', body: [said(90)] }),
])
const drill = {
  id: 'x',
  title: 'x',
  card: 'prove',
  audience: [],
  situation: [said(90)],
  answers: [
    { step: 'fare', choice: goTo('Nei', 'kort'), why: [] },
    { step: 'kort', why: [] },
  ],
}

test('a card takes its longest way; a drill the right one, and what it tells', () => {
  const choosing = 1 / 6 + 2 / 180
  expect(cardMinutes(CARD)).toBeCloseTo(2 + choosing)
  expect(drillMinutes(drill, CARD)).toBeCloseTo(1 + choosing)
})

test('a step is counted on the cards at hand; where its card is not, it is a guess', () => {
  const learning = { lessons: [], drills: [drill], rolePaths: [] }
  const of = (kind: 'card' | 'drill', id: string) => ({ kind, id, minutes: 7, ready: true })
  expect(minutesOf(of('card', 'prove'), learning, [CARD])).toBe(2)
  expect(minutesOf(of('drill', 'x'), learning, [CARD])).toBe(1)
  expect(minutesOf(of('card', 'borte'), learning, [CARD])).toBe(7)
})
