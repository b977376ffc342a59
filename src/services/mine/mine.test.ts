import { expect, test } from 'vitest'
import { contactKey } from '../../storage/contacts/record.ts'
import { openDatabase } from '../../storage/database/database.ts'
import { NAME, VERSION } from '../../storage/database/schema.ts'
import { removeDatabase } from '../../storage/erase/remove.ts'
import {
  failing,
  faults,
  freshFactory,
  harmed,
  memorySession,
  onWrite,
  SERVER_LOST,
  settle,
} from '../../storage/testing.ts'
import { own, phone, started } from './testing.ts'

const done = { ok: true, value: undefined }
const DAY = 86_400_000
const raw = (factory: IDBFactory) =>
  openDatabase({ indexedDB: () => factory, setTimeout: () => {} })
const put = (factory: IDBFactory, key: string, value: unknown) =>
  raw(factory).use((db) => db.put('contacts', value, key))

test('what is saved is there in the next session, with marks', async () => {
  const { tab } = phone()
  const a = await started(tab())
  expect(await a.mine.save([own('a'), own('b')])).toEqual(done)
  expect(await a.mine.mark((m) => ({ ...m, starred: ['barnevern'] }))).toEqual(done)
  const b = await started(tab())
  expect(b.mine.owned.value).toEqual({
    contacts: [own('a'), own('b')],
    marks: { starred: ['barnevern'], hidden: [], checked: {} },
  })
  expect(b.mine.trouble.value).toBeUndefined()
})

test('deleted can be brought back for 30 days, not a day more, and never because the clock jumped back', async () => {
  const { tab, disk } = phone()
  const a = await started(tab())
  await a.mine.save([own('a')])
  await a.mine.remove(['a'])
  expect(a.mine.owned.value.contacts).toEqual([])
  expect(a.mine.deleted.value).toEqual([{ contact: own('a'), at: disk.now }])
  disk.now -= 400 * DAY
  expect((await started(tab())).mine.deleted.value).toHaveLength(1)
  disk.now += 430 * DAY
  const b = await started(tab())
  expect(b.mine.deleted.value).toHaveLength(1)
  await b.mine.restore(['a'])
  expect(b.mine.owned.value.contacts).toEqual([own('a')])
  await b.mine.remove(['a'])
  disk.now += 30 * DAY + 1
  const c = await started(tab())
  expect(c.mine.deleted.value).toEqual([])
  await c.mine.save([own('b')])
  const left = await raw(disk.factory).read((db) => db.getAllKeys('contacts'))
  expect(left).toMatchObject({ value: ['backup', contactKey('b')] })
})

test('two tabs see each other’s changes, and overwrite none', async () => {
  const { tab } = phone()
  const [a, b] = await Promise.all([started(tab()), started(tab())])
  await Promise.all([
    a.mine.save([own('a')]),
    b.mine.save([own('b')]),
    a.mine.mark((m) => ({ ...m, starred: [...m.starred, 'x'] })),
    b.mine.mark((m) => ({ ...m, starred: [...m.starred, 'y'], hidden: ['x'] })),
  ])
  await Promise.all([a.idle(), b.idle()])
  await Promise.all([a.idle(), b.idle()])
  for (const { mine } of [a, b]) {
    expect(mine.owned.value.contacts).toEqual([own('a'), own('b')])
    expect(mine.owned.value.marks).toEqual({ starred: ['x', 'y'], hidden: ['x'], checked: {} })
  }
})

test('deleted in one tab and changed in another: what was written last holds, and nothing is lost', async () => {
  const { tab } = phone()
  const a = await started(tab())
  await a.mine.save([own('a'), own('b')])
  const b = await started(tab())
  await Promise.all([
    a.mine.remove(['a']).then(() => b.mine.save([own('a', { name: 'Rettet a' })])),
    b.mine.save([own('b', { name: 'Rettet b' })]).then(() => a.mine.remove(['b'])),
  ])
  for (const { mine, idle } of [a, b]) {
    await idle()
    expect(mine.owned.value.contacts.map((c) => c.name)).toEqual(['Rettet a'])
    expect(mine.deleted.value.map((d) => d.contact.name)).toEqual(['Rettet b'])
  }
  expect(await b.mine.restore(['b'])).toEqual(done)
  await a.idle()
  expect(a.mine.owned.value.contacts.map((c) => c.name)).toEqual(['Rettet a', 'Rettet b'])
})

