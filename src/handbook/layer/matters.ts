import type { Contact } from '../contact/model.ts'
import type { Clarification, Handbook } from './model.ts'

/** How far one thing has come: `region` is a layer between the national and the municipality's own. */
export type Settled = 'open' | 'own' | 'region' | 'national'

/** One thing that every municipality must settle (field section 4): a question, or a number. */
export type Matter = {
  readonly id: string
  readonly askedOf: string
  readonly settled: Settled
  /** The name of the layer that settled it. */
  readonly by?: string
} & (
  | { readonly kind: 'question'; readonly question: Clarification }
  | { readonly kind: 'contact'; readonly contact: Contact }
)

/** Everything a municipality must settle: its questions, then its numbers. */
export function matters(h: Handbook): readonly Matter[] {
  return [
    ...Object.values(h.clarifications).map((question): Matter => {
      const { id, askedOf } = question
      return {
        kind: 'question',
        id,
        askedOf,
        question,
        ...settledBy(h, question.answered, from(question, h)),
      }
    }),
    ...Object.values(h.contacts)
      .filter((c) => c.local)
      .map((contact): Matter => {
        const { id, phone, askedOf = '' } = contact
        return {
          kind: 'contact',
          id,
          askedOf,
          contact,
          ...settledBy(h, phone !== undefined, contact.from?.['phone']),
        }
      }),
  ]
}

/** A question that its numbers answer is settled where the last of them came from. */
const from = (q: Clarification, h: Handbook): string | undefined =>
  q.from ??
  q.answeredBy.map((id) => h.contacts[id]?.from?.['phone']).findLast((l) => l !== undefined)

function settledBy(
  h: Handbook,
  done: boolean,
  layer: string | undefined,
): Pick<Matter, 'settled' | 'by'> {
  if (!done) return { settled: 'open' }
  const place = h.layers.findIndex((l) => l.id === layer)
  const name = h.layers[place]?.name
  const by = name === undefined ? {} : { by: name }
  if (layer === h.municipality.slug) return { settled: 'own', ...by }
  return { settled: place > 0 ? 'region' : 'national', ...by }
}

/** Who is asked, in the order that the questions are put, with what they are asked. */
export function byAsked(
  all: readonly Matter[],
): readonly { readonly askedOf: string; readonly matters: readonly Matter[] }[] {
  return [...new Set(all.map((m) => m.askedOf))].map((askedOf) => ({
    askedOf,
    matters: all.filter((m) => m.askedOf === askedOf),
  }))
}

/** How much one municipality has settled. */
export type Coverage = {
  readonly questions: number
  readonly answered: number
  /** Of those answered: by the municipality itself, and by a region. */
  readonly own: number
  readonly region: number
  readonly contacts: number
  readonly reachable: number
}

/** The figures of a handbook: in its room, in the list of all, and in `content coverage`. */
export function coverageOf(h: Handbook): Coverage {
  const all = matters(h)
  const questions = all.filter((m) => m.kind === 'question')
  const contacts = all.filter((m) => m.kind === 'contact')
  const count = (settled: Settled) => questions.filter((m) => m.settled === settled).length
  return {
    questions: questions.length,
    answered: questions.length - count('open'),
    own: count('own'),
    region: count('region'),
    contacts: contacts.length,
    reachable: contacts.filter((m) => m.settled !== 'open').length,
  }
}
