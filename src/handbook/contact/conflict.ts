import { type Contacts, chain } from './chain.ts'
import type { Contact } from './model.ts'

/** What the user has said of herself and of whom she is about to call. Nothing about the case. */
export type Close = {
  /** I know those it concerns. */
  readonly me: boolean
  /** The one who answers is involved, or too close. */
  readonly receiver: boolean
}

/** Beside the emergency numbers: called whoever one knows (field rule 7). */
const NEVER: readonly string[] = ['legevakt', 'barnevernvakt']

/** Emergency numbers, legevakt and barnevernvakt are called whoever one knows. */
export const isAlwaysCalled = (c: Pick<Contact, 'id' | 'kind'>): boolean =>
  c.kind === 'nød' || NEVER.includes(c.id)

/**
 * Whom to call instead when someone is too close (field rule 7). Whoever is involved is passed by,
 * wherever she works. If it is only the caller who knows them, she takes it up with another leader,
 * coordinator or discussion partner; whom to report to is not changed by that, and her duty stays.
 * @returns the first that is not passed by in the same way; it may be without a number. Undefined
 * when nothing changes, and always for emergency numbers, legevakt and barnevernvakt.
 */
export function standIn(contacts: Contacts, c: Contact, close: Close): Contact | undefined {
  const seen = new Set([c.id])
  let at = c
  while (isPassedBy(at, close)) {
    const next = at.conflict === undefined ? undefined : contacts[at.conflict]
    if (!next || seen.has(next.id)) break
    seen.add(next.id)
    at = next
  }
  return at === c ? undefined : at
}

const isPassedBy = (c: Contact, { me, receiver }: Close): boolean =>
  !isAlwaysCalled(c) && (receiver || (me && c.kind === 'råd'))

/** Whom to call, in order, when nobody answers: those who are too close are passed by. */
export const chainPast = (
  contacts: Contacts,
  id: string,
  close: Close = { me: false, receiver: false },
): readonly Contact[] => [
  ...new Set(chain(contacts, id).map((next) => standIn(contacts, next, close) ?? next)),
]
