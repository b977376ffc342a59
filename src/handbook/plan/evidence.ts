import type { Handbook } from '../layer/model.ts'
import type { Point } from './model.ts'

/** What the cards say of a point here: every question it points to is settled, some, or none. */
export type Evidence = 'settled' | 'some' | 'open'

/**
 * What the municipality has told the cards already, so that nobody answers twice. Undefined when the
 * point has to do with no question and no number.
 */
export function evidenceOf(point: Point, h: Handbook): Evidence | undefined {
  const settled = point.see.flatMap(({ to, id }): boolean[] => {
    if (to === 'clarification')
      return id in h.clarifications ? [h.clarifications[id]?.answered === true] : []
    if (to === 'contact') return h.contacts[id]?.local ? [h.contacts[id]?.phone !== undefined] : []
    return []
  })
  if (settled.length === 0) return undefined
  if (settled.every(Boolean)) return 'settled'
  return settled.some(Boolean) ? 'some' : 'open'
}
