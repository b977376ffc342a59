import type { Action, Block, Inline, Place, Ref } from '../text.ts'
import type { Deadline } from './deadline.ts'

export const GROUPS = ['nå', 'barn', 'voksne', 'tett-på', 'slik-gjør-du'] as const
/** The groups of cards, as an employee looks for them, in the order of the first screen. */
export type Group = (typeof GROUPS)[number]

export type Source = { readonly title: string; readonly url?: string }

/** What a choice leads to: a step of the same card, or another card. */
export type Target =
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'card'; readonly card: string; readonly step?: string }

export type Choice = { readonly label: string; readonly target: Target; readonly at?: Place }

/** What to do by when. */
export type Phase = {
  readonly deadline: Deadline
  readonly blocks: readonly Block[]
  readonly at?: Place
}

export type Step = {
  readonly id: string
  readonly title: string
  /** A question about danger: «Vet ikke» goes where «Ja» goes (field rule 1). */
  readonly acute: boolean
  /** The author says that «Vet ikke» makes no sense here. */
  readonly withoutUnknown: boolean
  readonly body: readonly Block[]
  readonly phases: readonly Phase[]
  readonly duties: readonly Ref[]
  /** Who confirms that the case was received, and when. */
  readonly receipt?: readonly Inline[]
  /** None: an end. One: go on. Two or more: a question. */
  readonly choices: readonly Choice[]
  /** The language of the words, when it is not the one asked for. */
  readonly lang?: string
  /** The layer the step comes from; set by `resolve`. */
  readonly from?: string
  /** The step of the layer beneath that this one stands instead of; set by `resolve`. */
  readonly replaces?: Step
  readonly at?: Place
}

/** A correction that matters now: the day it was made, and one sentence. */
export type Urgent = {
  readonly day: string
  readonly text: string
  readonly lang?: string
  readonly at?: Place
}

export type Card = {
  readonly id: string
  readonly title: string
  readonly group: Group
  readonly audience: readonly string[]
  readonly keywords: readonly string[]
  readonly owner: string
  readonly status: 'utkast' | 'kvalitetssikret'
  /** ISO dates. */
  readonly reviewed: string
  readonly reviewBy: string
  readonly sources: readonly Source[]
  /** A guide explains how; a situation says who does what, when. */
  readonly kind: 'situation' | 'guide'
  /** What was put right that matters now; shown until it has been seen. */
  readonly urgent?: Urgent
  readonly intro: readonly Block[]
  readonly steps: readonly Step[]
  readonly lang?: string
  readonly at?: Place
}

/** All blocks of a step, in reading order. */
export const stepBlocks = (s: Step): readonly Block[] => [
  ...s.body,
  ...s.phases.flatMap((p) => p.blocks),
]

/** All actions of a step, with when. */
export function* stepActions(s: Step): Generator<{ action: Action; deadline: Deadline }> {
  for (const { deadline, blocks } of s.phases)
    for (const b of blocks)
      if (b.type === 'actions') for (const action of b.items) yield { action, deadline }
}
