import { expect, test } from 'vitest'
import { contact, HAMAROY, layer, paragraph, question, words } from '../../../tests/support/make.ts'
import { byAsked, coverageOf, matters } from './matters.ts'
import type { Layer } from './model.ts'
import { resolve } from './resolve.ts'

const NATIONAL = layer('nasjonalt', {
  contacts: [
    contact('barnevern', { local: true, askedOf: 'barnevernleder' }),
    contact('politi', { phone: '02800' }),
  ],
  questions: [
    question('skyss', { askedOf: 'kommunalsjef' }),
    question('numre', { askedOf: 'barnevernleder', answeredBy: ['barnevern'] }),
  ],
})
const REGION = layer('salten', {
  name: 'Salten',
  answers: [{ id: 'skyss', blocks: [paragraph(...words('Drosja.'))] }],
})
const of = (...rest: readonly Layer[]) => resolve(HAMAROY, [NATIONAL, ...rest], 'nb')
const told = (...rest: readonly Layer[]) =>
  matters(of(...rest)).map((m) => [m.id, m.settled, ...(m.by ? [m.by] : [])])

test('without a layer everything is open, and a national number is nobody’s to settle', () => {
  expect(told()).toEqual([
    ['skyss', 'open'],
    ['numre', 'open'],
    ['barnevern', 'open'],
  ])
})

test('what a region or the municipality has settled says so, by name', () => {
  const own = layer('1875-hamaroy', {
    name: 'Hamarøy',
    contacts: [{ id: 'barnevern', phone: '75770000' }],
  })
  expect(told(REGION, own)).toEqual([
    ['skyss', 'region', 'Salten'],
    ['numre', 'own', 'Hamarøy'],
    ['barnevern', 'own', 'Hamarøy'],
  ])
  expect(coverageOf(of(REGION, own))).toEqual({
    questions: 2,
    answered: 2,
    own: 1,
    region: 1,
    contacts: 1,
    reachable: 1,
  })
})

test('stands under the one who is asked', () => {
  expect(byAsked(matters(of())).map((g) => [g.askedOf, g.matters.map((m) => m.id)])).toEqual([
    ['kommunalsjef', ['skyss']],
    ['barnevernleder', ['numre', 'barnevern']],
  ])
})
