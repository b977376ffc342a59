import type { Card, Choice } from '../card/model.ts'

/** A box on the map: a step of the card, or the card that a choice leads on to. */
export type Stop = {
  readonly id: string
  readonly title: string
  /** Steps are numbered in the order of the card, from 1; other cards have no number. */
  readonly number?: number
  readonly kind: 'question' | 'acute' | 'step' | 'end' | 'card'
  /** Set for another card: where it opens. */
  readonly card?: { readonly id: string; readonly step?: string }
}

/** A way from one box to another. Ways with the same two ends are one, with all their labels. */
export type Way = {
  readonly from: string
  readonly to: string
  /** What is chosen. Empty where the step only goes on. */
  readonly labels: readonly string[]
}

export type Graph = { readonly stops: readonly Stop[]; readonly ways: readonly Way[] }

const idOf = ({ target }: Choice): string =>
  target.kind === 'step' ? target.step : `kort:${target.card}#${target.step ?? ''}`

/**
 * The card as boxes and ways, the first step first.
 * @param titleOf the title of another card, or undefined when it is not in the handbook
 */
export function graphOf(card: Card, titleOf: (card: string) => string | undefined): Graph {
  const steps = card.steps.map(
    (s, i): Stop => ({
      id: s.id,
      title: s.title,
      number: i + 1,
      kind: s.acute
        ? 'acute'
        : s.choices.length > 1
          ? 'question'
          : s.choices.length === 0
            ? 'end'
            : 'step',
    }),
  )
  const others = new Map<string, Stop>()
  const ways = new Map<string, Way>()
  const known = new Set(steps.map((s) => s.id))
  for (const step of card.steps)
    for (const choice of step.choices) {
      const to = idOf(choice)
      const { target } = choice
      if (target.kind === 'card')
        others.set(to, {
          id: to,
          title: titleOf(target.card) ?? target.card,
          kind: 'card',
          card: { id: target.card, ...(target.step ? { step: target.step } : {}) },
        })
      else if (!known.has(to)) continue
      const key = `${step.id} ${to}`
      const labels = step.choices.length > 1 ? [choice.label] : []
      ways.set(key, {
        from: step.id,
        to,
        labels: [...(ways.get(key)?.labels ?? []), ...labels],
      })
    }
  return { stops: [...steps, ...others.values()], ways: [...ways.values()] }
}
