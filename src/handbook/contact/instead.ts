import { type Contacts, chain } from './chain.ts'
import { type Close, standIn } from './conflict.ts'
import type { Contact } from './model.ts'

/**
 * Who answers while a contact is closed: the one that is named for it (`utenom`) and those after
 * it, else the next to try (`svarer-ikke`). Those who are too close are passed by.
 * @param answers whether a contact answers now
 */
export function insteadOf(
  contacts: Contacts,
  c: Contact,
  close: Close,
  answers: (c: Contact) => boolean,
): Contact | undefined {
  const outside = c.outside === undefined ? undefined : contacts[c.outside]
  const tried = outside ? [outside, ...chain(contacts, outside.id)] : []
  return [...tried, ...chain(contacts, c.id)]
    .map((next) => standIn(contacts, next, close) ?? next)
    .find((next) => next.id !== c.id && next.phone !== undefined && answers(next))
}
