import type { Card } from '../card/model.ts'
import { graphOf, type Stop } from './graph.ts'

/** The same as the map, as a nested list: for those who hear it, and for those who review it. */
export type Outline = {
  readonly stop: Stop
  /** What was chosen to come here. */
  readonly by: readonly string[]
  /** It stands further up, with all that follows from it. */
  readonly again: boolean
  readonly next: readonly Outline[]
}

/** Every way of a card, each step told once: where ways meet again, the list points back. */
export function outlineOf(
  card: Card,
  titleOf: (card: string) => string | undefined,
): Outline | undefined {
  const { stops, ways } = graphOf(card, titleOf)
  const told = new Set<string>()
  const tell = (id: string, by: readonly string[]): Outline | undefined => {
    const stop = stops.find((s) => s.id === id)
    if (!stop) return undefined
    const again = told.has(id) && stop.kind !== 'card'
    told.add(id)
    const next = again
      ? []
      : ways.filter((w) => w.from === id).flatMap((w) => tell(w.to, w.labels) ?? [])
    return { stop, by, again, next }
  }
  const [first] = stops
  return first && tell(first.id, [])
}
