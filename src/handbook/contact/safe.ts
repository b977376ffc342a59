import { type Contacts, chain } from './chain.ts'
import { hoursOf, isAlways } from './hours/parse.ts'
import type { Contact } from './model.ts'

/** A national number that answers day and night ends every chain (field rule 4). */
export const neverCloses = (c: Contact): boolean =>
  !c.local && c.phone !== undefined && isAlways(hoursOf(c))

/** The chain of a contact, itself included, reaches a national number that answers day and night. */
export function endsSafely(contacts: Contacts, id: string): boolean {
  const self = contacts[id]
  return self !== undefined && [self, ...chain(contacts, id)].some(neverCloses)
}
