import { type Drill, type Finder, labelled, leadAlike, type Stop, trace } from '../card/drill.ts'
import { type Card, stepActions } from '../card/model.ts'
import { refsIn } from '../text.ts'

/** A drill as it is played: the right way through the card, as this municipality has it. */
export type Play = {
  readonly stops: readonly Stop[]
  /** The municipality's own steps lead another way than the drill: it ends where they part. */
  readonly differs: boolean
}

/**
 * Which choice an answer means, in any language: the one with its label; else the one that the build
 * counted, or the first, of those that lead where it leads.
 */
const meant: Finder = (step, answer) => {
  const exact = labelled(step, answer)
  if (exact >= 0) return exact
  const alike = step.choices.flatMap((c, i) =>
    answer.choice && leadAlike(c, answer.choice) ? i : [],
  )
  return alike.find((i) => i === answer.index) ?? alike[0] ?? -1
}

export function play(drill: Drill, card: Card): Play {
  const { stops, mismatch } = trace(drill, card, meant)
  return { stops, differs: mismatch !== undefined }
}

/** A question where the learner has something to choose between. */
export const isQuestion = ({ step }: Stop): boolean => step.choices.length > 1

/** Right, also when it is another word for going to the same place («Vet ikke» beside «Ja»). */
export function isRight({ step, right = -1 }: Stop, choice: number): boolean {
  const [wanted, chosen] = [step.choices[right], step.choices[choice]]
  return wanted !== undefined && chosen !== undefined && leadAlike(wanted, chosen)
}

/** The contacts that the steps on the way call, in the order they are called, each once. */
export const called = (stops: readonly Stop[]): readonly string[] => [
  ...new Set(
    stops.flatMap(({ step }) =>
      [...stepActions(step)].flatMap(({ action }) =>
        [...refsIn(action.what)].flatMap((r) => (r.to === 'contact' ? [r.id] : [])),
      ),
    ),
  ),
]
