import { parsePhone } from '../../../../handbook/contact/phone.ts'
import { byAsked, type Matter, matters } from '../../../../handbook/layer/matters.ts'
import type { Handbook } from '../../../../handbook/layer/model.ts'
import { type Block, plain } from '../../../../handbook/text.ts'

/** One line of the form: something to answer, or a number to find. */
export type Row =
  | { readonly kind: 'question'; readonly label: string; readonly answer: readonly string[] }
  | {
      readonly kind: 'number'
      readonly label: string
      readonly number: string
      readonly hours: string
    }

/** Everything that one function in the municipality is asked. */
export type Group = { readonly askedOf: string; readonly rows: readonly Row[] }

/**
 * The questions of a municipality as a form to fill in at one meeting (field section 7). What is
 * settled is filled in. A question that is answered by numbers alone is asked by those numbers.
 */
export const formOf = (h: Handbook): readonly Group[] =>
  byAsked(matters(h))
    .map(({ askedOf, matters: all }) => ({ askedOf, rows: all.flatMap((m) => rowOf(m, h)) }))
    .filter((g) => g.rows.length > 0)

function rowOf(m: Matter, h: Handbook): readonly Row[] {
  if (m.kind === 'contact') {
    const { name, phone = '', hours = '' } = m.contact
    return [{ kind: 'number', label: name, number: parsePhone(phone)?.shown ?? phone, hours }]
  }
  const { question, answer, answeredBy } = m.question
  const asked = answeredBy.length > 0 && answeredBy.every((id) => h.contacts[id]?.local)
  if (!answer && asked) return []
  return [{ kind: 'question', label: question, answer: linesOf(answer ?? []) }]
}

/** The words of an answer, a line for each paragraph and list item. */
export const linesOf = (blocks: readonly Block[]): readonly string[] => blocks.flatMap(linesIn)

function linesIn(b: Block): readonly string[] {
  switch (b.type) {
    case 'paragraph':
      return [plain(b.children)]
    case 'list':
      return b.items.flatMap(linesOf)
    case 'checklist':
      return b.items.map(plain)
    case 'callout':
      return linesOf(b.children)
    case 'table':
      return [b.head, ...b.rows].map((r) => r.map(plain).join(', '))
    case 'actions':
      return b.items.flatMap((a) => [`${a.who}: ${plain(a.what)}`, ...linesOf(a.more)])
  }
}
