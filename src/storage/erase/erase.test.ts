import { expect, test } from 'vitest'
import { openDatabase } from '../database/database.ts'
import { walkMemory } from '../session/walk-memory.ts'
import { failing, freshFactory, manualTimers, memorySession, settle } from '../testing.ts'
import { openSettings } from '../values/settings.ts'
import { type EraseDeps, eraseAll } from './erase.ts'

const done = { ok: true, value: undefined }

function cachesWith(names: readonly string[]) {
  const left = new Set(names)
  return { left, keys: async () => [...left], delete: async (name: string) => left.delete(name) }
}

function phone(change: Partial<EraseDeps> = {}) {
  const timers = manualTimers()
  const factory = freshFactory()
  const database = openDatabase({ indexedDB: () => factory, setTimeout: timers.setTimeout })
  const settings = openSettings(database)
  const session = memorySession({ other: 'app' })
  const walks = walkMemory(
    () => session,
    () => 0,
  )
  const caches = cachesWith(['tiltakskort-shell', 'tiltakskort-packs', 'other-app'])
  const unregistered: string[] = []
  const deps: EraseDeps = {
    database,
    indexedDB: () => factory,
    caches: () => caches,
    isOurs: (name) => name.startsWith('tiltakskort'),
    session: () => session,
    worker: async () => ({ unregister: async () => unregistered.push('worker') > 0 }),
    forget: [settings.forget, walks.forget],
    setTimeout: timers.setTimeout,
    ...change,
  }
  return { deps, factory, settings, session, walks, caches, unregistered, timers }
}

test('everything of ours goes, nothing of others', async () => {
  const { deps, factory, settings, session, walks, caches, unregistered } = phone()
  await settings.save({ municipalities: ['1875'] })
  walks.keep('barn', { choices: [0] })
  const report = await eraseAll(deps)
  expect(report).toEqual({
    complete: true,
    steps: [
      { step: 'worker', result: done },
      { step: 'caches', result: done },
      { step: 'database', result: done },
      { step: 'session', result: done },
    ],
  })
  expect(unregistered).toEqual(['worker'])
  expect([...caches.left]).toEqual(['other-app'])
  expect(await factory.databases()).toEqual([])
  expect([...session.all]).toEqual([['other', 'app']])
  expect(await settings.read()).toEqual({ municipalities: [] })
})

test('nothing there to erase is fine', async () => {
  const { deps } = phone({
    caches: () => undefined,
    session: () => undefined,
    worker: async () => undefined,
  })
  expect((await eraseAll(deps)).complete).toBe(true)
})

test('what was only held in memory goes too', async () => {
  const database = openDatabase({ indexedDB: () => undefined, setTimeout: () => {} })
  const settings = openSettings(database)
  const walks = walkMemory(
    () => undefined,
    () => 0,
  )
  await settings.save({ lang: 'nn' })
  walks.keep('barn', { choices: [0] })
  const { deps } = phone({ database, forget: [settings.forget, walks.forget] })
  expect((await eraseAll(deps)).complete).toBe(true)
  expect(await settings.read()).toEqual({ municipalities: [] })
  expect(walks.recall('barn')).toBeUndefined()
})

const refuse = () => {
  throw new DOMException('no', 'SecurityError')
}

test.each<[string, Partial<EraseDeps>]>([
  ['worker', { worker: refuse }],
  ['worker', { worker: async () => ({ unregister: async () => false }) }],
  ['caches', { caches: refuse }],
  ['caches', { caches: () => ({ keys: async () => ['tiltakskort-x'], delete: async () => true }) }],
  ['caches', { caches: () => ({ keys: async () => ['tiltakskort-x'], delete: refuse }) }],
  ['database', { indexedDB: () => failing('SecurityError') }],
  ['session', { session: refuse }],
  [
    'session',
    {
      session: () => ({
        ...memorySession({ 'tiltakskort.a': '' }),
        length: 1,
        removeItem: () => {},
      }),
    },
  ],
])('%s fails: named, and all the others are erased', async (broken, change) => {
  const { deps, factory, settings, session, caches, unregistered, walks } = phone(change)
  await settings.save({ lang: 'nn' })
  walks.keep('barn', { choices: [0] })
  session.setItem('tiltakskort.reloaded', '1')
  const report = await eraseAll(deps)
  expect(report.complete).toBe(false)
  expect(report.steps.filter((s) => !s.result.ok).map((s) => s.step)).toEqual([broken])
  if (broken !== 'worker') expect(unregistered).toEqual(['worker'])
  if (broken !== 'caches') expect([...caches.left]).toEqual(['other-app'])
  if (broken !== 'database') expect(await factory.databases()).toEqual([])
  if (broken !== 'session') expect([...session.all.keys()]).toEqual(['other'])
})

test('a step that never answers does not stop the others', async () => {
  const { deps, timers, factory, settings } = phone({ worker: () => new Promise(() => {}) })
  await settings.save({ lang: 'nn' })
  const erasing = eraseAll(deps)
  await settle()
  timers.fire()
  const report = await erasing
  expect(report.steps.map((s) => s.result.ok)).toEqual([false, true, true, true])
  expect(await factory.databases()).toEqual([])
})
