import { computed, signal } from '@preact/signals'
import type { Import } from '../../handbook/contact/own.ts'
import { fail, ok, type Result } from '../../handbook/result.ts'
import {
  applied,
  type Change,
  counting,
  marking,
  putting,
  taking,
} from '../../storage/contacts/change.ts'
import { type Log, overdue } from '../../storage/contacts/imports.ts'
import { BACKUP, contactKey, type Kept } from '../../storage/contacts/record.ts'
import { records as real, type Written } from '../../storage/contacts/store.ts'
import { viewOf } from '../../storage/contacts/view.ts'
import { PATIENCE } from '../../storage/database/connect.ts'
import type { Work } from '../../storage/database/database.ts'
import type { StorageProblem } from '../../storage/database/problem.ts'
import { reloadOnce } from '../../storage/session/reload-once.ts'
import type { Mine, NotSaved } from '../../ui/rooms/services.ts'
import { openLasting } from './browser/lasting.ts'
import { stashIn } from './browser/stash.ts'
import type { MineDeps } from './deps.ts'
import { SAYS, said } from './says.ts'

/** A slow phone writes and reads back at least two records a millisecond. */
const patienceFor = (changes: number) => PATIENCE + changes / 2

/**
 * The user's own contacts over a database that may not be there. What is not on disk is held until it
 * is, shown meanwhile, and tried again with the next change and when the database comes back.
 */
