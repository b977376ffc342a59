import { forceCloseDatabase } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { removeDatabase } from '../erase/remove.ts'
import {
  failing,
  freshFactory,
  harmed,
  manualTimers,
  SERVER_LOST,
  scripted,
  settle,
} from '../testing.ts'
import { type Database, openDatabase, type StorageState } from './database.ts'
import { type Connection, NAME, VERSION } from './schema.ts'

let timers: ReturnType<typeof manualTimers>
let told: StorageState[]
beforeEach(() => {
  timers = manualTimers()
  told = []
})

const over = (factory: () => IDBFactory | null | undefined) => {
  const database = openDatabase({ indexedDB: factory, setTimeout: timers.setTimeout })
  database.follow((s) => told.push(s))
  return database
}
const removed = (database: Database, indexedDB: () => IDBFactory | undefined) =>
  removeDatabase(database, { indexedDB, setTimeout: timers.setTimeout })
const remove = (factory: () => IDBFactory | undefined) => removed(over(factory), factory)
const names = async (db: Connection) => [...db.objectStoreNames]
const memory = (problem: string) => ({ durable: 'memory', problem })
const failed = (error: string) => ({ ok: false, error })

/** Another tab of this or another version of the app. */
const otherTab = (factory: IDBFactory, version: number) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = factory.open(NAME, version)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

test('opens on first use, with the stores of this version', async () => {
  const database = over(freshFactory)
  expect(database.state).toEqual({ durable: 'unknown' })
  expect(await database.use(names)).toEqual({
    ok: true,
    value: ['checklist', 'contacts', 'imports', 'learning', 'plan', 'settings'],
  })
  expect(told).toEqual([{ durable: 'yes' }])
})

test('an opening that hangs is given up, and adopted when it comes after all', async () => {
  let finish = () => {}
  const real = freshFactory()
  const slow = scripted((request) => {
    finish = () => {
      const truth = real.open(NAME, VERSION)
      truth.onupgradeneeded = (e) => {
        request.result = truth.result
        request.onupgradeneeded?.call(truth, e)
      }
      truth.onsuccess = (e) => {
        request.result = truth.result
        request.onsuccess?.call(truth, e)
      }
    }
  })
  const database = over(() => slow)
  const used = database.use(names)
  await settle()
  timers.fire()
  expect(await used).toEqual(failed('hung'))
  expect(await database.use(names)).toEqual(failed('hung'))
  finish()
  await settle()
  expect(await database.use(names)).toEqual({
    ok: true,
    value: ['checklist', 'contacts', 'imports', 'learning', 'plan', 'settings'],
  })
  expect(told).toEqual([memory('hung'), { durable: 'yes' }])
  expect(slow.opened()).toBe(1)
})

test('an older tab that will not let go is told of at once, not after the wait', async () => {
  const database = over(() =>
    scripted((r) => r.onblocked?.call(r as IDBOpenDBRequest, new IDBVersionChangeEvent('blocked'))),
  )
  expect(await database.use(names)).toEqual(failed('blocked'))
})

test.each([
  [
    'denied',
    () => {
      throw new DOMException('The operation is insecure', 'SecurityError')
    },
  ],
  [
    'denied',
    () => ({
      ...scripted(),
      open: () => {
        throw new DOMException('', 'SecurityError')
      },
    }),
  ],
  ['denied', () => failing('UnknownError', 'The user denied permission to access the database.')],
  ['absent', () => undefined],
  ['absent', () => null],
  ['lost', () => failing('UnknownError', SERVER_LOST)],
  ['full', () => failing('QuotaExceededError')],
  ['failed', () => failing('UnknownError', 'Internal error opening backing store')],
])('%s: says so and goes on', async (problem, factory) => {
  const database = over(factory)
  expect(await database.use(names)).toEqual(failed(problem))
  expect(database.state).toEqual(memory(problem))
})

test('an opening that failed is not tried again', async () => {
  const factory = failing('UnknownError', SERVER_LOST)
  const database = over(() => factory)
  for (let i = 0; i < 5; i++) await database.use(names)
  expect(factory.opened()).toBe(1)
  expect(told).toHaveLength(1)
})

test('a database from a newer version of the app is read, and otherwise left alone', async () => {
  const factory = freshFactory()
  const before = over(() => factory)
  await before.use((db) => db.put('settings', 'nn', 'lang'))
  const newer = await otherTab(factory, VERSION + 1)
  newer.close()
  const database = over(() => factory)
  const lang = () => database.read((db) => db.get('settings', 'lang'))
  expect(await lang()).toEqual({ ok: true, value: 'nn' })
  expect(database.state).toEqual(memory('newer'))
  expect(await database.use((db) => db.put('settings', 'en', 'lang'))).toEqual(failed('newer'))
  expect(await lang()).toEqual({ ok: true, value: 'nn' })
  expect(await factory.databases()).toEqual([{ name: NAME, version: VERSION + 1 }])
})

test('a newer database that is deleted before it could be read is not made anew without a version', async () => {
  const real = freshFactory()
  let opened = 0
  const factory: IDBFactory = {
    ...scripted(),
    open: (name, version) => {
      opened++
      return version === undefined ? real.open(name) : failing('VersionError').open(name, version)
    },
  }
  expect((await over(() => factory).read(names)).ok).toBe(false)
  expect(opened).toBe(2)
  expect(await real.databases()).toEqual([])
})