test('an import leaves alone what another tab has added meanwhile, and its undo what was changed since', async () => {
  const { tab } = phone()
  const a = await started(tab())
  await a.mine.save([own('a'), own('gone')])
  const b = await started(tab())
  const next = { ...a.mine.owned.value, contacts: [own('a', { name: 'Ny' }), own('c'), own('d')] }
  const [taken] = await Promise.all([a.mine.take(next), b.mine.save([own('b')])])
  await a.idle()
  expect(a.mine.owned.value.contacts.map((c) => c.name).toSorted()).toEqual([
    'Navn b',
    'Navn c',
    'Navn d',
    'Ny',
  ])
  expect(a.mine.deleted.value.map((d) => d.contact.id)).toEqual(['gone'])
  await a.mine.save([own('d', { name: 'Rettet' })])
  if (!taken.ok) throw new Error(taken.error)
  expect(await a.mine.undo(taken.value)).toEqual({ ok: true, value: 1 })
  expect(a.mine.owned.value.contacts.map((c) => c.name).toSorted()).toEqual([
    'Navn a',
    'Navn b',
    'Navn gone',
    'Rettet',
  ])
})

test('an import is undone after a restart, in another tab, and for 30 days', async () => {
  const { tab, disk } = phone()
  const a = await started(tab())
  await a.mine.save([own('a'), own('b')])
  const contacts = [own('a', { name: 'Ny' }), own('b'), own('c'), own('d'), own('e')]
  const taken = await a.mine.take({ ...a.mine.owned.value, contacts })
  const at = disk.now
  a.kill()
  disk.now += 30 * DAY
  const b = await started(tab())
  const c = await started(tab())
  expect(b.mine.imports.value).toEqual([{ id: taken.ok && taken.value, at, contacts: 4 }])
  // Changed since, deleted since, and untouched.
  await b.mine.save([own('c', { name: 'Rettet' })])
  await b.mine.remove(['d'])
  const id = b.mine.imports.value[0]?.id ?? ''
  expect(await c.mine.undo(id)).toEqual({ ok: true, value: 2 })
  await b.idle()
  for (const { mine } of [b, c]) {
    expect(mine.owned.value.contacts.map((x) => x.name).toSorted()).toEqual([
      'Navn a',
      'Navn b',
      'Rettet',
    ])
    expect(mine.deleted.value.map((x) => x.contact.id)).toEqual(['d'])
    expect(mine.imports.value).toEqual([])
  }
  // Twice is as once, also when the button stood in another tab.
  expect(await b.mine.undo(id)).toEqual({ ok: true, value: 0 })
  expect((await raw(disk.factory).read((db) => db.getAllKeys('imports'))).ok).toBe(true)
})

test('what was taken in more than 30 days ago is kept, and how to undo it is not', async () => {
  const { tab, disk } = phone()
  const a = await started(tab())
  await a.mine.take({ ...a.mine.owned.value, contacts: [own('a')] })
  disk.now += 30 * DAY + 1
  const b = await started(tab())
  expect(b.mine.imports.value).toEqual([])
  await b.mine.save([own('b')])
  const keys = await raw(disk.factory).read((db) => db.getAllKeys('imports'))
  expect(keys).toEqual({ ok: true, value: [] })
  expect(b.mine.owned.value.contacts).toEqual([own('a'), own('b')])
})

test('of many imports the ten last can be undone', async () => {
  const { tab, disk } = phone()
  const a = await started(tab())
  for (let i = 0; i < 12; i++) {
    disk.now += 1
    await a.mine.take({ ...a.mine.owned.value, contacts: [own('a', { name: `Navn ${i}` })] })
  }
  expect(a.mine.imports.value).toHaveLength(10)
  for (const { id } of a.mine.imports.value) await a.mine.undo(id)
  expect(a.mine.owned.value.contacts.map((c) => c.name)).toEqual(['Navn 1'])
  expect(await raw(disk.factory).read((db) => db.getAllKeys('imports'))).toMatchObject({
    value: [],
  })
})

test('an undo that cannot be written changes nothing, and can be tried again', async () => {
  const { tab } = phone()
  let full = false
  const over = (real: IDBFactory) =>
    harmed(
      real,
      onWrite((tx, store) => full && faults.abortsWithReason(tx, store), 'contacts'),
    )
  const a = await started(tab({ over }))
  await a.mine.save([own('a')])
  const taken = await a.mine.take({ ...a.mine.owned.value, contacts: [own('b')] })
  const id = taken.ok ? taken.value : ''
  full = true
  expect(await a.mine.undo(id)).toEqual({ ok: false, error: 'full' })
  expect((await started(tab())).mine.owned.value.contacts).toEqual([own('b')])
  full = false
  expect(await a.mine.undo(id)).toEqual({ ok: true, value: 0 })
  expect((await started(tab())).mine.owned.value.contacts).toEqual([own('a')])
})

