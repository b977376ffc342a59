import type { Handbook } from '../layer/model.ts'
import { type Inline, refsIn } from '../text.ts'
import { chain, firstReachable } from './chain.ts'
import type { Contact } from './model.ts'

/**
 * What to do until a municipality has told us a number: the words of the question that asks for it,
 * and whom to call: the first they name that can be reached, or else the next in the chain. One question can
 * stand for two contacts, so a name in the chain of this one goes before a name meant for the other.
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
  const after = chain(contacts, id)
  const reached = named.filter((c) => c.phone !== undefined && c.kind !== 'nød')
  const next =
    reached.find((c) => after.includes(c)) ?? reached[0] ?? firstReachable(contacts, id) ?? after[0]
  return { words, next }
}
