import type { Card, Step } from './model.ts'

/** One way through a card: the choices made, the steps passed, and where it ends. */
export type Path = {
  readonly labels: readonly string[]
  readonly steps: readonly Step[]
  /** Set when the last choice leads to another card. */
  readonly leaves?: string
}

/**
 * Every way through a card, from its first step. A card may have thousands where ways meet and part
 * again: take what is needed.
 */
export function* paths(card: Card): Generator<Path> {
  const byId = new Map(card.steps.map((s) => [s.id, s]))
  function* from(step: Step, labels: readonly string[], passed: readonly Step[]): Generator<Path> {
    const steps = [...passed, step]
    if (step.choices.length === 0) yield { labels, steps }
    for (const c of step.choices) {
      const said = [...labels, c.label]
      if (c.target.kind === 'card') {
        yield {
          labels: said,
          steps,
          leaves: c.target.card + (c.target.step ? `#${c.target.step}` : ''),
        }
        continue
      }
      const next = byId.get(c.target.step)
      if (next) yield* from(next, said, steps)
    }
  }
  const [first] = card.steps
  if (first) yield* from(first, [], [])
}