export function openMine(deps: MineDeps): Mine {
  const { database, now, channel, witness, records = real } = deps
  const stash = stashIn(deps.session)
  const lasting = openLasting(deps.storage)
  const known = signal<Kept>(new Map())
  /** Not on disk yet, in order. */
  const pending = signal<readonly Change[]>([])
  const imports = signal<readonly Import[]>([])
  const problem = signal<StorageProblem | undefined>(undefined)
  const emptied = signal(false)
  const view = computed(() => viewOf(applied(known.value, pending.value), now()))
  let era = 0
  let erased = false
  let started: Promise<void> | undefined
  let queue: Promise<unknown> = Promise.resolve()

  /** One at a time: what is read must not be older than what was written. */
  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done
  }

  async function look(): Promise<void> {
    const from = era
    const read = await database.read(async (db) => {
      const [kept, taken] = await Promise.all([records.read(db), records.imports(db)])
      return { kept, taken }
    })
    if (from !== era) return
    if (read.ok) {
      known.value = read.value.kept
      imports.value = read.value.taken
    }
    const { state } = database
    problem.value = read.ok ? ('problem' in state ? state.problem : undefined) : read.error
    if (known.value.size > 0) emptied.value = false
  }

  /** Writes what waits and this, in one transaction. What can't be written waits too. */
  function write(changes: readonly Change[]): Promise<Result<Written, StorageProblem>> {
    const all = withWaiting(changes)
    return commit(
      (db, late) => records.write(db, all, { late, forget: old() }),
      all.length,
      changes,
    )
  }

  const withWaiting = (changes: readonly Change[]) => {
    const over = view.peek().over.map((key): Change => ({ key, do: 'purge', now: now() }))
    return [...pending.peek(), ...changes, ...over]
  }
  const old = (fresh: readonly Import[] = []) => overdue([...imports.peek(), ...fresh], now())

  /**
   * Does work that writes, and takes over what came of it.
   * @param hold what waits when it can't be written; without it nothing does
   */
  async function commit<W extends Written>(
    work: Work<W>,
    size: number,
    hold?: readonly Change[],
  ): Promise<Result<W, StorageProblem>> {
    const from = era
    const written = await database.use(work, patienceFor(size))
    // Erased meanwhile: nothing from before may come back.
    if (from !== era) return fail('failed')
    if (!written.ok) {
      if (hold) pending.value = [...pending.peek(), ...hold]
      problem.value = written.error
      const safe = stash.keep(pending.peek())
      // In WebKit every new connection fails until the page is loaded anew.
      if (written.error === 'lost' && hold && safe) reloadOnce(deps.session, deps.reload)
      return written
    }
    erased = false
    const next = new Map([...known.peek(), ...written.value.after])
    for (const [key, record] of written.value.after) if (record === undefined) next.delete(key)
    known.value = next
    imports.value = written.value.imports ?? imports.peek()
    pending.value = []
    problem.value = undefined
    emptied.value = false
    stash.drop()
    channel.tell()
    void witness.write(sizeOf()).catch(() => undefined)
    return written
  }

  const sizeOf = () => {
    const { contacts, marks } = view.peek().owned
    return contacts.length + marks.starred.length + marks.hidden.length
  }

  /** What waits is on disk, and nothing waits. */
  const flushed = async (): Promise<Result<void, NotSaved>> =>
    pending.peek().length > 0 ? said(await write([])) : ok(undefined)

  const change = (make: () => readonly Change[]): Promise<Result<void, NotSaved>> =>
    inLine(async () => {
      const changes = make()
      if (changes.length + pending.peek().length === 0) return ok(undefined)
      return said(await write([...changes, counting(now(), changes.length)]))
    })

  database.follow((state) => {
    if (state.durable === 'unknown') forget()
    // It was slow or blocked, and has come.
    else if (state.durable === 'yes' && problem.peek()) void inLine(again)
  })
  // Merely looking would make a database again where everything was to be gone. Back from having made
  // room on the phone, what waits is tried.
  channel.listen(() => void (erased || inLine(again)))

  async function again(): Promise<void> {
    await look()
    if (pending.peek().length > 0) await write([])
  }

  async function start(): Promise<void> {
    pending.value = stash.kept()
    void lasting.look()
    await again()
    if (problem.peek() || known.peek().size > 0) return
    const from = era
    void witness.read().then(
      (count) => {
        if (from === era && known.peek().size === 0) emptied.value = count > 0
      },
      () => undefined,
    )
  }

  /** Everything was erased, here or in another tab. */
  function forget(): void {
    era++
    erased = true
    known.value = new Map()
    imports.value = []
    pending.value = []
    problem.value = undefined
    emptied.value = false
    stash.drop()
  }

  const keysOf = (ids: readonly string[]) => ids.map(contactKey)

  return {
    owned: computed(() => view.value.owned),
    deleted: computed(() => view.value.deleted),
    clashes: computed(() => view.value.clashes),
    imports: computed(() => {
      const over = new Set(overdue(imports.value, now()))
      return imports.value.filter((i) => !over.has(i.id)).toSorted((a, b) => b.at - a.at)
    }),
    trouble: computed(() =>
      problem.value ? SAYS[problem.value] : emptied.value ? 'emptied' : undefined,
    ),
    shouldBackUp: computed(() => {
      const { backup, owned } = view.value
      return lasting.isDue(backup, now()) && owned.contacts.length > 0
    }),
    start: () => {
      started ??= inLine(start)
      return started
    },
    save: (contacts, opened) => {
      if (view.peek().owned.contacts.length === 0) void lasting.ask()
      return change(() => putting(contacts, (id) => (opened?.id === id ? opened : undefined)))
    },
    pick: (contact) => change(() => [{ key: contactKey(contact.id), do: 'pick', contact }]),
    remove: (ids) => change(() => keysOf(ids).map((key) => ({ key, do: 'delete', at: now() }))),
    restore: (ids) => change(() => keysOf(ids).map((key) => ({ key, do: 'restore' }))),
    mark: (mark) =>
      change(() => {
        const { marks } = view.peek().owned
        return marking(marks, mark(marks))
      }),
    take: (next, besides) => {
      const shown = view.peek().owned
      if (shown.contacts.length === 0) void lasting.ask()
      return inLine(async () => {
        // What waits is not part of the import: undoing it must not undo that.
        const waited = await flushed()
        if (!waited.ok) return waited
        const changes = taking(shown, next, now())
        const all = withWaiting([...changes, counting(now(), 1)])
        const keys = [...new Set(changes.map((c) => c.key))]
        const log: Log = { id: crypto.randomUUID(), at: now(), keys }
        const taken = await commit(
          (db, late) =>
            records.write(db, all, { late, log, besides, forget: old([{ ...log, contacts: 0 }]) }),
          all.length * 2,
        )
        return taken.ok ? ok(log.id) : fail(SAYS[taken.error])
      })
    },
    undo: (id) =>
      inLine(async () => {
        const waited = await flushed()
        if (!waited.ok) return waited
        const size = imports.peek().find((i) => i.id === id)?.contacts ?? 0
        const undone = await commit(
          (db, late) => records.undo(db, id, [counting(now(), 1)], late),
          size * 2,
        )
        return undone.ok ? ok(undone.value.stayed) : fail(SAYS[undone.error])
      }),
    backedUp: async () => {
      await inLine(() => write([{ key: BACKUP, do: 'backed-up', at: now() }]))
    },
  }
}