test('changed in two tabs at once: both versions are kept until one is picked, also over a restart', async () => {
  const { tab } = phone()
  const a = await started(tab())
  const opened = own('a')
  await a.mine.save([opened])
  const b = await started(tab())
  const [mine, other] = [
    own('a', { name: 'Min', changed: 3 }),
    own('a', { name: 'Din', changed: 2 }),
  ]
  await b.mine.save([other], opened)
  await a.mine.save([mine], opened)
  a.kill()
  const c = await started(tab())
  expect(c.mine.owned.value.contacts).toEqual([mine])
  expect([...c.mine.clashes.value]).toEqual([['a', [other]]])
  await b.idle()
  // A third does not push the second out.
  await b.mine.save([own('a', { name: 'Tredje', changed: 4 })], opened)
  expect(b.mine.clashes.value.get('a')).toEqual([other, mine])
  await b.mine.pick(other)
  await c.idle()
  for (const t of [b, c]) {
    await t.idle()
    expect(t.mine.owned.value.contacts).toEqual([other])
    expect(t.mine.clashes.value.size).toBe(0)
  }
})

test('no choice is asked for where nothing would be lost', async () => {
  const { tab } = phone()
  const a = await started(tab())
  const opened = own('a')
  await a.mine.save([opened])
  const b = await started(tab())
  // The other tab has only said that the number is right: that is kept.
  await b.mine.save([own('a', { checked: '2026-11-20', changed: 2 })], opened)
  await a.mine.save([own('a', { name: 'Ny', changed: 3 })], opened)
  expect(a.mine.owned.value.contacts).toEqual([
    own('a', { name: 'Ny', changed: 3, checked: '2026-11-20' }),
  ])
  // The same words in both, and deleted in the other.
  const same = own('a', { name: 'Nyere', changed: 4 })
  const [now] = a.mine.owned.value.contacts
  await b.mine.save([same], now)
  await a.mine.save([{ ...same, changed: 5 }], now)
  await b.mine.remove(['a'])
  await a.mine.save([own('a', { name: 'Tilbake', changed: 6 })], same)
  expect(a.mine.owned.value.contacts.map((c) => c.name)).toEqual(['Tilbake'])
  expect(a.mine.clashes.value.size).toBe(0)
})

test('what could not be written is not another tab’s when it is tried again', async () => {
  const { tab } = phone()
  let full = false
  const over = (real: IDBFactory) =>
    harmed(
      real,
      onWrite((tx, store) => full && faults.abortsWithReason(tx, store), 'contacts'),
    )
  const a = await started(tab({ over }))
  const opened = own('a')
  await a.mine.save([opened])
  full = true
  const first = own('a', { name: 'Første', changed: 2 })
  expect(await a.mine.save([first], opened)).toEqual({ ok: false, error: 'full' })
  full = false
  expect(await a.mine.save([own('a', { name: 'Andre', changed: 3 })], first)).toEqual(done)
  expect(a.mine.clashes.value.size).toBe(0)
})

test.each([
  ['Chromium', faults.requestFails],
  ['Firefox', faults.abortsWithReason],
  ['WebKit', faults.abortsWithout],
])('a full disk as %s says it: told, nothing lost, and tried again', async (_, fault) => {
  const { tab, disk } = phone()
  await (await started(tab())).mine.save([own('a')])
  let full = true
  const over = (real: IDBFactory) =>
    harmed(
      real,
      onWrite((tx, store) => full && fault(tx, store), 'contacts'),
    )
  const b = await started(tab({ over }))
  expect(await b.mine.save([own('b')])).toEqual({ ok: false, error: 'full' })
  expect(b.mine.trouble.value).toBe('full')
  expect(b.mine.owned.value.contacts).toEqual([own('a'), own('b')])
  expect(await b.mine.take({ ...b.mine.owned.value, contacts: [] })).toMatchObject({ ok: false })
  expect((await started(tab())).mine.owned.value.contacts).toEqual([own('a')])
  full = false
  b.wake()
  await expect.poll(() => b.mine.trouble.value).toBeUndefined()
  expect((await started(tab())).mine.owned.value.contacts).toHaveLength(2)
  expect(await b.mine.save([own('c')])).toEqual(done)
  expect((await started(tab())).mine.owned.value.contacts).toHaveLength(3)
  expect(disk.witness).toBe(3)
})

