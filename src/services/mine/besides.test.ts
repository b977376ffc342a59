import { expect, test } from 'vitest'
import type { Besides } from '../../handbook/besides.ts'
import { openDatabase } from '../../storage/database/database.ts'
import { faults, harmed, onWrite } from '../../storage/testing.ts'
import { own, phone, started } from './testing.ts'

const raw = (factory: IDBFactory) =>
  openDatabase({ indexedDB: () => factory, setTimeout: () => {} })

const BACKUP: Besides = {
  learning: new Map<string, unknown>([['path', 'skole']]),
  checklist: new Map([
    ['1875/numre', 'no'],
    ['1875/vikarer', 'yes'],
  ]),
  plan: new Map([['1875/sjekkliste/numre/status', 'done']]),
}
const besides = async (disk: IDBFactory) => {
  const read = (store: 'learning' | 'checklist' | 'plan') =>
    raw(disk).read(async (db) => {
      const [keys, values] = await Promise.all([db.getAllKeys(store), db.getAll(store)])
      return keys.map((k, i) => [k, values[i]])
    })
  const all = await Promise.all([read('learning'), read('checklist'), read('plan')])
  return all.map((r) => (r.ok ? r.value : r.error))
}

test('what a backup holds beside contacts comes where there is nothing, and is undone with them', async () => {
  const { tab, disk } = phone()
  const a = await started(tab())
  await raw(disk.factory).use((db) => db.put('checklist', 'partly', '1875/numre'))
  const taken = await a.mine.take({ ...a.mine.owned.value, contacts: [own('a')] }, BACKUP)
  expect(await besides(disk.factory)).toEqual([
    [['path', 'skole']],
    [
      ['1875/numre', 'partly'],
      ['1875/vikarer', 'yes'],
    ],
    [['1875/sjekkliste/numre/status', 'done']],
  ])
  // She has gone on with it since.
  await raw(disk.factory).use((db) => db.put('plan', 'ongoing', '1875/sjekkliste/numre/status'))
  a.kill()
  const b = await started(tab())
  expect(await b.mine.undo(taken.ok ? taken.value : '')).toEqual({ ok: true, value: 0 })
  expect(await besides(disk.factory)).toEqual([
    [],
    [['1875/numre', 'partly']],
    [['1875/sjekkliste/numre/status', 'ongoing']],
  ])
  expect(b.mine.owned.value.contacts).toEqual([])
  expect(await raw(disk.factory).read((db) => db.getAllKeys('imports'))).toMatchObject({
    value: [],
  })
})

test.each(['contacts', 'plan', 'imports'] as const)(
  'a backup that does not fit is taken in not at all: full while writing %s',
  async (store) => {
    const { tab, disk } = phone()
    let full = true
    const over = (real: IDBFactory) =>
      harmed(
        real,
        onWrite((tx, s) => full && faults.abortsWithReason(tx, s), store),
      )
    const a = await started(tab({ over }))
    const next = { ...a.mine.owned.value, contacts: [own('a')] }
    expect(await a.mine.take(next, BACKUP)).toEqual({ ok: false, error: 'full' })
    expect(await besides(disk.factory)).toEqual([[], [], []])
    expect((await started(tab())).mine.owned.value.contacts).toEqual([])
    full = false
    expect(await a.mine.take(next, BACKUP)).toMatchObject({ ok: true })
    expect((await besides(disk.factory)).flat()).toHaveLength(4)
  },
)
