import { computed, signal } from '@preact/signals'
import type { Deleted, Import, OwnContact, Owned } from '../../handbook/contact/own.ts'
import { fail, ok, type Result } from '../../handbook/result.ts'
import type { Mine, NotSaved } from '../rooms/services.ts'

const FRIDAY = Date.UTC(2026, 10, 20, 11, 4)
const NOTHING: Owned = { contacts: [], marks: { starred: [], hidden: [], checked: {} } }

/**
 * The user's own contacts, in memory.
 * @param refuses why nothing is saved, when a test is about that
 */
export function fakeMine(
  first: Partial<Owned> = {},
  refuses?: NotSaved,
): Mine & { refuse(why: NotSaved | undefined): void; clash(own: OwnContact): void } {
  const owned = signal<Owned>({ ...NOTHING, ...first })
  const deleted = signal<readonly Deleted[]>([])
  const imports = signal<readonly Import[]>([])
  const clashes = signal<ReadonlyMap<string, readonly OwnContact[]>>(new Map())
  const before = new Map<string, Owned>()
  const trouble = signal<NotSaved | 'emptied' | undefined>(refuses)
  const shouldBackUp = signal(false)
  const put = (next: Owned): Result<void, NotSaved> => {
    const why = trouble.value
    if (why !== undefined && why !== 'emptied') return fail(why)
    owned.value = next
    return ok(undefined)
  }
  return {
    owned,
    deleted,
    imports,
    clashes,
    clash: (own) => {
      clashes.value = new Map([...clashes.value, [own.id, [own]]])
    },
    pick: async (own) => {
      clashes.value = new Map([...clashes.value].filter(([id]) => id !== own.id))
      const others = owned.value.contacts.filter((c) => c.id !== own.id)
      return put({ ...owned.value, contacts: [...others, own] })
    },
    trouble: computed(() => trouble.value),
    shouldBackUp,
    refuse: (why) => {
      trouble.value = why
    },
    start: async () => undefined,
    save: async (contacts) => {
      const ids = new Set(contacts.map((c) => c.id))
      const others = owned.value.contacts.filter((c) => !ids.has(c.id))
      return put({ ...owned.value, contacts: [...others, ...contacts] })
    },
    remove: async (ids) => {
      const gone = owned.value.contacts.filter((c) => ids.includes(c.id))
      const contacts = owned.value.contacts.filter((c) => !ids.includes(c.id))
      const done = put({ ...owned.value, contacts })
      if (done.ok)
        deleted.value = [...deleted.value, ...gone.map((contact) => ({ contact, at: 0 }))]
      return done
    },
    restore: async (ids) => {
      const back = deleted.value.filter((d) => ids.includes(d.contact.id)).map((d) => d.contact)
      const done = put({ ...owned.value, contacts: [...owned.value.contacts, ...back] })
      if (done.ok) deleted.value = deleted.value.filter((d) => !ids.includes(d.contact.id))
      return done
    },
    mark: async (change) => put({ ...owned.value, marks: change(owned.value.marks) }),
    take: async (next) => {
      const was = owned.value
      const done = put(next)
      if (!done.ok) return done
      const id = `import-${before.size}`
      before.set(id, was)
      const contacts = next.contacts.length - was.contacts.length
      imports.value = [{ id, at: FRIDAY, contacts }, ...imports.value]
      return ok(id)
    },
    undo: async (id) => {
      const done = put(before.get(id) ?? owned.value)
      if (!done.ok) return done
      imports.value = imports.value.filter((i) => i.id !== id)
      return ok(0)
    },
    backedUp: async () => {
      shouldBackUp.value = false
    },
  }
}
