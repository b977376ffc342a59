import type { OwnContact } from '../../handbook/contact/own.ts'
import { fold } from '../../handbook/letters.ts'
import type { Row } from '../row.ts'

type Known = Pick<OwnContact, 'id' | 'name' | 'phone' | 'sms' | 'email' | 'web'>

/** Contacts found again by id, by name and way, and by number alone. */
export type Register = {
  add(contact: Known): void
  /** The same id, and the same contact: two phones may have made one id by chance or by copying. */
  byId(row: Row): Known | undefined
  /** The same name, and a number, an address or a link in common. */
  byName(row: Row): Known | undefined
  /** All with the number, whatever they are called. */
  byNumber(row: Row): readonly Known[]
}

const numbers = (of: Row | Known): readonly string[] =>
  [of.phone, of.sms].filter((n) => n !== undefined)

const named = (of: Row | Known): readonly string[] => {
  const links = [of.email, of.web].filter((n) => n !== undefined).map((n) => n.toLowerCase())
  const name = fold(of.name)
  return [...numbers(of), ...links].map((way) => `${way} ${name}`)
}

export function openRegister(contacts: Iterable<Known> = []): Register {
  const ids = new Map<string, Known>()
  const names = new Map<string, Known>()
  const called = new Map<string, Known[]>()
  const add = (c: Known) => {
    ids.set(c.id, c)
    for (const key of named(c)) if (!names.has(key)) names.set(key, c)
    for (const n of new Set(numbers(c))) {
      const all = called.get(n) ?? []
      all.push(c)
      called.set(n, all)
    }
  }
  for (const c of contacts) add(c)
  const all = (row: Row) => [...new Set(numbers(row).flatMap((n) => called.get(n) ?? []))]
  return {
    add,
    byId(row) {
      const found = ids.get(row.id ?? '')
      const same = found && (fold(found.name) === fold(row.name) || all(row).includes(found))
      return same ? found : undefined
    },
    byName: (row) =>
      named(row)
        .map((key) => names.get(key))
        .find((c) => c !== undefined),
    byNumber: all,
  }
}
