import type { Checklist } from '../plan/model.ts'
import type { Learning, Taught } from './model.ts'

/** What a layer teaches, and the ids it lists first. */
export type Teacher = Taught & { readonly learnOrder?: readonly string[] }

/**
 * The lessons, drills and role paths of a chain of layers, lowest first: a layer adds, or replaces
 * the one with the same id. Listed first are those that the layers name, the last word first.
 */
export function mergeLearning(layers: readonly Teacher[]): Learning {
  const order = layers.toReversed().flatMap((l) => l.learnOrder ?? [])
  const merge = <T extends { readonly id: string }>(of: (l: Teacher) => readonly T[]) => {
    const byId = new Map(layers.flatMap((l) => of(l).map((x) => [x.id, x] as const)))
    const place = ({ id }: T) => {
      const at = order.indexOf(id)
      return at < 0 ? order.length : at
    }
    return [...byId.values()].sort((a, b) => place(a) - place(b))
  }
  const lists = layers.flatMap((l) => l.checklist ?? [])
  return {
    ...(lists.length > 0 ? { checklist: lists.reduce(mergeChecklists) } : {}),
    lessons: merge((l) => l.lessons),
    drills: merge((l) => l.drills),
    rolePaths: merge((l) => l.rolePaths),
  }
}

/** A layer adds groups, and points to the groups beneath; a point with the same id replaces it. */
function mergeChecklists(beneath: Checklist, own: Checklist): Checklist {
  const added = new Map(own.groups.map((g) => [g.id, g]))
  const known = new Set(beneath.groups.map((g) => g.id))
  return {
    ...beneath,
    groups: [
      ...beneath.groups.map((g) => {
        const byId = new Map(
          [...g.points, ...(added.get(g.id)?.points ?? [])].map((p) => [p.id, p]),
        )
        return { ...g, points: [...byId.values()] }
      }),
      ...own.groups.filter((g) => !known.has(g.id)),
    ],
  }
}
