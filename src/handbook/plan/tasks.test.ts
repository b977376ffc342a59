import { expect, test } from 'vitest'
import { HAMAROY, layer, question, ref, words } from '../../../tests/support/make.ts'
import { resolve } from '../layer/resolve.ts'
import { evidenceOf } from './evidence.ts'
import type { Checklist, Measure, Plan, Point } from './model.ts'
import { isOwner } from './model.ts'
import { byCondition, conditionOf, type Task, tasksOf } from './tasks.ts'
import { countAnswers, NO_WORK, type Work, workFrom } from './work.ts'

const TODAY = '2026-11-29'
const plan = (measures: readonly Measure[]): Plan => ({
  title: 'Planen',
  sections: [{ blocks: [], measures }],
})
const measure = (id: string, rest: Partial<Measure> = {}): Measure => ({
  id,
  what: words(`Gjør ${id}`),
  ...rest,
})
const point = (id: string, rest: Partial<Point> = {}): Point => ({
  id,
  statement: words(`${id} er på plass.`),
  measure: words(`Få ${id} på plass.`),
  owner: 'kommunedirektør',
  see: [],
  ...rest,
})
const LIST: Checklist = {
  title: 'Sjekkliste',
  intro: [],
  groups: [{ id: 'rutiner', title: 'Rutiner', points: [point('nummer'), point('vikarer')] }],
  sources: [],
  reviewed: '2026-11-29',
  reviewBy: '2027-11-29',
}
const NATIONAL = layer('nasjonalt')
const REGION = layer('salten', {
  plan: plan([
    measure('1', { owner: 'Avklares i den enkelte kommune', deadline: '2023-12-31' }),
    measure('2', { owner: 'barnevernleder', deadline: '2027-01-01', status: 'ongoing' }),
  ]),
})
const tasks = (own: Plan | undefined, work: Work = NO_WORK, list: Checklist | undefined = LIST) =>
  tasksOf(
    resolve(HAMAROY, [NATIONAL, REGION, layer(HAMAROY.slug, own ? { plan: own } : {})], 'nb'),
    list,
    work,
  )
const brief = (t: Task) => [t.id, t.owner, t.deadline, t.status]

test('what a region adopted is the municipality’s to do, and «avklares» is nobody', () => {
  expect(tasks(undefined).map(brief)).toEqual([
    ['1', undefined, '2023-12-31', undefined],
    ['2', 'barnevernleder', '2027-01-01', 'ongoing'],
  ])
  expect(
    [
      'avklares i den enkelte kommune',
      'Ikke avklart',
      'ikkje avklart',
      'ikke oppgitt',
      'den enkelte kommune',
    ].some(isOwner),
  ).toBe(false)
  expect(
    ['kommunedirektør', 'den som avklarer', 'kommunalsjefen i hver kommune'].every(isOwner),
  ).toBe(true)
})

test('a municipality answers its region’s measures, and has its own', () => {
  const own = plan([
    { id: '1', owner: 'kommunedirektør', deadline: '2027-06-30', status: 'ongoing' },
    measure('7', { owner: 'tjenesteleder' }),
  ])
  const all = tasks(own)
  expect(all.map(brief)).toEqual([
    ['1', 'kommunedirektør', '2027-06-30', 'ongoing'],
    ['2', 'barnevernleder', '2027-01-01', 'ongoing'],
    ['7', 'tjenesteleder', undefined, undefined],
  ])
  expect(all.map((t) => t.layer)).toEqual(['salten', 'salten', HAMAROY.slug])
  expect(all[0]?.what).toEqual(words('Gjør 1'))
})

test('what the checklist lacks is to be done, until the municipality’s plan has it', () => {
  const work: Work = { ...NO_WORK, answers: { nummer: 'no', vikarer: 'partly' } }
  const added = (own?: Plan) =>
    tasks(own, work).flatMap((t) => (t.layer === undefined ? [[t.id, t.owner, t.suggested]] : []))
  expect(added()).toEqual([
    ['nummer', undefined, 'kommunedirektør'],
    ['vikarer', undefined, 'kommunedirektør'],
  ])
  expect(added(plan([measure('nummer')]))).toEqual([['vikarer', undefined, 'kommunedirektør']])
  expect(tasks(undefined, { ...work, answers: { nummer: 'yes' } })).toHaveLength(2)
})

