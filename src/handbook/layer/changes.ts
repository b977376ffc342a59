import type { Card } from '../card/model.ts'
import { type Path, paths } from '../card/paths.ts'
import type { Contact } from '../contact/model.ts'
import { fingerprint } from './fingerprint.ts'
import type { Handbook } from './model.ts'

/** What a handbook does otherwise than another, as an owner approves it: journeys, not lines. */
export type Changes = {
  readonly cards: readonly {
    readonly card: string
    readonly title: string
    readonly kind: 'new' | 'gone' | 'changed'
    /** The ways that are new or pass other words, and how many there were in all. */
    readonly journeys: readonly Journey[]
    readonly of: number
  }[]
  readonly contacts: readonly {
    readonly id: string
    readonly name: string
    readonly from?: string
    readonly to?: string
  }[]
  readonly answers: readonly {
    readonly id: string
    readonly question: string
    readonly kind: 'answered' | 'open'
  }[]
}

export type Journey = {
  /** The answers to the questions on the way. */
  readonly labels: readonly string[]
  /** Titles of the steps on the way that are new or worded otherwise. */
  readonly through: readonly string[]
  readonly end: string
}

/** What `now` does otherwise than `before`. */
export function changes(before: Handbook, now: Handbook): Changes {
  const old = new Map(before.cards.map((c) => [c.id, c]))
  const present = new Set(now.cards.map((c) => c.id))
  return {
    cards: [
      ...now.cards.flatMap((c) => changedCard(old.get(c.id), c)),
      ...before.cards
        .filter((c) => !present.has(c.id))
        .map((c) => ({ card: c.id, title: c.title, kind: 'gone' as const, journeys: [], of: 0 })),
    ],
    contacts: changedContacts(before.contacts, now.contacts),
    answers: Object.values(now.clarifications).flatMap((q) => {
      const was = before.clarifications[q.id]?.answered ?? false
      return was === q.answered
        ? []
        : [
            {
              id: q.id,
              question: q.question,
              kind: q.answered ? ('answered' as const) : ('open' as const),
            },
          ]
    }),
  }
}

function changedCard(before: Card | undefined, now: Card): Changes['cards'] {
  if (!before)
    return [
      { card: now.id, title: now.title, kind: 'new', journeys: [], of: [...paths(now)].length },
    ]
  const words = new Map(before.steps.map((s) => [s.id, fingerprint(s)]))
  const known = new Set([...paths(before)].map(key))
  const all = [...paths(now)]
  const journeys = all.flatMap((p): readonly Journey[] => {
    const through = p.steps.filter((s) => words.get(s.id) !== fingerprint(s)).map((s) => s.title)
    if (through.length === 0 && known.has(key(p))) return []
    const labels = p.labels.filter((_, i) => (p.steps[i]?.choices.length ?? 0) > 1)
    return [{ labels, through, end: p.leaves ?? p.steps.at(-1)?.title ?? '' }]
  })
  return journeys.length === 0
    ? []
    : [{ card: now.id, title: now.title, kind: 'changed', journeys, of: all.length }]
}

const key = (p: Path): string =>
  [...p.labels, ...p.steps.map((s) => s.id), p.leaves ?? ''].join('\n')

function changedContacts(
  before: Readonly<Record<string, Contact>>,
  now: Readonly<Record<string, Contact>>,
): Changes['contacts'] {
  return Object.values(now).flatMap((c) => {
    const was = before[c.id]?.phone
    if (was === c.phone) return []
    return [
      {
        id: c.id,
        name: c.name,
        ...(was ? { from: was } : {}),
        ...(c.phone ? { to: c.phone } : {}),
      },
    ]
  })
}
