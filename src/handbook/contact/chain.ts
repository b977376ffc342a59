import type { Contact } from './model.ts'

export type Contacts = Readonly<Record<string, Contact>>

/**
 * Whom to call, in order, when a contact does not answer. The contact itself is not included.
 * A loop is cut where it closes; `endsSafely` tells.
 */
export function chain(contacts: Contacts, id: string): readonly Contact[] {
  const seen = new Set([id])
  const out: Contact[] = []
  for (let next = contacts[id]?.noAnswer; next !== undefined && !seen.has(next); ) {
    const c = contacts[next]
    if (!c) break
    seen.add(next)
    out.push(c)
    next = c.noAnswer
  }
  return out
}

/** The first contact in the chain that has a number: what to do meanwhile when the slot is a gap. */
export const firstReachable = (contacts: Contacts, id: string): Contact | undefined =>
  chain(contacts, id).find((c) => c.phone !== undefined)

/** How many contacts have a number. */
export const reachableCount = (contacts: Contacts): number =>
  Object.values(contacts).filter((c) => c.phone !== undefined).length
