import { beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../database/database.ts'
import {
  failing,
  faults,
  freshFactory,
  harmed,
  manualTimers,
  onWrite,
  scripted,
  settle,
} from '../testing.ts'
import { openSettings, type Patch } from './settings.ts'

let timers: ReturnType<typeof manualTimers>
beforeEach(() => {
  timers = manualTimers()
})
const databaseOver = (factory: IDBFactory | undefined) =>
  openDatabase({ indexedDB: () => factory, setTimeout: timers.setTimeout })
const settingsOver = (factory: IDBFactory | undefined) => openSettings(databaseOver(factory))
const store = async (factory: IDBFactory, values: Readonly<Record<string, unknown>>) => {
  const database = databaseOver(factory)
  for (const [k, v] of Object.entries(values)) await database.use((db) => db.put('settings', v, k))
}

test('nothing is chosen at first', async () => {
  expect(await settingsOver(freshFactory()).read()).toEqual({ municipalities: [] })
})

test('what is saved is there in the next session', async () => {
  const factory = freshFactory()
  const settings = settingsOver(factory)
  const chosen = { municipalities: ['1875-hamaroy', '0301'], lang: 'nn', theme: 'dark' } as const
  expect(await settings.save(chosen)).toEqual({ ok: true, value: chosen })
  expect(settings.state).toEqual({ durable: 'yes' })
  expect(await settingsOver(factory).read()).toEqual(chosen)
})

test('a page that saves without having read is told all the settings', async () => {
  const factory = freshFactory()
  await store(factory, { municipalities: ['1875'] })
  const all = { municipalities: ['1875'], lang: 'nn' }
  expect(await settingsOver(factory).save({ lang: 'nn' })).toEqual({ ok: true, value: all })
})

test('a choice can be taken back', async () => {
  const factory = freshFactory()
  const settings = settingsOver(factory)
  await settings.save({ lang: 'en', textSize: 'large' })
  await settings.save({ lang: undefined })
  expect(await settingsOver(factory).read()).toEqual({ municipalities: [], textSize: 'large' })
})

test('two tabs that change different settings keep both', async () => {
  const factory = freshFactory()
  const [a, b] = [settingsOver(factory), settingsOver(factory)]
  await Promise.all([a.read(), b.read()])
  await Promise.all([a.save({ lang: 'nn' }), b.save({ theme: 'dark' })])
  const both = { municipalities: [], lang: 'nn', theme: 'dark' }
  expect(await settingsOver(factory).read()).toEqual(both)
  expect(await a.read()).toEqual(both)
})

test('two quick choices of the same setting are both confirmed, and the last one stays', async () => {
  const factory = freshFactory()
  const settings = settingsOver(factory)
  const saved = await Promise.all([
    settings.save({ theme: 'dark' }),
    settings.save({ theme: 'light' }),
  ])
  expect(saved.map((s) => s.ok)).toEqual([true, true])
  expect(await settingsOver(factory).read()).toMatchObject({ theme: 'light' })
})

test('written with strict durability', async () => {
  const seen: unknown[] = []
  const settings = settingsOver(
    harmed(freshFactory(), (db) => {
      const real = db.transaction.bind(db)
      db.transaction = (names, mode, options) => {
        if (mode === 'readwrite') seen.push(options)
        return real(names, mode, options)
      }
    }),
  )
  await settings.save({ lang: 'nb' })
  expect(seen).toEqual([{ durability: 'strict' }])
})

test.each([
  [
    { lang: 'klingon!', theme: 'dark' },
    { municipalities: [], theme: 'dark' },
  ],
  [
    { municipalities: 'Oslo', lang: 'nn' },
    { municipalities: [], lang: 'nn' },
  ],
  [
    { municipalities: ['0301', 7, null, '<b>', '', '0301', 'fjordvik'] },
    { municipalities: ['0301', 'fjordvik'] },
  ],
  [{ theme: { dark: true }, textSize: 20, lang: ['nb'] }, { municipalities: [] }],
  [
    { unknown: 'x', lang: 'en' },
    { municipalities: [], lang: 'en' },
  ],
])('garbage in the store is left out, field by field: %j', async (stored, expected) => {
  const factory = freshFactory()
  await store(factory, stored)
  expect(await settingsOver(factory).read()).toEqual(expected)
})

test('saving one setting leaves unknown ones of a later version where they are', async () => {
  const factory = freshFactory()
  await store(factory, { later: 'x' })
  await settingsOver(factory).save({ lang: 'nb' })
  const kept = await databaseOver(factory).use((db) => db.get('settings', 'later'))
  expect(kept).toEqual({ ok: true, value: 'x' })
})

test.each([
  ['full', onWrite(faults.requestFails)],
  ['full', onWrite(faults.abortsWithReason)],
  ['full', onWrite(faults.abortsWithout)],
  ['mismatch', onWrite(faults.writesOther)],
])('never «saved» when it is not: %s', async (reason, fault) => {
  const factory = freshFactory()
  await store(factory, { lang: 'nb', theme: 'dark' })
  const settings = settingsOver(harmed(factory, fault))
  await settings.read()
  const now = { municipalities: [], lang: 'nn', theme: 'dark' }
  expect(await settings.save({ lang: 'nn' })).toEqual({
    ok: false,
    error: { reason, settings: now },
  })
  expect(settings.state).toEqual({ durable: 'memory', problem: reason })
  expect(await settings.read()).toEqual(now)
  if (reason === 'full') expect(await settingsOver(factory).read()).toMatchObject({ lang: 'nb' })
})

test('what could not be saved is saved together with the next choice', async () => {
  const factory = freshFactory()
  let full = true
  const settings = settingsOver(
    harmed(
      factory,
      onWrite((tx, store) => {
        if (full) faults.abortsWithout(tx, store)
      }),
    ),
  )
  expect((await settings.save({ lang: 'nn' })).ok).toBe(false)
  full = false
  const both = { municipalities: [], lang: 'nn', theme: 'dark' }
  expect(await settings.save({ theme: 'dark' })).toEqual({ ok: true, value: both })
  expect(settings.state).toEqual({ durable: 'yes' })
  expect(await settingsOver(factory).read()).toEqual(both)
})

test('a write that neither succeeds nor fails is not «saved»', async () => {
  const settings = settingsOver(harmed(freshFactory(), onWrite(faults.neverEnds)))
  const saved = settings.save({ lang: 'nn' })
  await settle()
  timers.fire()
  expect(await saved).toMatchObject({ ok: false, error: { reason: 'hung' } })
})

test.each([
  ['absent', undefined],
  ['denied', failing('SecurityError')],
  ['newer', failing('VersionError')],
] as const)(
  'without a database (%s) a choice holds until reload, and says so',
  async (reason, factory) => {
    const settings = settingsOver(factory)
    expect(await settings.read()).toEqual({ municipalities: [] })
    expect(settings.state).toEqual({ durable: 'memory', problem: reason })
    const now = { municipalities: ['0301'] }
    expect(await settings.save(now)).toEqual({ ok: false, error: { reason, settings: now } })
    expect(await settings.read()).toEqual(now)
  },
)

test('a database that hangs keeps nobody waiting twice', async () => {
  const settings = settingsOver(scripted())
  const read = settings.read()
  timers.fire()
  expect(await read).toEqual({ municipalities: [] })
  expect(await settings.save({ lang: 'en' })).toMatchObject({ error: { reason: 'hung' } })
})

test('when the database dies under the page, what was known still applies', async () => {
  const real = freshFactory()
  await store(real, { municipalities: ['1875'] })
  const connections: IDBDatabase[] = []
  let factory: IDBFactory = harmed(real, (db) => connections.push(db))
  const settings = openSettings(
    openDatabase({ indexedDB: () => factory, setTimeout: timers.setTimeout }),
  )
  await settings.read()
  factory = failing('UnknownError', 'Connection to Indexed Database server lost.')
  connections[0]?.close()
  expect(await settings.read()).toEqual({ municipalities: ['1875'] })
  expect(settings.state).toEqual({ durable: 'memory', problem: 'lost' })
})

test('a patch with garbage is not stored', async () => {
  const factory = freshFactory()
  const garbage = { lang: 'klingon!', municipalities: ['0301', '<b>'] } as unknown as Patch
  await settingsOver(factory).save(garbage)
  const raw = await databaseOver(factory).use((db) => db.getAll('settings'))
  expect(raw).toEqual({ ok: true, value: [['0301']] })
})

test('forgetting drops what memory holds, and what was waiting to be written', async () => {
  const factory = freshFactory()
  const settings = settingsOver(factory)
  const saves = [settings.save({ lang: 'nn' }), settings.save({ theme: 'dark' })]
  settings.forget()
  expect((await Promise.all(saves)).map((s) => s.ok)).toEqual([false, false])
  expect(await settings.read()).toEqual({ municipalities: [] })
})
