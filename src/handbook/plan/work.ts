import { STATUSES, type Status } from './model.ts'

export const ANSWERS = ['yes', 'partly', 'no'] as const
/** To a point of the checklist. */
export type Answer = (typeof ANSWERS)[number]

/** What has been set on this device for a measure. */
export type Followed = {
  readonly status?: Status
  readonly owner?: string
  /** ISO date. */
  readonly deadline?: string
}
export const FIELDS = ['status', 'owner', 'deadline'] as const
export type Field = (typeof FIELDS)[number]

/** What one municipality's coordinator has set on this device. Never anything about a person. */
export type Work = {
  /** By point. */
  readonly answers: Readonly<Record<string, Answer>>
  /** By task key. */
  readonly followed: Readonly<Record<string, Followed>>
}

export const NO_WORK: Work = { answers: {}, followed: {} }

/** As a key on the device, for ever. */
export const taskKey = (layer: string, id: string): string => `${layer}/${id}`

type Values = ReadonlyMap<string, unknown>

/** Keys on the device: a value each, so that two tabs that set different things overwrite nothing. */
export const answerKey = (municipality: string, point: string): string => `${municipality}/${point}`
export const fieldKey = (municipality: string, task: string, field: Field): string =>
  `${municipality}/${task}/${field}`

/** Work from what the device holds, which anything may have written: what is not understood is left. */
export function workFrom(municipality: string, checklist: Values, plan: Values): Work {
  const mine = `${municipality}/`
  const answers: Record<string, Answer> = {}
  for (const [key, value] of checklist) {
    const answer = ANSWERS.find((a) => a === value)
    if (answer && key.startsWith(mine)) answers[key.slice(mine.length)] = answer
  }
  const followed: Record<string, Followed> = {}
  for (const [key, value] of plan) {
    const field = FIELDS.find((f) => key.endsWith(`/${f}`))
    if (!field || !key.startsWith(mine) || !fits[field](value)) continue
    const task = key.slice(mine.length, -`/${field}`.length)
    followed[task] = { ...followed[task], [field]: value }
  }
  return { answers, followed }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const fits: Readonly<Record<Field, (value: unknown) => boolean>> = {
  status: (v) => STATUSES.some((s) => s === v),
  owner: (v) => typeof v === 'string' && v.length > 0 && v.length <= 100,
  deadline: (v) => typeof v === 'string' && DAY.test(v),
}

/** How many points have each answer. */
export const countAnswers = (
  work: Work,
  points: readonly { readonly id: string }[],
): Readonly<Record<Answer | 'none', number>> => {
  const count = { yes: 0, partly: 0, no: 0, none: 0 }
  for (const { id } of points) count[work.answers[id] ?? 'none'] += 1
  return count
}
