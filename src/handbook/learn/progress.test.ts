import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Lesson, RolePath } from './model.ts'
import {
  isReady,
  lastDone,
  NOTHING,
  nextStep,
  type Progress,
  progressFrom,
  stateOf,
  toAskAgain,
  yearHasPassed,
} from './progress.ts'

const noon = (day: string) => Date.parse(`${day}T12:00:00Z`)
const done = (day: string, prints: Record<string, string> = { nb: 'a' }): Progress => ({
  ...NOTHING,
  done: { 'lesson/tegn': { at: noon(day), prints } },
})
const state = (p: Progress, print = 'a', lang = 'nb') =>
  stateOf(p, 'lesson/tegn', print, lang, '2026-11-21')

describe('how it stands with a lesson', () => {
  test('new, done, changed since, or a year ago', () => {
    expect(state(NOTHING)).toBe('new')
    expect(state(done('2026-11-20'))).toBe('done')
    expect(state(done('2026-11-20'), 'b')).toBe('changed')
    expect(state(done('2025-11-20'))).toBe('old')
  })

  test('another language is not another wording', () => {
    expect(state(done('2026-11-20'), 'x', 'nn')).toBe('done')
    expect(state(done('2026-11-20', { nb: 'a', nn: 'y' }), 'x', 'nn')).toBe('changed')
  })

  test('an id that every object has is not done', () => {
    expect(stateOf(NOTHING, 'lesson/constructor', 'a', 'nb', '2026-11-21')).toBe('new')
  })
})

test('a year is a year to the day, also from a leap day', () => {
  expect(yearHasPassed(noon('2025-11-21'), '2026-11-21')).toBe(true)
  expect(yearHasPassed(noon('2025-11-22'), '2026-11-21')).toBe(false)
  expect(yearHasPassed(noon('2024-02-29'), '2025-02-28')).toBe(false)
  expect(yearHasPassed(noon('2024-02-29'), '2025-03-01')).toBe(true)
})

const step = (id: string, ready: boolean) => ({ kind: 'lesson', id, minutes: 5, ready }) as const
const path: RolePath = {
  id: 'skole',
  title: 'Skole',
  audience: 'skole',
  steps: [step('a', true), step('b', true), step('c', false)],
}

test('one goes on where one left: what is new before what has changed', () => {
  const states: Record<string, 'new' | 'done' | 'changed'> = { a: 'changed', b: 'done', c: 'new' }
  const of = (s: { id: string }) => states[s.id] ?? 'new'
  expect(nextStep(path, of)?.id).toBe('c')
  states['c'] = 'done'
  expect(nextStep(path, of)?.id).toBe('a')
  expect(isReady(path, of)).toBe(false)
  states['a'] = 'done'
  expect(nextStep(path, of)).toBeUndefined()
  expect(isReady(path, of)).toBe(true)
})

const lesson: Lesson = {
  id: 'tegn',
  title: 'Tegn',
  minutes: 5,
  audience: [],
  cards: [],
  sources: [],
  reviewed: '',
  reviewBy: '',
  local: false,
  intro: [],
  parts: ['en', 'to', 'tre'].map((id) => ({
    kind: 'question',
    id,
    title: id,
    blocks: [],
    options: [],
  })),
}

test('what was answered wrong comes back, when it is still asked', () => {
  const asked = {
    'tegn#en': { at: 1, right: false },
    'tegn#to': { at: 1, right: true },
    'tegn#borte': { at: 1, right: false },
    'annen#en': { at: 1, right: false },
  }
  expect(toAskAgain({ ...NOTHING, asked }, [lesson]).map((x) => x.question.id)).toEqual(['en'])
})

describe('what the device holds', () => {
  test('comes back as it was written', () => {
    const values = new Map<string, unknown>([
      ['lesson/tegn', { at: 5, prints: { nb: 'a' } }],
      ['drill/beltemerket', { at: 9, prints: {} }],
      ['asked/tegn#en', { at: 5, right: false }],
      ['path', 'skole'],
    ])
    const p = progressFrom(values)
    expect(p).toEqual({
      done: {
        'lesson/tegn': { at: 5, prints: { nb: 'a' } },
        'drill/beltemerket': { at: 9, prints: {} },
      },
      asked: { 'tegn#en': { at: 5, right: false } },
      path: 'skole',
    })
    expect(lastDone(p)).toBe(9)
  })

  test('whatever is there, what is not understood is left out and nothing is thrown', () => {
    const key = fc.oneof(
      fc.string(),
      fc.constantFrom('lesson/tegn', 'asked/tegn#en', 'path', '__proto__', 'card/x'),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.anything())), (entries) => {
        const { done, asked } = progressFrom(new Map(entries))
        for (const d of Object.values(done)) expect(Number.isFinite(d.at)).toBe(true)
        for (const a of Object.values(asked)) expect(typeof a.right).toBe('boolean')
      }),
    )
  })
})
