import { expect, test } from 'vitest'
import { workFrom } from '../../handbook/plan/work.ts'
import { records } from '../contacts/store.ts'
import { viewOf } from '../contacts/view.ts'
import { freshFactory, settle } from '../testing.ts'
import { openKept } from '../values/kept.ts'
import { openSettings } from '../values/settings.ts'
import { openDatabase } from './database.ts'
import { make, released } from './released.ts'
import { NAME, VERSION } from './schema.ts'

const versions = Object.keys(released).map(Number)
const over = (factory: IDBFactory) =>
  openDatabase({ indexedDB: () => factory, setTimeout: () => {} })

/** A factory whose process dies while the database is being brought up to date. */
const dying = (real: IDBFactory): IDBFactory => ({
  open: (name, version) => {
    const request = real.open(name, version)
    request.addEventListener('upgradeneeded', () => request.transaction?.abort())
    return request
  },
  deleteDatabase: (name) => real.deleteDatabase(name),
  databases: () => real.databases(),
  cmp: (a, b) => real.cmp(a, b),
})

async function everythingIsThere(factory: IDBFactory, from: number) {
  const database = over(factory)
  const stores = await database.use(async (db) => [...db.objectStoreNames])
  expect(stores).toEqual({
    ok: true,
    value: ['checklist', 'contacts', 'imports', 'learning', 'plan', 'settings'],
  })
  const before = { municipalities: ['1875'], lang: 'nn', theme: 'dark' }
  expect(await openSettings(database).read()).toEqual(from > 0 ? before : { municipalities: [] })
  const read = await database.read(records.read)
  expect(read.ok && Object.fromEntries(read.value)).toEqual(released[from]?.['contacts'] ?? {})
}

test('every version is a starting point', () => {
  expect(versions).toEqual(Array.from({ length: VERSION + 1 }, (_, i) => i))
})

test.each(versions)('from version %i to this one, with everything in it', async (from) => {
  const factory = freshFactory()
  await make(factory, NAME, from)
  await everythingIsThere(factory, from)
})

test.each(versions.filter((v) => v < VERSION))(
  'killed in the middle of the way from version %i: nothing has changed, and the next start goes on',
  async (from) => {
    const factory = freshFactory()
    await make(factory, NAME, from)
    expect(await over(dying(factory)).use(async () => true)).toEqual({ ok: false, error: 'failed' })
    await settle()
    expect(await factory.databases()).toEqual(from > 0 ? [{ name: NAME, version: from }] : [])
    await everythingIsThere(factory, from)
  },
)

test('what version 4 held of the checklist and the plan is read', async () => {
  const factory = freshFactory()
  await make(factory, NAME, 4)
  const database = over(factory)
  const [checklist, plan] = [openKept(database, 'checklist'), openKept(database, 'plan')]
  expect(workFrom('1875', await checklist.read(), await plan.read())).toEqual({
    answers: { 'hvem-moter': 'partly' },
    followed: { 'sjekkliste/hvem-moter': { owner: 'kommunedirektør', deadline: '2027-03-01' } },
  })
})

test('the contacts of version 2 are shown as they were', async () => {
  const factory = freshFactory()
  await make(factory, NAME, 2)
  const read = await over(factory).read(records.read)
  const view = viewOf(read.ok ? read.value : new Map(), 1_795_200_000_000)
  expect(view.owned.contacts.map((c) => `${c.name} ${c.phone}`)).toEqual([
    'Helsestasjonen 22334455',
  ])
  expect(view.deleted.map((d) => d.contact.name)).toEqual(['Familievernet'])
  expect(view.owned.marks).toEqual({
    starred: ['barnevern'],
    hidden: [],
    checked: { barnevern: '2026-11-20' },
  })
  expect(view.backup).toEqual({ at: 1_795_000_000_000, changes: 4 })
})

test('the import of version 3 can be undone, and both versions of what two tabs changed are there', async () => {
  const factory = freshFactory()
  await make(factory, NAME, 3)
  const database = over(factory)
  const imports = await database.read(records.imports)
  expect(imports.ok && imports.value).toMatchObject([{ contacts: 1, at: 1_795_150_000_000 }])
  const id = imports.ok ? (imports.value[0]?.id ?? '') : ''
  expect(await database.use((db) => records.undo(db, id, []))).toMatchObject({
    ok: true,
    value: { stayed: 0, imports: [] },
  })
  const read = await database.read(records.read)
  const { owned, clashes } = viewOf(read.ok ? read.value : new Map(), 1_795_200_000_000)
  expect(owned.contacts.map((c) => c.name)).toEqual(['Helsestasjonen'])
  expect([...clashes.values()].flat().map((c) => c.name)).toEqual(['Helsestasjonen i sentrum'])
})
