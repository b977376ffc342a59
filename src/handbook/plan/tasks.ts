import type { Handbook } from '../layer/model.ts'
import type { Inline } from '../text.ts'
import {
  type Checklist,
  isOwner,
  type Measure,
  measuresIn,
  type Point,
  pointsIn,
  type Status,
} from './model.ts'
import { type Followed, taskKey, type Work } from './work.ts'

/** What a municipality is to do: from a plan that is adopted, or from its own look at itself. */
export type Task = {
  /** As a key on the device, for ever. */
  readonly key: string
  /** What the plan calls it; of a point, its id. */
  readonly id: string
  readonly what: readonly Inline[]
  /** Absent: nobody is named. */
  readonly owner?: string
  /** The function it is natural for, until somebody is named. */
  readonly suggested?: string
  /** ISO date. */
  readonly deadline?: string
  /** Absent: nobody has said. */
  readonly status?: Status
  /** The layer whose plan it is in; absent: from the checklist. */
  readonly layer?: string
  /** What the plan itself says, so that it cannot be set on the device. */
  readonly settled: { readonly owner: boolean; readonly deadline: boolean }
  readonly lang?: string
}

/** Where its checklist's measures are kept, beside those of layers: no layer has this name. */
export const CHECKLIST = 'sjekkliste'

type Layers = Handbook['layers']
/** A measure with what the layers above have said of it. */
export type Adopted = Measure & { readonly what: readonly Inline[]; readonly layer: string }

/** The measures of all plans, lowest layer first; a row without words answers the one beneath. */
export function adoptedIn(layers: Layers): readonly Adopted[] {
  const all: Adopted[] = []
  for (const { id: layer, plan } of layers)
    for (const { what, ...said } of measuresIn(plan)) {
      if (what) all.push({ ...said, what, layer })
      else {
        const place = all.findLastIndex((m) => m.id === said.id && m.layer !== layer)
        const beneath = all[place]
        if (beneath) all[place] = { ...beneath, ...said, ...at(beneath) }
      }
    }
  return all
}

/** An answer says nothing of where the measure stands. */
const at = (m: Adopted): Partial<Adopted> => ({
  ...(m.at ? { at: m.at } : {}),
  ...(m.chapter ? { chapter: m.chapter } : {}),
})

/**
 * Everything that is to be done in one municipality. A point that was answered «nei» or «delvis» is a
 * measure, until the municipality's own plan has one with its id.
 */
export function tasksOf(
  h: Pick<Handbook, 'layers'>,
  checklist: Checklist | undefined,
  work: Work,
): readonly Task[] {
  const adopted = adoptedIn(h.layers)
  const known = new Set(adopted.map((m) => m.id))
  const missing = pointsIn(checklist).filter((p) => {
    const answer = work.answers[p.id]
    return (answer === 'no' || answer === 'partly') && !known.has(p.id)
  })
  return [
    ...adopted.map((m) => taskOf(m, followed(work, m.layer, m.id))),
    ...missing.map((p) => ({
      ...pointTask(p, followed(work, CHECKLIST, p.id)),
      ...(checklist?.lang ? { lang: checklist.lang } : {}),
    })),
  ]
}

const followed = (work: Work, layer: string, id: string): Followed =>
  work.followed[taskKey(layer, id)] ?? {}

function taskOf({ id, what, owner, deadline, status, layer }: Adopted, here: Followed): Task {
  const own = isOwner(owner) ? owner : undefined
  return {
    key: taskKey(layer, id),
    id,
    what,
    layer,
    ...optional('status', here.status ?? status),
    ...optional('owner', own ?? here.owner),
    ...optional('deadline', deadline ?? here.deadline),
    settled: { owner: own !== undefined, deadline: deadline !== undefined },
  }
}

const pointTask = ({ id, measure, owner }: Point, here: Followed): Task => ({
  key: taskKey(CHECKLIST, id),
  id,
  what: measure,
  ...optional('status', here.status),
  suggested: owner,
  ...optional('owner', here.owner),
  ...optional('deadline', here.deadline),
  settled: { owner: false, deadline: false },
})

const optional = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }

/** What is wrong with it, the worst first: late, nobody's, without a day; or nothing, or finished. */
export const CONDITIONS = ['late', 'unowned', 'undated', 'open', 'done'] as const
export type Condition = (typeof CONDITIONS)[number]

/** @param today ISO date */
export function conditionOf(t: Task, today: string): Condition {
  if (t.status === 'done') return 'done'
  if (t.deadline !== undefined && t.deadline < today) return 'late'
  if (t.owner === undefined) return 'unowned'
  return t.deadline === undefined ? 'undated' : 'open'
}

/** The worst first; of those alike, the one that is due first; otherwise as the plan has them. */
export const byCondition = (tasks: readonly Task[], today: string): readonly Task[] =>
  tasks.toSorted(
    (a, b) =>
      CONDITIONS.indexOf(conditionOf(a, today)) - CONDITIONS.indexOf(conditionOf(b, today)) ||
      (a.deadline ?? '9').localeCompare(b.deadline ?? '9'),
  )
