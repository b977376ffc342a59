import type { Block, Place } from '../text.ts'
import type { Card, Choice, Target } from './model.ts'

/** A situation to rehearse on the real card: which choice is right at every question, and why. */
export type Drill = {
  readonly id: string
  readonly title: string
  readonly card: string
  readonly audience: readonly string[]
  readonly situation: readonly Block[]
  readonly answers: readonly DrillAnswer[]
  readonly lang?: string
  readonly at?: Place
}

export type DrillAnswer = {
  readonly step: string
  /** The right choice. Absent: the drill ends in this step. */
  readonly choice?: Choice
  readonly why: readonly Block[]
  readonly at?: Place
}

export type Mismatch = {
  readonly kind: 'step' | 'choice' | 'unfinished'
  /** Where the walk stands. */
  readonly step: string
  readonly answer?: DrillAnswer
}

/**
 * Replays a drill on a card. Steps that only go on need no answer. Label and target must both be
 * the card's, so that two choices that change place fail the drill.
 * @returns the first place where the drill and the card differ
 */
export function replay(drill: Drill, card: Card): Mismatch | undefined {
  const byId = new Map(card.steps.map((s) => [s.id, s]))
  const left = [...drill.answers]
  for (let step = card.steps[0]; step; ) {
    const answer = left[0]?.step === step.id ? left.shift() : undefined
    if (answer && !answer.choice)
      return left.length > 0
        ? { kind: 'step', step: step.id, answer: left[0] as DrillAnswer }
        : undefined
    if (step.choices.length === 0) break
    const [only, ...others] = step.choices
    const right = answer
      ? step.choices.find((c) => isSame(c, answer.choice))
      : others.length === 0
        ? only
        : undefined
    if (!right) {
      if (answer) return { kind: 'choice', step: step.id, answer }
      return left[0]
        ? { kind: 'step', step: step.id, answer: left[0] }
        : { kind: 'unfinished', step: step.id }
    }
    if (right.target.kind === 'card')
      return left[0] && { kind: 'step', step: step.id, answer: left[0] }
    step = byId.get(right.target.step)
  }
  return left[0] && { kind: 'step', step: left[0].step, answer: left[0] }
}

const isSame = (a: Choice, b: Choice | undefined): boolean =>
  a.label === b?.label && key(a.target) === key(b.target)

const key = (t: Target): string => (t.kind === 'step' ? `#${t.step}` : `${t.card}#${t.step ?? ''}`)
