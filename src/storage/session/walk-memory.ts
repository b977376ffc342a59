import type { Answers } from '../../handbook/card/walk.ts'
import { attempt, keysWith, PREFIX, type Session } from './session.ts'

const WALKS = `${PREFIX}walk.`
/** So long may a walk lie untouched (field rule 12). */
const IDLE = 3_600_000

export type WalkMemory = {
  /** The answers given in this card, unless an hour has passed since the last. */
  recall(card: string): Answers | undefined
  /** Call at every step. */
  keep(card: string, answers: Answers): void
  /** «Start på nytt» */
  drop(card: string): void
  /** «Skjul»: every walk in every card. */
  forget(): void
}

type Kept = { readonly card: string; readonly answers: Answers; readonly at: number }

/**
 * Where someone is in a card, so that she finds her step again after 20 minutes on hold, a reload,
 * or a tab killed to make room for the call. In this tab only, and gone with it.
 * @param now the clock, in milliseconds
 */
export function walkMemory(session: Session, now: () => number): WalkMemory {
  /** The walks that the session refused to take. */
  const refused = new Map<string, string>()

  const drop = (card: string) => {
    refused.delete(card)
    attempt(session, (s) => s.removeItem(WALKS + card))
  }
  const recall = (card: string) => {
    const text = refused.get(card) ?? attempt(session, (s) => s.getItem(WALKS + card))
    if (text == null) return undefined
    const kept = keptFrom(text)
    // Either side of now: a clock that was set back in the meantime must not lose the step.
    if (kept?.card === card && Math.abs(now() - kept.at) < IDLE) return kept.answers
    drop(card)
    return undefined
  }
  const sweep = () => {
    const stored = attempt(session, (s) => keysWith(s, WALKS)) ?? []
    for (const key of stored) recall(key.slice(WALKS.length))
    for (const card of [...refused.keys()]) recall(card)
  }

  sweep()
  return {
    recall,
    keep: (card, answers) => {
      sweep()
      const text = JSON.stringify({ card, answers, at: now() } satisfies Kept)
      const took = attempt(session, (s) => {
        s.setItem(WALKS + card, text)
        return true
      })
      if (took) refused.delete(card)
      else refused.set(card, text)
    },
    drop,
    forget: () => {
      refused.clear()
      attempt(session, (s) => {
        for (const key of keysWith(s, WALKS)) s.removeItem(key)
      })
    },
  }
}

/** What was kept, from text that anything may have written. */
function keptFrom(text: string): Kept | undefined {
  try {
    const { card, answers, at }: Record<string, unknown> = JSON.parse(text)
    const { start, choices }: Record<string, unknown> = Object(answers)
    const index = (n: unknown) => Number.isInteger(n) && Number(n) >= 0
    if (typeof card !== 'string' || typeof at !== 'number') return undefined
    if (!Array.isArray(choices) || !choices.every(index)) return undefined
    if (start !== undefined && typeof start !== 'string') return undefined
    return { card, at, answers: { ...(start === undefined ? {} : { start }), choices } }
  } catch {
    return undefined
  }
}
