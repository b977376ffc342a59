import type { OwnContact } from '../../handbook/contact/own.ts'
import { contactFrom } from './record.ts'

/** A change made to a version that was on the screen. */
type Edit = { readonly contact: OwnContact; readonly opened?: OwnContact }

/** The same to anyone who reads it: when it was written, and that the number was tried, are not told apart. */
export function alike(a: OwnContact, b: OwnContact): boolean {
  const told = (c: OwnContact) => {
    const { changed: _, checked: __, ...rest } = contactFrom(c) ?? c
    return JSON.stringify(rest)
  }
  return told(a) === told(b)
}

/**
 * What another tab has written since the version that she began with, and that she therefore has not
 * seen. It is kept beside hers until she has picked.
 * @param there what stands there now, if anything does
 */
export function unseen(
  there: OwnContact | undefined,
  { contact, opened }: Edit,
): readonly OwnContact[] {
  if (!there || !opened || alike(there, opened) || alike(there, contact)) return []
  return [there]
}

/** A number that another tab has said is right, while she changed something else, is right still. */
export function checkedLast({ contact, opened }: Edit, there: OwnContact | undefined): OwnContact {
  if (!opened || !there?.checked || there.phone !== contact.phone) return contact
  return there.checked > (contact.checked ?? '') ? { ...contact, checked: there.checked } : contact
}
