import { describe, expect, test } from 'vitest'
import { card, duty, paragraph, ref, step, words } from '../../../tests/support/make.ts'
import { parseDeadline } from '../card/deadline.ts'
import type { Step } from '../card/model.ts'
import type { Action } from '../text.ts'
import { checkDeadlines, checkLeaders, checkStyle } from './words.ts'

const ids = (problems: readonly { id: string }[]) => problems.map((p) => p.id)
const action = (who: string, what: string, more: Action['more'] = []): Action => ({
  who,
  what: words(what),
  more,
})
const doing = (label: string, items: readonly Action[], rest: Partial<Step> = {}): Step =>
  step('a', {
    phases: [
      {
        deadline: parseDeadline(label, 'nb') ?? { id: '', label, urgency: 9, statutory: false },
        blocks: [{ type: 'actions', items }],
      },
    ],
    ...rest,
  })

// Field rule 6: 112 first, then the leader, and never wait for her.
describe('an action of a leader', () => {
  const leader = (who: string, what: string, lang = 'nb', rest: Partial<Step> = {}) =>
    ids(checkLeaders(card('barn', [doing('straks', [action(who, what)], rest)]), lang))
  const SELF = 'Borte, involvert eller sier vent? Gjør det selv.'

  test.each([
    'Nærmeste leder',
    'Leder på vakt',
    'Lederen',
    'Avdelingsleder',
    'Styrer',
    'Rektor',
    'Du og lederen',
  ])('says what to do without her: %s', (who) => {
    expect(leader(who, 'Finn avløsning.')).toEqual(['leader-alone'])
    expect(leader(who, `Finn avløsning. ${SELF}`)).toEqual([])
  })

  test.each(['Du som oppdager', 'Barnevernet', 'Ledsager'])('is not one of %s', (who) => {
    expect(leader(who, 'Ring.')).toEqual([])
  })

  test('may say it under the action', () => {
    const items = [action('Leder', 'Finn avløsning.', [paragraph(...words(SELF))])]
    expect(checkLeaders(card('barn', [doing('straks', items)]), 'nb')).toEqual([])
  })

  test('is judged in the language it is written in', () => {
    expect(leader('Leder', 'Finn avløysing.', 'nn')).toEqual([])
    expect(leader('Leder', 'Finn avløsning.', 'nn', { lang: 'nb' })).toEqual(['leader-alone'])
  })
})

// Field rule 14: a number of days only where a statute gives it.
describe('a deadline that only a statute gives', () => {
  const melde = { melde: duty('melde', { deadlines: ['uten ugrunnet opphold', 'innen tre uker'] }) }
  const due = (label: string, rest: Partial<Step> = {}) =>
    ids(checkDeadlines(card('barn', [doing(label, [], rest)]), melde))
  const linked = { duties: [ref('duty', 'melde')] }

  test('needs a duty that has it, linked in the step', () => {
    expect(due('innen tre uker')).toEqual(['deadline-without-statute'])
    expect(due('uten ugrunnet opphold')).toEqual(['deadline-without-statute'])
    expect(due('innen tre uker', linked)).toEqual([])
    expect(due('Innen 3 uker', linked)).toEqual([])
    expect(due('innen to uker', linked)).toEqual(['deadline-without-statute'])
    expect(due('innen tre uker', { duties: [ref('duty', 'avverge')] })).toEqual([
      'deadline-without-statute',
    ])
  })

  test('may have its duty linked in the words', () => {
    expect(due('innen tre uker', { body: [paragraph(ref('duty', 'melde'))] })).toEqual([])
  })

  test('is the same deadline in every language', () => {
    const deadline = parseDeadline('innan tre veker', 'nn')
    const nn = card('barn', [
      step('a', { ...linked, phases: deadline ? [{ deadline, blocks: [] }] : [] }),
    ])
    expect(checkDeadlines(nn, melde)).toEqual([])
  })

  test('advice needs none', () => {
    expect(due('før du går hjem')).toEqual([])
  })
})

describe('style', () => {
  const TWELVE = 'en to tre fire fem seks sju åtte ni ti elleve tolv'
  const style = (text: string, lang = 'nb', rest: Partial<Step> = {}) =>
    ids(checkStyle(card('barn', [step('a', { body: [paragraph(...words(text))], ...rest })]), lang))

  test('twelve words are enough, thirteen are not', () => {
    expect(style(`${TWELVE}.`)).toEqual([])
    expect(style(`${TWELVE} tretten.`)).toEqual(['long-sentence'])
  })

  test('a sentence ends at a stop, a question mark, an ellipsis or a closing quote', () => {
    for (const end of ['.', '?', '!', '…', '»', ':', ';'])
      expect(style(`${TWELVE}${end} ${TWELVE}`)).toEqual([])
  })

  test('a dash is no word', () => {
    expect(style(`${TWELVE.replace('fem', 'fem –')}`)).toEqual([])
  })

  test('titles and what to say are counted too', () => {
    expect(style('', 'nb', { title: `${TWELVE} tretten` })).toEqual(['long-sentence'])
    const say = doing('straks', [
      action('Du', 'Si.', [
        { type: 'callout', kind: 'say', children: [paragraph(...words(`«${TWELVE} tretten.»`))] },
      ]),
    ])
    expect(ids(checkStyle(card('barn', [say]), 'nb'))).toEqual(['long-sentence'])
  })

  test('officialese is pointed at, in the languages that have it', () => {
    expect(style('Vurder situasjonen.')).toEqual(['officialese'])
    expect(style('Du skal ivareta barnet.')).toEqual(['officialese'])
    expect(style('Ring nå.')).toEqual([])
    expect(style('Vurder', 'en')).toEqual([])
  })

  test('three actions in a step, whenever they are done', () => {
    const four = doing(
      'straks',
      [1, 2, 3, 4].map(() => action('Du', 'Ring.')),
    )
    expect(ids(checkStyle(card('barn', [four]), 'nb'))).toEqual(['many-actions'])
  })

  test('is advice: a warning', () => {
    const [p] = checkStyle(card('barn', [step('a', { title: 'Vurder' })]), 'nb')
    expect(p?.level).toBe('warning')
  })
})
