import type { Handbook } from '../layer/model.ts'
import { type Inline, refsIn } from '../text.ts'
import { chain, firstReachable } from './chain.ts'
import type { Contact } from './model.ts'

/**
 * What to do until a municipality has told us a number: the words of the question that asks for it,
 * and whom to call: the first they name that can be reached, or else the next in the chain.
 */
export function meanwhileFor(
  { contacts, clarifications }: Pick<Handbook, 'contacts' | 'clarifications'>,
  id: string,
): { readonly words: readonly Inline[]; readonly next?: Contact | undefined } {
  const asked = Object.values(clarifications).find((q) => q.answeredBy.includes(id))
  const words = asked?.meanwhile ?? []
  const named = [...refsIn(words)].flatMap((r) =>
    r.to === 'contact' ? (contacts[r.id] ?? []) : [],
  )
  const next =
    named.find((c) => c.phone !== undefined && c.kind !== 'nød') ??
    firstReachable(contacts, id) ??
    chain(contacts, id)[0]
  return { words, next }
}
