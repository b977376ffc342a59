import type { Contact } from '../contact/model.ts'
import { plain, runs } from '../text.ts'
import { fingerprint, printOf } from './fingerprint.ts'
import type { Handbook } from './model.ts'

/** As much of a handbook as tells later what has changed: titles, and eight digits for the words. */
export type Prints = {
  readonly cards: Readonly<
    Record<string, { readonly title: string; readonly steps: Readonly<Record<string, string>> }>
  >
  readonly contacts: Readonly<
    Record<string, { readonly name: string; readonly phone: string; readonly rest: string }>
  >
  readonly answers: Readonly<Record<string, { readonly question: string; readonly words: string }>>
}

/** What is new, gone or worded otherwise. One sentence each on the screen. */
export type News =
  | { readonly kind: 'card'; readonly how: How; readonly card: string; readonly title: string }
  | {
      readonly kind: 'step'
      readonly how: How
      readonly card: string
      readonly title: string
      /** Absent when it is gone. */
      readonly step?: { readonly id: string; readonly title: string }
    }
  | { readonly kind: 'number' | 'contact'; readonly how: How; readonly name: string }
  | { readonly kind: 'answer'; readonly how: How; readonly question: string }
type How = 'new' | 'changed' | 'gone'

export function printsOf(h: Handbook): Prints {
  return {
    cards: Object.fromEntries(
      h.cards.map((c) => [
        c.id,
        { title: c.title, steps: Object.fromEntries(c.steps.map((s) => [s.id, fingerprint(s)])) },
      ]),
    ),
    contacts: Object.fromEntries(
      Object.values(h.contacts).map((c) => [
        c.id,
        { name: c.name, phone: c.phone ?? '', rest: printOf([restOf(c)]) },
      ]),
    ),
    answers: Object.fromEntries(
      Object.values(h.clarifications).flatMap((q) =>
        q.answer
          ? [[q.id, { question: q.question, words: printOf([...runs(q.answer)].map(plain)) }]]
          : [],
      ),
    ),
  }
}

/** All that the reader of a contact meets, but its name and number; not when it was checked, or where it came from. */
const restOf = ({ from, at, checked, source, askedOf, name, phone, ...rest }: Contact): string =>
  JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)))

/** What `h` says otherwise than what was seen. */
export function newsSince(before: Prints, h: Handbook): readonly News[] {
  const now = printsOf(h)
  return [...cardNews(before.cards, h), ...contactNews(before, now), ...answerNews(before, now)]
}

function cardNews(before: Prints['cards'], h: Handbook): readonly News[] {
  const present = new Set(h.cards.map((c) => c.id))
  return [
    ...h.cards.flatMap(({ id: card, title, steps }): readonly News[] => {
      const old = own(before, card)
      if (!old) return [{ kind: 'card', how: 'new', card, title }]
      const about = { kind: 'step', card, title } as const
      const ids = new Set(steps.map((s) => s.id))
      return [
        ...steps.flatMap((s): readonly News[] => {
          const was = own(old.steps, s.id)
          if (was === fingerprint(s)) return []
          const step = { id: s.id, title: s.title }
          return [{ ...about, how: was === undefined ? 'new' : 'changed', step }]
        }),
        ...Object.keys(old.steps)
          .filter((id) => !ids.has(id))
          .map((): News => ({ ...about, how: 'gone' })),
      ]
    }),
    ...Object.entries(before)
      .filter(([id]) => !present.has(id))
      .map(([card, { title }]): News => ({ kind: 'card', how: 'gone', card, title })),
  ]
}

function contactNews({ contacts: before }: Prints, { contacts: now }: Prints): readonly News[] {
  return [
    ...Object.entries(now).flatMap(([id, { name, phone, rest }]): readonly News[] => {
      const was = own(before, id)
      const old = was?.phone ?? ''
      if (phone !== old) {
        const how = old === '' ? 'new' : phone === '' ? 'gone' : 'changed'
        return [{ kind: 'number', how, name }]
      }
      if (!was) return [{ kind: 'contact', how: 'new', name }]
      return was.rest === rest && was.name === name
        ? []
        : [{ kind: 'contact', how: 'changed', name }]
    }),
    ...Object.entries(before)
      .filter(([id]) => !own(now, id))
      .map(([, { name }]): News => ({ kind: 'contact', how: 'gone', name })),
  ]
}

function answerNews({ answers: before }: Prints, { answers: now }: Prints): readonly News[] {
  return [
    ...Object.entries(now).flatMap(([id, { question, words }]): readonly News[] => {
      const was = own(before, id)
      if (was?.words === words) return []
      return [{ kind: 'answer', how: was ? 'changed' : 'new', question }]
    }),
    ...Object.entries(before)
      .filter(([id]) => !own(now, id))
      .map(([, { question }]): News => ({ kind: 'answer', how: 'gone', question })),
  ]
}

/** Authors choose the ids, and «constructor» is one they may. */
const own = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined
