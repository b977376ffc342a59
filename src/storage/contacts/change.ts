import type { Marks, OwnContact, Owned } from '../../handbook/contact/own.ts'
import { checkedLast, unseen } from './clash.ts'
import {
  BACKUP,
  backupFrom,
  contactFrom,
  contactKey,
  fieldsOf,
  type Kept,
  type Mark,
  markFrom,
  markKey,
  othersFrom,
  recordFrom,
  strangeTo,
} from './record.ts'

/** So long can what was deleted be brought back, by the phone's own clock. */
export const KEPT_DELETED = 30 * 86_400_000

/**
 * One change of one record. Each says what is to be, not what to do to what is there, so that it may
 * be made twice, and after what another tab has done meanwhile.
 */
export type Change = {
  readonly key: string
} /** @param opened the version that was changed; what has come in its place is kept beside */ & (
  | { readonly do: 'put'; readonly contact: OwnContact; readonly opened?: OwnContact }
  /** Of several versions this is the right one. */
  | { readonly do: 'pick'; readonly contact: OwnContact }
  | { readonly do: 'delete'; readonly at: number }
  | { readonly do: 'restore' }
  | { readonly do: 'purge'; readonly now: number }
  /** Only what differs; `''` takes the day away. */
  | { readonly do: 'mark'; readonly mark: Mark }
  /** Undoes: unless it has been changed since. */
  | { readonly do: 'back'; readonly from: unknown; readonly to: unknown }
  | { readonly do: 'count'; readonly at: number; readonly by: number }
  | { readonly do: 'backed-up'; readonly at: number }
)

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What a record becomes; `undefined`: there is none. */
function changed(raw: unknown, change: Change): unknown {
  const { deleted, ...live } = fieldsOf(raw)
  switch (change.do) {
    case 'put': {
      const { contact: was, before: _, others = [], ...rest } = live
      const there = deleted === undefined ? contactFrom(was) : undefined
      const contact = { ...checkedLast(change, there), ...strangeTo(was) }
      if (deleted === undefined && same(contact, was)) return raw
      const before = was ?? raw
      const beside = [...othersFrom(others), ...unseen(there, change)]
      return {
        ...rest,
        contact,
        ...(before === undefined ? {} : { before }),
        ...(beside.length > 0 ? { others: beside } : {}),
      }
    }
    case 'pick': {
      const { contact: was, others: _, ...rest } = live
      if (raw === undefined || deleted !== undefined) return raw
      const contact = { ...change.contact, ...strangeTo(was) }
      return same(contact, was) ? { ...rest, contact } : { ...rest, contact, before: was }
    }
    case 'delete':
      return raw === undefined || deleted !== undefined ? raw : { ...live, deleted: change.at }
    case 'restore':
      return raw === undefined || deleted === undefined ? raw : live
    case 'purge':
      return isOver(recordFrom(change.key, raw)?.deleted, change.now) ? undefined : raw
    case 'mark': {
      const { starred, hidden, checked, ...others } = live
      const { checked: day, ...rest } = markFrom({ ...live, ...change.mark })
      const next = { ...others, ...rest, ...(day ? { checked: day } : {}) }
      return same(markFrom(next), markFrom(raw)) ? raw : next
    }
    case 'back':
      return same(bare(raw), bare(change.from)) ? change.to : raw
    case 'count': {
      const { at, changes } = backupFrom(raw) ?? { at: change.at, changes: 0 }
      return { at, changes: changes + change.by }
    }
    case 'backed-up':
      return { at: change.at, changes: 0 }
  }
}

/** A clock that was set back must not shorten the time. */
export const isOver = (deleted: number | undefined, now: number): boolean =>
  deleted !== undefined && now - deleted > KEPT_DELETED

/** All the changes, one after the other. @returns a new map; records that are gone are `undefined` */
export function applied(kept: Kept, changes: readonly Change[]): Kept {
  if (changes.length === 0) return kept
  const next = new Map(kept)
  for (const c of changes) {
    const raw = next.get(c.key)
    const made = changed(raw, c)
    next.set(c.key, made === raw || made === undefined ? made : stamped(made, versionOf(raw) + 1))
  }
  return next
}

