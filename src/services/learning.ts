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
  let starting: Promise<void> | undefined

  const keep = async (key: string, value: unknown) => {
    forgetful.value = !(await store.save(key, value))
  }
  const start = async () => {
    const { done, asked, path } = progressFrom(await store.read())
    const { value } = progress
    // What was done before the device answered stands.
    progress.value = {
      ...(path === undefined ? {} : { path }),
      ...value,
      done: { ...done, ...value.done },
      asked: { ...asked, ...value.asked },
    }
  }

  return {
    progress,
    forgetful,
    start: () => {
      starting ??= start()
      return starting
    },
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
