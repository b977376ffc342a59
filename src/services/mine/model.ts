/** Test only: what the user's own contacts ought to be, without disk, tabs or time. */
import type { OwnContact, Owned } from '../../handbook/contact/own.ts'

export type Op =
  | { readonly op: 'save'; readonly id: string; readonly name: string }
  | { readonly op: 'remove' | 'restore'; readonly id: string }
  | {
      readonly op: 'mark'
      readonly id: string
      readonly field: 'starred' | 'hidden'
      readonly on: boolean
    }
  | {
      readonly op: 'take'
      readonly drop: readonly string[]
      readonly put: readonly (readonly [string, string])[]
    }
  | { readonly op: 'undo' }

type Entry = { readonly name: string; readonly before?: string; readonly deleted?: true }
export type Model = {
  readonly entries: Readonly<Record<string, Entry>>
  readonly marks: readonly string[]
}
export const NOTHING: Model = { entries: {}, marks: [] }

export const named = (id: string, name: string): OwnContact => ({
  id,
  name,
  kind: 'barn',
  changed: 1,
})

/** What an import makes of what is shown. */
export function imported(shown: Owned, { drop, put }: Extract<Op, { op: 'take' }>): Owned {
  const kept = shown.contacts.filter((c) => !drop.includes(c.id))
  const fresh = put.map(([id, name]) => named(id, name))
  return {
    ...shown,
    contacts: [...kept.filter((c) => !fresh.some((f) => f.id === c.id)), ...fresh],
  }
}

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function save(entry: Entry | undefined, name: string): Entry {
  if (entry && !entry.deleted && entry.name === name) return entry
  return { name, ...(entry ? { before: entry.name } : {}) }
}

const without = ({ deleted, ...entry }: Entry): Entry => entry
const at = (m: Model, id: string): Entry | undefined =>
  Object.hasOwn(m.entries, id) ? m.entries[id] : undefined
const live = (m: Model, id: string) => (at(m, id)?.deleted ? undefined : at(m, id))
const withEntries = (m: Model, entries: Readonly<Record<string, Entry>>): Model => ({
  ...m,
  entries: Object.fromEntries(
    Object.entries({ ...m.entries, ...entries }).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ),
})

/** @param shown what the tab showed, when the user acted @param taken before and after its last import */
export function step(m: Model, op: Op, shown = m, taken?: readonly [Model, Model]): Model {
  switch (op.op) {
    case 'save':
      return withEntries(m, { [op.id]: save(at(m, op.id), op.name) })
    case 'remove': {
      const entry = at(m, op.id)
      return entry ? withEntries(m, { [op.id]: { ...entry, deleted: true } }) : m
    }
    case 'restore': {
      const entry = at(m, op.id)
      return entry ? withEntries(m, { [op.id]: without(entry) }) : m
    }
    case 'mark': {
      const mark = `${op.field} ${op.id}`
      if (shown.marks.includes(mark) === op.on) return m
      const others = m.marks.filter((x) => x !== mark)
      return { ...m, marks: op.on ? [...others, mark].toSorted() : others }
    }
    case 'take': {
      const put = new Map(op.put)
      const dropped = op.drop.filter((id) => !put.has(id) && live(shown, id))
      const fresh = [...put].filter(([id, name]) => live(shown, id)?.name !== name)
      return [
        ...fresh.map(([id, name]): Op => ({ op: 'save', id, name })),
        ...dropped.map((id): Op => ({ op: 'remove', id })),
      ].reduce((next, each) => step(next, each), m)
    }
    case 'undo': {
      if (!taken) return m
      const [before, after] = taken
      const touched = Object.keys(after.entries).filter(
        (id) => !equal(at(before, id), at(after, id)) && equal(at(m, id), at(after, id)),
      )
      const rest = Object.entries(m.entries).filter(([id]) => !touched.includes(id))
      const back = Object.entries(before.entries).filter(([id]) => touched.includes(id))
      return withEntries({ ...m, entries: {} }, Object.fromEntries([...rest, ...back]))
    }
  }
}

/** What a screen would show of it. */
export function shownBy(m: Model): string {
  const of = (deleted: boolean) =>
    Object.entries(m.entries)
      .filter(([, e]) => (e.deleted ?? false) === deleted)
      .map(([id, e]) => `${id} ${e.name}`)
      .toSorted()
  return JSON.stringify([of(false), of(true), m.marks])
}