/** Rises with every change, whoever makes it: what was read back is then told from what was there. */
export const versionOf = (raw: unknown): number => {
  const { version } = fieldsOf(raw)
  return typeof version === 'number' ? version : 0
}
const bare = (raw: unknown): unknown => {
  if (typeof raw !== 'object' || raw === null) return raw
  const { version, ...rest } = fieldsOf(raw)
  return rest
}
const stamped = (raw: unknown, version: number) => ({ ...fieldsOf(raw), version })

/**
 * Puts these as they are; what is no contact is left out.
 * @param opened the version that was on the screen, if one was
 */
export const putting = (
  contacts: readonly OwnContact[],
  opened: (id: string) => OwnContact | undefined = () => undefined,
): readonly Change[] =>
  contacts.flatMap((given): readonly Change[] => {
    const contact = contactFrom(given)
    if (!contact) return []
    const from = opened(contact.id)
    return [{ key: contactKey(contact.id), do: 'put', contact, ...(from ? { opened: from } : {}) }]
  })

/** What turns the marks on the screen into others: of each contact only what differs. */
export function marking(shown: Marks, next: Marks): readonly Change[] {
  const [a, b] = [marksById(shown), marksById(next)]
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((id): Change[] => {
    const [was, is] = [a.get(id) ?? {}, b.get(id) ?? {}]
    const mark: Mark = {
      ...(was.starred === is.starred ? {} : { starred: is.starred === true }),
      ...(was.hidden === is.hidden ? {} : { hidden: is.hidden === true }),
      ...(was.checked === is.checked ? {} : { checked: is.checked ?? '' }),
    }
    return Object.keys(mark).length > 0 ? [{ key: markKey(id), do: 'mark', mark }] : []
  })
}

function marksById({ starred, hidden, checked }: Marks): ReadonlyMap<string, Mark> {
  const by = new Map<string, Mark>()
  const add = (id: string, mark: Mark) => by.set(id, { ...by.get(id), ...mark })
  for (const id of starred) add(id, { starred: true })
  for (const id of hidden) add(id, { hidden: true })
  for (const [id, day] of Object.entries(checked)) add(id, { checked: day })
  return by
}

/**
 * What turns what is on the screen into something else. What another tab has added, and the screen
 * does not know of yet, is left alone.
 */
export function taking(shown: Owned, next: Owned, at: number): readonly Change[] {
  const was = new Map(shown.contacts.map((c) => [c.id, c]))
  const is = new Map(next.contacts.map((c) => [c.id, c]))
  return [
    ...putting([...is.values()], (id) => was.get(id)).filter(
      (c) => c.do !== 'put' || !same(c.contact, was.get(c.contact.id)),
    ),
    ...[...was.keys()]
      .filter((id) => !is.has(id))
      .map((id): Change => ({ key: contactKey(id), do: 'delete', at })),
    ...marking(shown.marks, next.marks),
  ]
}

export const counting = (at: number, by: number): Change => ({ key: BACKUP, do: 'count', at, by })

/** Changes from text that was put away before a reload; what is not understood is left out. */
export function changesFrom(text: string): readonly Change[] {
  try {
    const read: unknown = JSON.parse(text)
    if (!Array.isArray(read)) return []
    return read.filter(({ key, contact, ...c }) => {
      if (typeof key !== 'string') return false
      return c.do === 'put' || c.do === 'pick'
        ? contactFrom(contact) !== undefined
        : Object.hasOwn(UNDERSTOOD, c.do)
    })
  } catch {
    return []
  }
}
const UNDERSTOOD: Readonly<Record<Exclude<Change['do'], 'put' | 'pick'>, true>> = {
  delete: true,
  restore: true,
  purge: true,
  mark: true,
  back: true,
  count: true,
  'backed-up': true,
}
