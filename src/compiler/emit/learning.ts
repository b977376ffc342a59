import type { Drill } from '../../handbook/card/drill.ts'
import { labelled } from '../../handbook/card/drill.ts'
import type { Layer } from '../../handbook/layer/model.ts'
import { taughtIn } from '../../handbook/learn/localise.ts'
import { FORMAT, type LearningPack } from '../../handbook/pack/model.ts'

/** The layer without what is learnt from: a card must not wait for it over a poor network. */
export const withoutLearning = ({ checklist: _, ...layer }: Layer): Layer => ({
  ...layer,
  lessons: [],
  drills: [],
  rolePaths: [],
})

/** What a layer teaches, in one language; undefined when it teaches nothing. */
export function learningPackOf(
  layer: Layer,
  lang: string,
  layers: Iterable<Layer>,
): LearningPack | undefined {
  const cards = [...layers].flatMap((l) => l.cards)
  const teaches = [layer.lessons, layer.drills, layer.rolePaths, layer.learnOrder ?? []]
  if (!layer.checklist && teaches.every((t) => t.length === 0)) return undefined
  const drills = layer.drills.map((d) => counted(d, cards))
  return { format: FORMAT, learning: taughtIn({ ...layer, drills }, lang) }
}

/** A label is of one language; which choice it is, holds in all. */
function counted(drill: Drill, cards: readonly Layer['cards'][number][]): Drill {
  const card = cards.find((c) => c.id === drill.card)
  return {
    ...drill,
    answers: drill.answers.map((a) => {
      const step = card?.steps.find((s) => s.id === a.step)
      const index = step && a.choice ? labelled(step, a) : -1
      return index < 0 ? a : { ...a, index }
    }),
  }
}