test('never «saved» when the disk says something else, or nothing', async () => {
  const { tab } = phone()
  const lies = (real: IDBFactory) => harmed(real, onWrite(faults.writesOther, 'contacts'))
  const a = await started(tab({ over: lies }))
  expect(await a.mine.save([own('a')])).toEqual({ ok: false, error: 'failed' })
  const hangs = (real: IDBFactory) => harmed(real, onWrite(faults.neverEnds, 'contacts'))
  const b = await started(phone().tab({ over: hangs }))
  const saved = b.mine.save([own('b')])
  await settle()
  b.timers.fire()
  expect(await saved).toEqual({ ok: false, error: 'failed' })
})

test('WebKit loses the server: the draft outlives one reload, and never causes a second', async () => {
  const { tab } = phone()
  let dead = false
  const connections: IDBDatabase[] = []
  const lost = failing('UnknownError', SERVER_LOST)
  const a = await started(
    tab({ over: (real) => (dead ? lost : harmed(real, (db) => void connections.push(db))) }),
  )
  dead = true
  for (const db of connections) db.close()
  expect(await a.mine.save([own('draft')])).toEqual({ ok: false, error: 'lost' })
  expect(a.reloads()).toBe(1)
  await a.mine.save([own('second')])
  expect(a.reloads()).toBe(1)
  const b = await started(tab({ session: a.session }))
  expect(b.mine.owned.value.contacts.map((c) => c.id)).toEqual(['draft', 'second'])
  expect(b.mine.trouble.value).toBeUndefined()
  expect([...b.session.all.keys()]).toEqual(['tiltakskort.reloaded'])
})

test.each([
  'ikke json',
  '{}',
  '[null]',
  '[{"key":"contact:a","do":"toString"},{"key":7,"do":"delete"},{"key":"contact:a","do":"put"}]',
])('a stash that is not ours harms nothing: %s', async (text) => {
  const { tab, disk } = phone()
  await (await started(tab())).mine.save([own('a')])
  const b = await started(tab({ session: memorySession({ 'tiltakskort.mine': text }) }))
  await b.mine.save([own('b')])
  expect((await started(tab())).mine.owned.value.contacts).toEqual([own('a'), own('b')])
  expect(disk.witness).toBe(2)
})

test('a lost server does not reload an import away', async () => {
  const { tab } = phone()
  let dead = false
  const connections: IDBDatabase[] = []
  const lost = failing('UnknownError', SERVER_LOST)
  const a = await started(
    tab({ over: (real) => (dead ? lost : harmed(real, (db) => void connections.push(db))) }),
  )
  dead = true
  for (const db of connections) db.close()
  const next = { ...a.mine.owned.value, contacts: [own('a')] }
  expect(await a.mine.take(next)).toEqual({ ok: false, error: 'lost' })
  expect(a.mine.owned.value.contacts).toEqual([])
  expect(a.reloads()).toBe(0)
})

test('a newer database: what is there is read, and saving says «newer»', async () => {
  const { tab, disk } = phone()
  await (await started(tab())).mine.save([own('a')])
  await new Promise<void>((resolve) => {
    const request = disk.factory.open(NAME, VERSION + 1)
    request.onsuccess = () => resolve(request.result.close())
  })
  const b = await started(tab())
  expect(b.mine.owned.value.contacts).toEqual([own('a')])
  expect(b.mine.trouble.value).toBe('newer')
  expect(await b.mine.save([own('b')])).toEqual({ ok: false, error: 'newer' })
})

test('an old tab that will not let go: told, and all is well when it closes', async () => {
  const factory = freshFactory()
  const old = await new Promise<IDBDatabase>((resolve) => {
    const request = factory.open(NAME, 1)
    request.onupgradeneeded = () => request.result.createObjectStore('settings')
    request.onsuccess = () => resolve(request.result)
  })
  const a = await started(phone(factory).tab())
  expect(a.mine.trouble.value).toBe('blocked')
  expect(await a.mine.save([own('a')])).toEqual({ ok: false, error: 'blocked' })
  old.close()
  await settle()
  await a.idle()
  expect(a.mine.trouble.value).toBeUndefined()
  expect((await started(phone(factory).tab())).mine.owned.value.contacts).toEqual([own('a')])
})

