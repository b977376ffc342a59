import { computed, signal } from '@preact/signals'
import type { Deleted, Owned } from '../../handbook/contact/own.ts'
import { fail, ok, type Result } from '../../handbook/result.ts'
import type { Mine, NotSaved } from '../rooms/services.ts'

const NOTHING: Owned = { contacts: [], marks: { starred: [], hidden: [], checked: {} } }

/**
 * The user's own contacts, in memory.
 * @param refuses why nothing is saved, when a test is about that
 */
export function fakeMine(
  first: Partial<Owned> = {},
  refuses?: NotSaved,
): Mine & { refuse(why: NotSaved | undefined): void } {
  const owned = signal<Owned>({ ...NOTHING, ...first })
  const deleted = signal<readonly Deleted[]>([])
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
      const before = owned.value
      const done = put(next)
      return done.ok ? ok(async () => put(before)) : done
    },
    backedUp: async () => {
      shouldBackUp.value = false
    },
  }
}
