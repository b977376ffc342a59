import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import type { Active } from '../library/model.ts'
import { readActive } from '../library/read/read.ts'
import { device, offline } from '../library/testing/hand.ts'
import { publish } from '../library/testing/publication.ts'
import { update } from '../library/update/update.ts'
import type { Kept } from '../storage/values/kept.ts'
import { openLearner } from './learning.ts'

const hamaroy = { chosen: ['1875'], lang: 'nb' }

async function phone(kept = new Map<string, unknown>(), keeps = true) {
  const d = device()
  d.publish(publish({ number: 10, wording: {} }))
  await update(d.deps, hamaroy, 'newest')
  const active = signal<Active | undefined>(await readActive(d.store))
  const store: Kept = {
    read: async () => new Map(kept),
    save: async (key, value) => {
      if (keeps) kept.set(key, value)
      return keeps
    },
    forget: () => undefined,
  }
  return { d, kept, learner: openLearner(d.deps, active, store, () => 1000) }
}

test('what is learnt from is fetched when it is asked for, and is there without a network after', async () => {
  const { d, learner } = await phone()
  d.network(offline)
  expect(await learner.open('1875', 'nb')).toEqual({ ok: false, error: 'offline' })
  d.network(undefined)
  const got = await learner.open('1875', 'nb')
  expect(got.ok && got.value.drills.length).toBe(1)
  d.network(offline)
  expect((await learner.open('1875', 'nb')).ok).toBe(true)
})

test('how far one has come is remembered after a restart', async () => {
  const { kept, learner } = await phone()
  await learner.finish('drill/beltemerket', 'a', 'nb')
  await learner.finish('drill/beltemerket', 'b', 'nn')
  await learner.answered('tegn', 'en', false)
  await learner.follow('skole')
  const { learner: again } = await phone(kept)
  await again.start()
  expect(again.progress.value).toEqual(learner.progress.value)
  expect(again.progress.value).toEqual({
    done: { 'drill/beltemerket': { at: 1000, prints: { nb: 'a', nn: 'b' } } },
    asked: { 'tegn#en': { at: 1000, right: false } },
    path: 'skole',
  })
})

test('what is done before the device has answered stands, beside what it had', async () => {
  const { learner } = await phone(new Map([['lesson/tegn', { at: 5, prints: {} }]]))
  await learner.finish('drill/beltemerket', 'a', 'nb')
  await learner.start()
  expect(Object.keys(learner.progress.value.done).sort()).toEqual([
    'drill/beltemerket',
    'lesson/tegn',
  ])
})

test('where nothing is kept, all holds for the page, and it is known that it is forgotten', async () => {
  const { learner } = await phone(new Map(), false)
  expect(learner.forgetful.value).toBe(false)
  await learner.finish('lesson/tegn', 'a', 'nb')
  expect(learner.forgetful.value).toBe(true)
  expect(learner.progress.value.done['lesson/tegn']?.at).toBe(1000)
})
