import { minutesOf } from '../../handbook/learn/minutes.ts'
import type { PathStep } from '../../handbook/learn/model.ts'
import { type Content, handbookOf, learningFor } from '../compile.ts'

/** How long a role path takes: what comes before the first shift, step by step, and all of it. */
export type PathMinutes = {
  readonly path: string
  readonly ready: number
  readonly all: number
  readonly steps: readonly { readonly id: string; readonly minutes: number }[]
}

/** The role paths as a municipality without a layer of its own has them. */
export function pathMinutes(content: Content): readonly PathMinutes[] {
  const m = content.municipalities.find((x) => !content.layers.has(x.slug))
  if (!m) return []
  const { cards } = handbookOf(content, m, 'nb')
  const learning = learningFor(content, m, 'nb')
  const minutes = (s: PathStep) => minutesOf(s, learning, cards)
  const sum = (of: readonly PathStep[]) => of.reduce((n, s) => n + minutes(s), 0)
  return learning.rolePaths.map((p) => {
    const ready = p.steps.filter((s) => s.ready)
    return {
      path: p.id,
      ready: sum(ready),
      all: sum(p.steps),
      steps: ready.map((s) => ({ id: s.id, minutes: minutes(s) })),
    }
  })
}

export const printMinutes = (rows: readonly PathMinutes[]): readonly string[] =>
  rows.map(
    (r) =>
      `${r.path}: klar for vakt ${r.ready} min (${r.steps.map((s) => `${s.id} ${s.minutes}`).join(', ')}), alt ${r.all} min`,
  )
