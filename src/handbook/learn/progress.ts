import type { Lesson, LessonQuestion, PathStep, RolePath } from './model.ts'
import { questionsOf } from './model.ts'

/** What can be done, by kind and id: as keys on the device, for ever. */
export type Item = `${PathStep['kind']}/${string}`
export const itemOf = (s: Pick<PathStep, 'kind' | 'id'>): Item => `${s.kind}/${s.id}`

/** Done, when, and in which wording: a fingerprint for each language it was done in. */
export type Done = { readonly at: number; readonly prints: Readonly<Record<string, string>> }
/** The first answer given to a question, the last time it was asked. */
export type Asked = { readonly at: number; readonly right: boolean }

/** Everything that is remembered of what someone has learnt. Never of anyone she helps. */
export type Progress = {
  readonly done: Readonly<Record<string, Done>>
  /** By `askedKey`. */
  readonly asked: Readonly<Record<string, Asked>>
  /** The role path she is on. */
  readonly path?: string
}

export const NOTHING: Progress = { done: {}, asked: {} }

export const askedKey = (lesson: string, question: string): string => `${lesson}#${question}`

/** `changed`: the wording is another than when it was done. `old`: a year has passed. */
export type State = 'new' | 'done' | 'changed' | 'old'

/** @param today ISO date */
export function stateOf(
  { done }: Progress,
  item: Item,
  print: string,
  lang: string,
  today: string,
): State {
  const was = Object.hasOwn(done, item) ? done[item] : undefined
  if (!was) return 'new'
  const then = was.prints[lang]
  if (then !== undefined && then !== print) return 'changed'
  return yearHasPassed(was.at, today) ? 'old' : 'done'
}

/** A year to the day or more, in whole days: what time of day it was does not count. */
export function yearHasPassed(at: number, today: string): boolean {
  const [year = '', ...rest] = today.split('-')
  return new Date(at).toISOString().slice(0, 10) <= [Number(year) - 1, ...rest].join('-')
}

/** When she last read or rehearsed anything. */
export const lastDone = ({ done }: Progress): number | undefined => {
  const times = Object.values(done).map((d) => d.at)
  return times.length > 0 ? Math.max(...times) : undefined
}

/** Questions that were answered wrong the last time, and are still asked. */
export const toAskAgain = (
  { asked }: Progress,
  lessons: readonly Lesson[],
): readonly { readonly lesson: Lesson; readonly question: LessonQuestion }[] =>
  lessons.flatMap((lesson) =>
    questionsOf(lesson)
      .filter((q) => asked[askedKey(lesson.id, q.id)]?.right === false)
      .map((question) => ({ lesson, question })),
  )

/** Where she goes on: the first step that is not done as it is worded now. */
export const nextStep = (path: RolePath, state: (s: PathStep) => State): PathStep | undefined =>
  path.steps.find((s) => state(s) === 'new') ?? path.steps.find((s) => state(s) !== 'done')

/** What is left of some steps. */
export const isReady = (path: RolePath, state: (s: PathStep) => State): boolean => {
  const ready = path.steps.filter((s) => s.ready)
  return ready.length > 0 && ready.every((s) => state(s) === 'done')
}

const isRecord = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === 'object' && x !== null && !Array.isArray(x)

const ITEM = /^(lesson|card|drill)\/[a-z0-9-]+$/
const ASKED = /^asked\/([a-z0-9-]+#[a-z0-9-]+)$/
/** The key of the role path; those of items are the items, and of questions `asked/…`. */
export const PATH = 'path'

/** Progress from what the device holds, which anything may have written: what is not understood is left. */
export function progressFrom(values: ReadonlyMap<string, unknown>): Progress {
  const done: Record<string, Done> = {}
  const asked: Record<string, Asked> = {}
  for (const [key, value] of values) {
    if (!isRecord(value) || typeof value['at'] !== 'number' || !Number.isFinite(value['at']))
      continue
    const { at, right, prints } = value
    const question = ASKED.exec(key)?.[1]
    if (question !== undefined && typeof right === 'boolean') asked[question] = { at, right }
    if (ITEM.test(key) && isRecord(prints)) done[key] = { at, prints: texts(prints) }
  }
  const path = values.get(PATH)
  return { done, asked, ...(typeof path === 'string' ? { path } : {}) }
}

const texts = (x: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(x).filter((e): e is [string, string] => typeof e[1] === 'string'),
  )