test('what a browser has emptied is noticed; what she has deleted herself is not', async () => {
  const { tab, disk } = phone()
  const a = await started(tab())
  await a.mine.save([own('a')])
  disk.factory = freshFactory()
  const b = await started(tab())
  await settle()
  expect(b.mine.trouble.value).toBe('emptied')
  await b.mine.save([own('b')])
  expect(b.mine.trouble.value).toBeUndefined()
  await b.mine.remove(['b'])
  const c = await started(tab())
  await settle()
  expect(c.mine.trouble.value).toBeUndefined()
})

test('erased in another tab: nothing of it stays or comes back', async () => {
  const { tab, disk } = phone()
  const a = await started(tab())
  await a.mine.save([own('a')])
  const b = await started(tab())
  const saving = b.mine.save([own('b')])
  const deps = { indexedDB: () => disk.factory, setTimeout: () => undefined }
  const erased = removeDatabase(raw(disk.factory), deps)
  await Promise.all([saving, erased])
  expect((await erased).ok).toBe(true)
  await settle()
  for (const t of [a, b]) t.wake()
  await settle()
  for (const { mine } of [a, b]) expect(mine.owned.value.contacts).toEqual([])
  expect(await disk.factory.databases()).toEqual([])
})

test('a backup is due after ten changes or 30 days, unless the browser has promised', async () => {
  const { tab, disk } = phone()
  const a = await started(tab())
  for (let i = 0; i < 9; i++) await a.mine.save([own('a', { changed: i })])
  expect(a.mine.shouldBackUp.value).toBe(false)
  await a.mine.mark((m) => ({ ...m, starred: ['x'] }))
  expect(a.mine.shouldBackUp.value).toBe(true)
  const promised = await started(tab({ storage: () => ({ persist, persisted: persist }) }))
  await settle()
  expect(promised.mine.shouldBackUp.value).toBe(false)
  await a.mine.backedUp()
  expect(a.mine.shouldBackUp.value).toBe(false)
  disk.now += 30 * DAY
  expect((await started(tab())).mine.shouldBackUp.value).toBe(true)
})
const persist = async () => true

test('the browser is asked to keep it at the first contact only, and nobody waits for its answer', async () => {
  let asked = 0
  const never = () => new Promise<never>(() => {})
  const storage = () => ({
    persist: () => {
      asked++
      return never()
    },
    persisted: never,
  })
  const a = await started(phone().tab({ storage }))
  expect(asked).toBe(0)
  expect(await a.mine.save([own('a')])).toEqual(done)
  await a.mine.save([own('b')])
  expect(asked).toBe(1)
})

test('what cannot be read is kept, the version before is shown, and the rest is as it was', async () => {
  const { tab, disk } = phone()
  const strange = { contact: 7, before: own('b'), later: true }
  await put(disk.factory, contactKey('a'), { contact: { ...own('a'), colour: 'blå' } })
  await put(disk.factory, contactKey('b'), strange)
  await put(disk.factory, contactKey('c'), 'søppel')
  await put(disk.factory, contactKey('d'), { contact: { ...own('d'), kind: 'ny', phone: 112 } })
  const a = await started(tab())
  const { phone: _, ...d } = own('d', { kind: 'råd' })
  expect(a.mine.owned.value.contacts).toEqual([own('a'), own('b'), d])
  await a.mine.save([own('a', { name: 'Ny' })])
  const left = await raw(disk.factory).read((db) => db.getAll('contacts'))
  expect(left).toMatchObject({
    value: [
      {},
      { contact: { name: 'Ny', colour: 'blå' }, before: { colour: 'blå' } },
      strange,
      'søppel',
      {},
    ],
  })
})

test('ids that are names of things in JavaScript are only names', async () => {
  const { tab } = phone()
  const a = await started(tab())
  const ids = ['__proto__', 'constructor', 'toString']
  await a.mine.save(ids.map((id) => own(id)))
  await a.mine.mark((m) => ({
    ...m,
    starred: ids,
    checked: Object.fromEntries(ids.map((id) => [id, '2026-11-21'])),
  }))
  const { owned } = (await started(tab())).mine
  expect(owned.value.contacts.map((c) => c.id).toSorted()).toEqual(ids.toSorted())
  expect(Object.keys(owned.value.marks.checked).toSorted()).toEqual(ids.toSorted())
  expect(Object.hasOwn(Object.prototype, 'starred')).toBe(false)
  await a.mine.mark(() => ({ starred: [], hidden: [], checked: {} }))
  expect((await started(tab())).mine.owned.value.marks.starred).toEqual([])
})
