/** Stand-ins for tests: a clock that only moves when told, storage that breaks when told. */
import 'fake-indexeddb/auto'
import type { SessionLike } from './session/session.ts'

/** Timers that run when the test says so. */
export function manualTimers() {
  const due: (() => void)[] = []
  return {
    setTimeout: (run: () => void) => due.push(run),
    fire: () => {
      for (const run of due.splice(0)) run()
    },
  }
}

/** Long enough for fake-indexeddb to finish what it is doing. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 30))

export const freshFactory = (): IDBFactory => new IDBFactory()

type OpenRequest = Omit<IDBOpenDBRequest, 'error' | 'result'> & {
  error: DOMException
  result: IDBDatabase
}

/** A factory whose every request does what the script says; by default nothing, for ever. */
export function scripted(script: (request: OpenRequest) => void = () => {}): IDBFactory & {
  readonly opened: () => number
} {
  let opened = 0
  const request = () => {
    opened++
    const made = {} as IDBOpenDBRequest
    queueMicrotask(() => script(made as OpenRequest))
    return made
  }
  return {
    open: request,
    deleteDatabase: request,
    cmp: () => 0,
    databases: async () => [],
    opened: () => opened,
  }
}

/** A request that fails with this. */
export const failing = (name: string, message = '') =>
  scripted((request) => {
    request.error = new DOMException(message, name)
    request.onerror?.call(request as IDBOpenDBRequest, new Event('error'))
  })

export const SERVER_LOST =
  'Connection to Indexed Database server lost. Refresh the page to try again'

/** A real factory, whose connections are harmed as soon as they are open. */
export const harmed = (real: IDBFactory, harm: (db: IDBDatabase) => void): IDBFactory => ({
  open: (name, version) => {
    const request = real.open(name, version)
    request.addEventListener('success', () => harm(request.result))
    return request
  },
  deleteDatabase: (name) => real.deleteDatabase(name),
  databases: () => real.databases(),
  cmp: (a, b) => real.cmp(a, b),
})

/** Harms every transaction that writes. */
export const onWrite = (
  harm: (tx: IDBTransaction, store: IDBObjectStore) => unknown,
  name = 'settings',
) => {
  return (db: IDBDatabase) => {
    const real = db.transaction.bind(db)
    db.transaction = (names, mode, options) => {
      const tx = real(names, mode, options)
      if (mode === 'readwrite' && tx.objectStoreNames.contains(name)) harm(tx, tx.objectStore(name))
      return tx
    }
  }
}

/** What fake-indexeddb can do and IndexedDB can't be asked for. */
type Inside = IDBTransaction & {
  _abort(name: string | null): void
  _execRequestAsync(of: { source: IDBObjectStore; operation: () => never }): IDBRequest
}

/** The three faces of a full disk, and one that only looks like success. */
export const faults = {
  /** Chromium: the request fails. */
  requestFails: (tx: IDBTransaction, store: IDBObjectStore) => {
    store.put = () =>
      (tx as Inside)._execRequestAsync({
        source: store,
        operation: () => {
          throw new DOMException('Failed to write blobs (IOError)', 'DataError')
        },
      })
  },
  /** Firefox: the transaction is aborted with a reason. */
  abortsWithReason: (tx: IDBTransaction, store: IDBObjectStore) => {
    const put = store.put.bind(store)
    store.put = (value, key) => {
      const request = put(value, key)
      request.addEventListener('success', () => (tx as Inside)._abort('QuotaExceededError'))
      return request
    }
  },
  /** WebKit: aborted, and `tx.error === null`. */
  abortsWithout: (tx: IDBTransaction, store: IDBObjectStore) => {
    const put = store.put.bind(store)
    store.put = (value, key) => {
      const request = put(value, key)
      request.addEventListener('success', () => tx.abort())
      return request
    }
  },
  /** Commits something else than it was given. */
  writesOther: (_: IDBTransaction, store: IDBObjectStore) => {
    const put = store.put.bind(store)
    store.put = (_value, key) => put('annet', key)
  },
  /** Neither commits nor aborts. */
  neverEnds: (tx: IDBTransaction) => {
    tx.addEventListener = () => {}
  },
}

/** A sessionStorage. */
export function memorySession(entries: Readonly<Record<string, string>> = {}): SessionLike & {
  readonly all: Map<string, string>
} {
  const all = new Map(Object.entries(entries))
  return {
    all,
    get length() {
      return all.size
    },
    key: (i) => [...all.keys()][i] ?? null,
    getItem: (k) => all.get(k) ?? null,
    setItem: (k, v) => void all.set(k, v),
    removeItem: (k) => void all.delete(k),
  }
}
