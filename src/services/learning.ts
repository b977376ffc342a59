import { type ReadonlySignal, signal } from '@preact/signals'
import {
  type Asked,
  askedKey,
  type Done,
  NOTHING,
  PATH,
  type Progress,
  progressFrom,
} from '../handbook/learn/progress.ts'
import { fail, ok } from '../handbook/result.ts'
import type { Active, Deps } from '../library/model.ts'
import { readLearning } from '../library/read/learning.ts'
import { bringLearning } from '../library/update/learning.ts'
import type { Kept } from '../storage/values/kept.ts'
import type { Learner } from '../ui/rooms/services.ts'

/**
 * What is learnt from, from the device or the network, and how far the user has come.
 * @param now the clock, in milliseconds
 */
export function openLearner(
  library: Deps,
  active: ReadonlySignal<Active | undefined>,
  store: Kept,
  now: () => number,
): Learner {
  const progress = signal<Progress>(NOTHING)
  const forgetful = signal(false)
  let changes = 0

  const keep = async (key: string, value: unknown) => {
    changes += 1
    forgetful.value = !(await store.save(key, value))
  }
  const start = async () => {
    let before: number
    do {
      before = changes
      const read = progressFrom(await store.read())
      // What was done while the device answered is not in what it said: it is asked again.
      if (before === changes) progress.value = read
    } while (before !== changes)
  }

  return {
    progress,
    forgetful,
    start,
    open: async (id, lang) => {
      const from = active.value
      const here = from && (await readLearning(library, from, id, lang))
      if (here?.ok) return here
      const got = await bringLearning(library)
      // The publication in use on the device may be newer than the one this page shows.
      const again = from && (await readLearning(library, from, id, lang))
      if (again?.ok) return ok(again.value)
      return fail(got.ok || got.error.kind === 'offline' ? 'offline' : 'failed')
    },
    finish: (item, print, lang) => {
      const { done } = progress.value
      const value: Done = { at: now(), prints: { ...done[item]?.prints, [lang]: print } }
      progress.value = { ...progress.value, done: { ...done, [item]: value } }
      return keep(item, value)
    },
    answered: (lesson, question, right) => {
      const key = askedKey(lesson, question)
      const value: Asked = { at: now(), right }
      progress.value = { ...progress.value, asked: { ...progress.value.asked, [key]: value } }
      return keep(`asked/${key}`, value)
    },
    follow: (path) => {
      progress.value = { ...progress.value, path }
      return keep(PATH, path)
    },
  }
}
