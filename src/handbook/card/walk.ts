import type { Card, Choice, Step, Target } from './model.ts'

/** What a person has done in a card: where she started, and which choice she made at each step. */
export type Answers = { readonly start?: string; readonly choices: readonly number[] }

export type Walk = {
  /** The steps already answered, with the answer. */
  readonly trail: readonly { readonly step: Step; readonly choice: Choice }[]
  readonly step: Step
  /** The answers that still fit the card. Fewer than given when the card has changed. */
  readonly answers: Answers
  /** Set when the last choice leads to another card. */
  readonly leaves?: Extract<Target, { kind: 'card' }>
}

/** No answers yet. */
export const begin: Answers = Object.freeze({ choices: Object.freeze([]) as readonly number[] })

/**
 * Replays answers on a card. Nothing is remembered but the answers themselves, so a walk can be
 * rebuilt from them at any time, and a card that changed underneath stops at the last step that
 * still makes sense.
 * @throws when the card has no steps: the compiler never lets one through
 */
export function walk(card: Card, answers: Answers): Walk {
  const byId = new Map(card.steps.map((s) => [s.id, s]))
  const started = answers.start === undefined ? undefined : byId.get(answers.start)
  let step = started ?? card.steps[0]
  if (!step) throw new Error(`card without steps: ${card.id}`)
  const trail: { step: Step; choice: Choice }[] = []
  const kept: number[] = []
  let leaves: Walk['leaves']
  const given = answers.start !== undefined && !started ? [] : answers.choices
  for (const index of given) {
    // Answers come back from storage, which may hold anything.
    const choice: Choice | undefined = Number.isInteger(index) ? step.choices[index] : undefined
    if (!choice) break
    if (choice.target.kind === 'card') {
      leaves = choice.target
      break
    }
    const next = byId.get(choice.target.step)
    if (!next) break
    trail.push(Object.freeze({ step, choice }))
    kept.push(index)
    step = next
  }
  return Object.freeze({
    trail: Object.freeze(trail),
    step,
    answers: Object.freeze({
      ...(started ? { start: started.id } : {}),
      choices: Object.freeze(kept),
    }),
    ...(leaves ? { leaves } : {}),
  })
}

/** The answers after one more choice. */
export const choose = (w: Walk, index: number): Answers => ({
  ...w.answers,
  choices: [...w.answers.choices, index],
})

/** The answers up to a place in the trail, so that the step there can be answered again. */
export const backTo = (w: Walk, place: number): Answers => ({
  ...w.answers,
  choices: w.answers.choices.slice(0, place),
})
