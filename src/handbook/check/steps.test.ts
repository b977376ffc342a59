import { describe, expect, test } from 'vitest'
import { card, goTo, ref, step, words } from '../../../tests/support/make.ts'
import type { Card, Choice, Step } from '../card/model.ts'
import { checkEnds, checkQuestions, checkTree } from './steps.ts'

const ids = (problems: readonly { id: string }[]) => problems.map((p) => p.id)
const tree = (...steps: readonly Step[]) => {
  const c = card('barn', steps)
  return checkTree(c, new Map([['barn', c]]))
}

describe('the tree', () => {
  test('steps may meet again: that is no ring', () => {
    const joined = tree(
      step('a', { choices: [goTo('Ja', 'b'), goTo('Nei', 'c')] }),
      step('b', { choices: [goTo('Videre', 'd')] }),
      step('c', { choices: [goTo('Videre', 'd')] }),
      step('d'),
    )
    expect(joined).toEqual([])
  })

  test('a ring is named step by step', () => {
    const [ring] = tree(
      step('a', { choices: [goTo('Videre', 'b')] }),
      step('b', { choices: [goTo('Videre', 'c'), goTo('Slutt', 'd')] }),
      step('c', { choices: [goTo('Tilbake', 'b')] }),
      step('d'),
    )
    expect(ring).toMatchObject({ id: 'cycle', message: 'Kortet går i ring: b → c → b.' })
  })

  test('a step that leads to itself is a ring', () => {
    expect(ids(tree(step('a', { choices: [goTo('Om igjen', 'a')] })))).toEqual(['cycle'])
  })

  test('another card may lead back: it starts a new walk', () => {
    const back: Choice = { label: 'Kortet', target: { kind: 'card', card: 'barn', step: 'a' } }
    expect(tree(step('a', { choices: [back] }))).toEqual([])
  })

  test('a misspelt step gets the nearest as a suggestion', () => {
    const [wrong] = tree(step('a', { choices: [goTo('Videre', 'slut')] }), step('slutt'))
    expect(wrong?.message).toContain('Mente du «slutt»?')
  })
})

// Field rule 1: on a question about danger, «Vet ikke» goes where «Ja» goes.
describe('a question about danger', () => {
  const ask = (choices: readonly Choice[], rest: Partial<Step> = {}, lang = 'nb') =>
    ids(checkQuestions(card('barn', [step('fare', { acute: true, choices, ...rest })]), lang))

  test('sends «Vet ikke» where it sends «Ja»', () => {
    expect(ask([goTo('Ja', 'ring'), goTo('Nei', 'se'), goTo('Vet ikke', 'ring')])).toEqual([])
    expect(ask([goTo('Ja', 'ring'), goTo('Nei', 'se'), goTo('Vet ikke', 'se')])).toEqual([
      'acute-unknown',
    ])
  })

  test('counts another card as another place', () => {
    const other: Choice = { label: 'Vet ikke', target: { kind: 'card', card: 'ring' } }
    expect(ask([goTo('Ja', 'ring'), goTo('Nei', 'se'), other])).toEqual(['acute-unknown'])
  })

  test('needs both answers, also when it says that it has no «Vet ikke»', () => {
    const without = [goTo('Ja', 'ring'), goTo('Nei', 'se')]
    expect(ask(without, { withoutUnknown: true })).toEqual(['acute-choices'])
    expect(ask([goTo('Nei', 'ring'), goTo('Vet ikke', 'ring')])).toEqual(['acute-choices'])
    expect(ask([])).toEqual(['acute-choices'])
  })

  test('is held to it in every language, each with its own words', () => {
    const safe = (yes: string, unknown: string) => [goTo(yes, 'ring'), goTo(unknown, 'ring')]
    expect(ask(safe('Ja', 'Veit ikkje'), {}, 'nn')).toEqual([])
    expect(ask(safe('Yes', 'Don’t know'), {}, 'en')).toEqual([])
    expect(ask(safe('Ja', 'Vet ikke'), { lang: 'nb' }, 'en')).toEqual([])
    expect(ask([goTo('Yes', 'ring'), goTo('Don’t know', 'se')], {}, 'en')).toEqual([
      'acute-unknown',
    ])
  })

  test('is not fooled by a word that begins like «Ja»', () => {
    expect(ask([goTo('Jag', 'ring'), goTo('Vet ikke', 'ring')])).toEqual(['acute-choices'])
  })
})

describe('a question', () => {
  const ask = (choices: readonly Choice[], rest: Partial<Step> = {}) =>
    ids(checkQuestions(card('barn', [step('a', { choices, ...rest })]), 'nb'))

  test('has «Vet ikke» last, unless the heading says that it makes no sense', () => {
    expect(ask([goTo('Ja', 'b'), goTo('Vet ikke', 'b')])).toEqual([])
    expect(ask([goTo('Vet ikke', 'b'), goTo('Ja', 'b')])).toEqual(['without-unknown'])
    expect(ask([goTo('Ja', 'b'), goTo('Nei', 'b')], { withoutUnknown: true })).toEqual([])
  })

  test('one choice is no question', () => {
    expect(ask([goTo('Videre', 'b')])).toEqual([])
  })
})

describe('an end', () => {
  const whole: Step = step('slutt', {
    phases: [
      {
        deadline: { id: 'straks', label: 'Straks', urgency: 0, statutory: false },
        blocks: [
          { type: 'actions', items: [{ who: 'Du', what: [ref('contact', 'politi')], more: [] }] },
        ],
      },
    ],
    duties: [ref('duty', 'melde')],
    receipt: words('Politiet bekrefter.'),
  })
  const end = (
    rest: Partial<Step> & { receipt?: Step['receipt'] },
    kind: Card['kind'] = 'situation',
  ) => checkEnds(card('barn', [{ ...whole, ...rest }], { kind }))
  const { receipt: _, ...noReceipt } = whole

  test('with everything in place is fine', () => {
    expect(end({})).toEqual([])
  })

  test.each<readonly [string, readonly Step[]]>([
    ['tiltak', [{ ...whole, phases: [] }]],
    ['kontakt', [{ ...whole, phases: whole.phases.map((p) => ({ ...p, blocks: [] })) }]],
    ['plikt', [{ ...whole, duties: [] }]],
    ['kvittering', [noReceipt]],
  ])('without %s says so', (what, steps) => {
    const [p] = checkEnds(card('barn', steps, { kind: 'situation' }))
    expect(p?.id).toBe('incomplete-end')
    expect(p?.message).toContain(what)
  })

  test('a step that goes on, and a guide, need none of it', () => {
    expect(end({ phases: [], choices: [goTo('Videre', 'b')] })).toEqual([])
    expect(end({ phases: [] }, 'guide')).toEqual([])
  })
})
