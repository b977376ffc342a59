import { describe, expect, test } from 'vitest'
import { card, contact, goTo, HAMAROY, layer, question, step } from '../../../tests/support/make.ts'
import type { Layer } from '../layer/model.ts'
import { resolve } from '../layer/resolve.ts'
import { chainOf, checkBuildsOn, checkChanges, checkOrder } from './layers.ts'

const map = (...layers: readonly Layer[]) => new Map(layers.map((l) => [l.id, l]))
const on = (id: string, ...buildsOn: readonly string[]) => layer(id, { buildsOn })
const chain = (layers: ReadonlyMap<string, Layer>, id: string) =>
  chainOf(layers, id).map((l) => l.id)

describe('what a layer stands on', () => {
  test('comes lowest first, itself last, each once', () => {
    const layers = map(
      on('kommune', 'nord', 'fylke'),
      on('nord', 'nasjonalt'),
      on('fylke', 'nasjonalt'),
      on('nasjonalt'),
    )
    expect(chain(layers, 'kommune')).toEqual(['nasjonalt', 'nord', 'fylke', 'kommune'])
    expect(checkBuildsOn(layers, 'nasjonalt')).toEqual([])
  })

  test('is cut at what is missing, and at a ring', () => {
    const layers = map(on('a', 'b', 'borte'), on('b', 'a'))
    expect(chain(layers, 'a')).toEqual(['b', 'a'])
    expect(chain(layers, 'borte')).toEqual([])
  })

  test('must be there, be something else, and reach the national layer; the fault is its own', () => {
    const layers = map(on('nasjonalt'), on('a', 'nasjonlt'), on('b', 'nasjonalt', 'b'))
    const problems = checkBuildsOn(layers, 'nasjonalt')
    expect(problems.map((p) => [p.id, p.layer])).toEqual([
      ['no-national', 'a'],
      ['unknown-layer', 'a'],
      ['layer-ring', 'b'],
    ])
    expect(problems[1]?.message).toContain('Mente du «nasjonalt»?')
  })
})

describe('what a layer changes', () => {
  const national = layer('nasjonalt', {
    cards: [
      card('barn', [
        step('fare', { acute: true, choices: [goTo('Ja', 'slutt'), goTo('Vet ikke', 'slutt')] }),
        step('ring', { choices: [goTo('Videre', 'slutt')] }),
        step('slutt'),
      ]),
    ],
    contacts: [
      contact('politi-nod', { kind: 'nød', phone: '112' }),
      contact('barnevern', { local: true }),
    ],
    questions: [question('skyss')],
  })
  const beneath = resolve(HAMAROY, [national], 'nb')
  const check = (rest: Partial<Layer>) =>
    checkChanges(layer('1875-hamaroy', rest), beneath).map((p) => p.id)
  const change = (...steps: Layer['changes'][number]['steps']) =>
    check({ changes: [{ card: 'barn', steps }] })

  test('is there beneath it', () => {
    expect(change({ step: step('slutt') })).toEqual([])
    expect(change({ step: step('slut') })).toEqual(['unknown-step'])
    expect(check({ changes: [{ card: 'bar', steps: [] }] })).toEqual(['unknown-card'])
    expect(check({ hidden: { bar: 'x' } })).toEqual(['unknown-card'])
    expect(check({ hidden: { barn: 'x' } })).toEqual([])
    expect(check({ answers: [{ id: 'skys', blocks: [] }] })).toEqual(['unknown-question'])
    expect(check({ answers: [{ id: 'skyss', blocks: [] }] })).toEqual([])
  })

  test('orders cards that are there, its own and the hidden among them', () => {
    const own = layer('1875-hamaroy', {
      cards: [card('rein', [])],
      hidden: { barn: 'x' },
      order: ['rein', 'barn', 'bar'],
    })
    const problems = checkOrder(own, resolve(HAMAROY, [national, own], 'nb'))
    expect(problems.map((p) => p.message)).toEqual([
      'Kortet «bar» i «rekkefølge» finnes ikke. Mente du «barn»?',
    ])
  })

  test('a layer may answer its own question', () => {
    const own = { questions: [question('egen')], answers: [{ id: 'egen', blocks: [] }] }
    expect(check(own)).toEqual([])
  })

  test('a new step stands after one that only goes on, also one that is new itself', () => {
    const vakt = { step: step('vakt', { choices: [goTo('Videre', 'slutt')] }), after: 'ring' }
    expect(change(vakt, { step: step('leder'), after: 'vakt' })).toEqual([])
    expect(change({ step: step('vakt'), after: 'fare' })).toEqual(['after-question'])
    expect(change({ step: step('vakt'), after: 'slutt' })).toEqual(['after-question'])
    expect(change({ step: step('slutt'), after: 'ring' })).toEqual(['duplicate-id'])
    expect(change({ step: step('vakt'), after: 'borte' })).toEqual(['unknown-step'])
  })

  test('a question about danger stays one (field rule 1)', () => {
    expect(change({ step: step('fare') })).toEqual(['acute-lost'])
    expect(change({ step: step('fare', { acute: true }) })).toEqual([])
  })

  test('an emergency number stays what it is (field rule 8)', () => {
    expect(check({ contacts: [{ id: 'politi-nod', phone: '75770000' }] })).toEqual([
      'emergency-changed',
    ])
    expect(check({ contacts: [{ id: 'barnevern', phone: '75770000' }] })).toEqual([])
  })

  test('a card of its own has a name of its own', () => {
    expect(check({ cards: [card('barn', [])] })).toEqual(['card-exists'])
    expect(check({ cards: [card('rein', [])] })).toEqual([])
  })
})