test('steps aside for a newer version in another tab, and says so', async () => {
  const factory = freshFactory()
  const database = over(() => factory)
  await database.use(names)
  const newer = await otherTab(factory, VERSION + 1)
  expect(database.state).toEqual(memory('newer'))
  expect(await database.use(names)).toEqual(failed('newer'))
  newer.close()
})

test('steps aside when another tab erases everything, and opens anew when needed', async () => {
  const factory = freshFactory()
  const database = over(() => factory)
  await database.use(names)
  expect(
    await removed(
      over(() => factory),
      () => factory,
    ),
  ).toEqual({ ok: true, value: undefined })
  expect(database.state).toEqual({ durable: 'unknown' })
  expect(await database.use(names)).toEqual({
    ok: true,
    value: ['checklist', 'contacts', 'imports', 'learning', 'plan', 'settings'],
  })
})

test('looking does not make a database again where everything was erased, here or in another tab', async () => {
  const factory = freshFactory()
  const [here, other] = [over(() => factory), over(() => factory)]
  await Promise.all([here.use(names), other.use(names)])
  const lang = (db: Connection) => db.get('settings', 'lang')
  await removed(here, () => factory)
  for (const tab of [here, other]) expect(await tab.read(lang)).toEqual(failed('failed'))
  expect(await factory.databases()).toEqual([])
  await other.use((db) => db.put('settings', 'nn', 'lang'))
  expect(await other.read(lang)).toEqual({ ok: true, value: 'nn' })
})

test('a connection ended under the page is told of, and replaced on next use', async () => {
  const connections: IDBDatabase[] = []
  const factory = harmed(freshFactory(), (db) => connections.push(db))
  const database = over(() => factory)
  await database.use(names)
  for (const db of connections) forceCloseDatabase(db as never)
  await settle()
  expect(database.state).toEqual(memory('lost'))
  expect((await database.use(names)).ok).toBe(true)
  expect(told).toEqual([{ durable: 'yes' }, memory('lost'), { durable: 'yes' }])
})

test('a closed connection that nobody told of is replaced, and the work done', async () => {
  const connections: IDBDatabase[] = []
  const factory = harmed(freshFactory(), (db) => connections.push(db))
  const database = over(() => factory)
  await database.use(names)
  connections[0]?.close()
  const read = await database.use((db) => db.get('settings', 'lang'))
  expect(read).toEqual({ ok: true, value: undefined })
  expect(connections).toHaveLength(2)
})

test('WebKit: the server is lost, so is every new opening; one attempt, then it is said', async () => {
  let dead = false
  const real = freshFactory()
  const lost = failing('UnknownError', SERVER_LOST)
  const database = over(() => (dead ? lost : real))
  await database.use(names)
  dead = true
  const work = async () => {
    throw new DOMException(SERVER_LOST, 'UnknownError')
  }
  expect(await database.use(work)).toEqual(failed('lost'))
  expect(await database.use(work)).toEqual(failed('lost'))
  expect(database.state).toEqual(memory('lost'))
  expect(lost.opened()).toBe(1)
})

test('work that hangs is given up, and told that it is', async () => {
  const database = over(freshFactory)
  let late: AbortSignal | undefined
  const used = database.use((_, signal) => {
    late = signal
    return new Promise(() => {})
  })
  await settle()
  expect(late?.aborted).toBe(false)
  timers.fire()
  expect(await used).toEqual(failed('hung'))
  expect(late?.aborted).toBe(true)
})

test('removes the database, and is usable afterwards', async () => {
  const factory = freshFactory()
  const database = over(() => factory)
  await database.use((db) => db.put('settings', 'nn', 'lang'))
  expect(await removed(database, () => factory)).toEqual({ ok: true, value: undefined })
  expect(await factory.databases()).toEqual([])
  expect(await database.use((db) => db.get('settings', 'lang'))).toEqual({
    ok: true,
    value: undefined,
  })
})

test('work under way when everything is removed does not bring the database back', async () => {
  const factory = freshFactory()
  const database = over(() => factory)
  const used = database.use((db) => db.put('settings', 'nn', 'lang'))
  const removing = removed(database, () => factory)
  expect(await used).toEqual(failed('failed'))
  expect((await removing).ok).toBe(true)
  await settle()
  expect(await factory.databases()).toEqual([])
})

test('removal: another tab in the way, a refusal and an empty promise are told apart', async () => {
  const factory = freshFactory()
  const other = await otherTab(factory, VERSION)
  const blocked = removed(
    over(() => factory),
    () => factory,
  )
  await settle()
  timers.fire()
  expect(await blocked).toEqual(failed('blocked'))
  other.close()

  expect(await remove(() => failing('SecurityError'))).toEqual(failed('denied'))
  const liar = scripted((r) => r.onsuccess?.call(r as IDBOpenDBRequest, new Event('success')))
  const listed = { ...liar, databases: async () => [{ name: NAME, version: 1 }] }
  expect(await remove(() => listed)).toEqual(failed('mismatch'))
  expect(await remove(() => undefined)).toEqual({ ok: true, value: undefined })
})
