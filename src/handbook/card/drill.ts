import type { Block, Place } from '../text.ts'
import type { Card, Choice, Step, Target } from './model.ts'

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
  /** Which of the step's choices it is, as counted by the build: a label is of one language. */
  readonly index?: number
  readonly why: readonly Block[]
  readonly at?: Place
}

export type Mismatch = {
  readonly kind: 'step' | 'choice' | 'unfinished'
  /** Where the walk stands. */
  readonly step: string
  readonly answer?: DrillAnswer
}

/** A step on the right way through the card. */
export type Stop = {
  readonly step: Step
  /** The right choice. Absent: the drill ends here. */
  readonly right?: number
  /** What the drill says of it. */
  readonly answer?: DrillAnswer
}

export type Trace = {
  readonly stops: readonly Stop[]
  /** The first place where the drill and the card differ. */
  readonly mismatch?: Mismatch
}

/** Which of a step's choices an answer means; negative when none. */
export type Finder = (step: Step, answer: DrillAnswer) => number

/** Walks a drill through a card, as far as they agree. Steps that only go on need no answer. */
export function trace(drill: Drill, card: Card, find: Finder): Trace {
  const byId = new Map(card.steps.map((s) => [s.id, s]))
  const left = [...drill.answers]
  const stops: Stop[] = []
  const beside = (mismatch: Mismatch): Trace => ({ stops, mismatch })
  const ended = (step: Step): Trace =>
    left[0] ? beside({ kind: 'step', step: step.id, answer: left[0] }) : { stops }
  let step = card.steps[0]
  while (step) {
    const answer = left[0]?.step === step.id ? left.shift() : undefined
    const told = answer ? { answer } : {}
    if ((answer && !answer.choice) || step.choices.length === 0) {
      stops.push({ step, ...told })
      return ended(step)
    }
    const right = answer ? find(step, answer) : step.choices.length === 1 ? 0 : -1
    const target = step.choices[right]?.target
    if (!target) {
      if (answer) return beside({ kind: 'choice', step: step.id, answer })
      return left[0]
        ? beside({ kind: 'step', step: step.id, answer: left[0] })
        : beside({ kind: 'unfinished', step: step.id })
    }
    stops.push({ step, right, ...told })
    if (target.kind === 'card') return ended(step)
    step = byId.get(target.step)
  }
  return left[0] ? beside({ kind: 'step', step: left[0].step, answer: left[0] }) : { stops }
}

/**
 * Label and target must both be the card's, so that two choices that change place fail the drill.
 */
export const labelled: Finder = (step, { choice }) =>
  step.choices.findIndex((c) => c.label === choice?.label && leadAlike(c, choice))

/** Replays a drill on a card. @returns the first place where the drill and the card differ */
export const replay = (drill: Drill, card: Card): Mismatch | undefined =>
  trace(drill, card, labelled).mismatch

/** Two choices that lead to the same place. */
export const leadAlike = (a: Choice, b: Choice): boolean => key(a.target) === key(b.target)

const key = (t: Target): string => (t.kind === 'step' ? `#${t.step}` : `${t.card}#${t.step ?? ''}`)