test('what is set here fills what a plan leaves open, and never what it has settled', () => {
  const work: Work = {
    answers: { nummer: 'no' },
    followed: {
      'salten/1': { owner: 'kommunedirektør', deadline: '2030-01-01', status: 'done' },
      'salten/2': { owner: 'en annen' },
      'sjekkliste/nummer': { owner: 'barnevernleder', deadline: '2027-02-01' },
    },
  }
  expect(tasks(undefined, work).map(brief)).toEqual([
    ['1', 'kommunedirektør', '2023-12-31', 'done'],
    ['2', 'barnevernleder', '2027-01-01', 'ongoing'],
    ['nummer', 'barnevernleder', '2027-02-01', undefined],
  ])
})

test('the worst comes first: late, nobody’s, undated, then the next to be due; finished last', () => {
  const own = plan([
    measure('ferdig', { owner: 'a', deadline: '2020-01-01', status: 'done' }),
    measure('seinere', { owner: 'a', deadline: '2028-01-01' }),
    measure('snart', { owner: 'a', deadline: '2026-11-29' }),
    measure('uten-dag', { owner: 'a' }),
    measure('ingens', { deadline: '2028-01-01' }),
    measure('for-seint', { owner: 'a', deadline: '2026-11-28' }),
  ])
  const all = tasksOf({ layers: [{ id: 'x', name: 'X', plan: own }] }, undefined, NO_WORK)
  expect(byCondition(all, TODAY).map((t) => `${t.id} ${conditionOf(t, TODAY)}`)).toEqual([
    'for-seint late',
    'ingens unowned',
    'uten-dag undated',
    'snart open',
    'seinere open',
    'ferdig done',
  ])
})

test('of what a device holds, only what is understood is read, and only of this municipality', () => {
  const checklist = new Map<string, unknown>([
    ['1875/nummer', 'yes'],
    ['1875/vikarer', 'kanskje'],
    ['18/nummer', 'no'],
    ['3403/nummer', 'no'],
  ])
  const set = new Map<string, unknown>([
    ['1875/salten/1/owner', 'kommunedirektør'],
    ['1875/salten/1/status', 'nearly'],
    ['1875/salten/1/deadline', '1. mai'],
    ['1875/salten/2/deadline', '2027-05-01'],
    ['1875/salten/2/note', 'x'],
    ['3403/salten/1/owner', 'en annen'],
    ['1875/salten/3/owner', { a: 1 }],
  ])
  const work = workFrom('1875', checklist, set)
  expect(work).toEqual({
    answers: { nummer: 'yes' },
    followed: { 'salten/1': { owner: 'kommunedirektør' }, 'salten/2': { deadline: '2027-05-01' } },
  })
  expect(countAnswers(work, [{ id: 'nummer' }, { id: 'vikarer' }])).toEqual({
    yes: 1,
    partly: 0,
    no: 0,
    none: 1,
  })
})

test('the cards know how some points stand: all their questions settled, some, or none', () => {
  const national = layer('nasjonalt', {
    questions: [question('skyss'), question('bolig')],
  })
  const own = layer(HAMAROY.slug, { answers: [{ id: 'skyss', blocks: [] }] })
  const h = resolve(HAMAROY, [national, own], 'nb')
  const sees = (...ids: string[]) =>
    evidenceOf(point('x', { see: ids.map((id) => ref('clarification', id)) }), h)
  expect(sees('skyss')).toBe('settled')
  expect(sees('skyss', 'bolig')).toBe('some')
  expect(sees('bolig')).toBe('open')
  expect(sees()).toBeUndefined()
  expect(evidenceOf(point('x', { see: [ref('card', 'bolig')] }), h)).toBeUndefined()
})
