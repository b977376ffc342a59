import type { OwnContact } from '../../handbook/contact/own.ts'
import type { Records } from '../../storage/contacts/store.ts'
import { openDatabase } from '../../storage/database/database.ts'
import {
  freshFactory,
  harmed,
  manualTimers,
  memorySession,
  scripted,
} from '../../storage/testing.ts'
import type { Mine } from '../../ui/rooms/services.ts'
import type { MineDeps } from './deps.ts'
import { openMine } from './mine.ts'

export const own = (id: string, rest: Partial<OwnContact> = {}): OwnContact => ({
  id,
  name: `Navn ${id}`,
  kind: 'helse',
  phone: '22334455',
  changed: 1,
  ...rest,
})

export type Tab = {
  readonly mine: Mine
  readonly reloads: () => number
  readonly session: ReturnType<typeof memorySession>
  readonly timers: ReturnType<typeof manualTimers>
  /** The process is gone, in the middle of whatever it was doing. */
  kill(): void
  /** It is looked at again: another tab may have died before it could tell. */
  wake(): void
  /** Everything this tab has begun is done. */
  idle(): Promise<unknown>
}

type Change = {
  /** What the browser makes of the database. */
  readonly over?: (real: IDBFactory) => IDBFactory
  readonly records?: Records
  readonly storage?: MineDeps['storage']
  readonly session?: ReturnType<typeof memorySession>
}

/** One phone: a disk, a clock, and as many tabs as are opened. */
export function phone(first: IDBFactory = freshFactory()) {
  const disk = { factory: first, witness: 0, now: 1_800_000_000_000 }
  const tabs = new Set<() => void>()

  function tab({ over = (f) => f, records, storage, session = memorySession() }: Change = {}): Tab {
    const timers = manualTimers()
    const open = { connections: new Set<IDBDatabase>(), transactions: new Set<IDBTransaction>() }
    let dead = false
    let reloads = 0
    let heard = () => {}
    const onChange = () => heard()
    const factory = () => (dead ? scripted() : over(harmed(disk.factory, (db) => follow(db, open))))
    tabs.add(onChange)
    const mine = openMine({
      database: openDatabase({ indexedDB: factory, setTimeout: timers.setTimeout }),
      now: () => disk.now,
      channel: {
        tell: () => {
          for (const told of tabs) if (told !== onChange && !dead) told()
        },
        listen: (run) => {
          heard = run
        },
      },
      witness: {
        read: async () => disk.witness,
        write: async (count) => {
          if (!dead) disk.witness = count
        },
      },
      storage: storage ?? (() => undefined),
      session: () => session,
      reload: () => reloads++,
      ...(records ? { records } : {}),
    })
    return {
      mine,
      session,
      timers,
      reloads: () => reloads,
      wake: () => heard(),
      idle: () => mine.restore([]),
      kill: () => {
        dead = true
        tabs.delete(onChange)
        for (const tx of open.transactions) tx.abort()
        for (const db of open.connections) db.close()
      },
    }
  }
  return { disk, tab }
}

/** A tab that has read what there is. */
export async function started(tab: Tab): Promise<Tab> {
  await tab.mine.start()
  return tab
}

type Open = {
  readonly connections: Set<IDBDatabase>
  readonly transactions: Set<IDBTransaction>
}

/** What a dying process leaves behind: connections, and transactions that will never commit. */
function follow(db: IDBDatabase, { connections, transactions }: Open): void {
  connections.add(db)
  const real = db.transaction.bind(db)
  db.transaction = (names, mode, options) => {
    const tx = real(names, mode, options)
    transactions.add(tx)
    for (const end of ['complete', 'abort']) tx.addEventListener(end, () => transactions.delete(tx))
    return tx
  }
}
