import { expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { NAME, VERSION } from './schema.ts'
import { freshFactory } from './testing.ts'

/** What each released version created: frozen here, so that every migration starts from the truth. */
const released: Readonly<Record<number, (db: IDBDatabase) => void>> = {
  0: () => {},
  1: (db) => db.createObjectStore('settings').put('nn', 'lang'),
  2: (db) => {
    db.createObjectStore('settings').put('nn', 'lang')
    db.createObjectStore('contacts')
    db.createObjectStore('learning')
  },
}

test('every version but the first is a starting point', () => {
  expect(Object.keys(released)).toHaveLength(VERSION + 1)
})

test.each(Object.keys(released).map(Number))('from version %i to this one', async (from) => {
  const factory = freshFactory()
  if (from > 0)
    await new Promise<void>((resolve) => {
      const request = factory.open(NAME, from)
      request.onupgradeneeded = () => released[from]?.(request.result)
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
    })
  const database = openDatabase({ indexedDB: () => factory, setTimeout: () => {} })
  const stores = await database.use(async (db) => [...db.objectStoreNames])
  expect(stores).toEqual({ ok: true, value: ['contacts', 'learning', 'settings'] })
  const lang = await database.use((db) => db.get('settings', 'lang'))
  expect(lang).toEqual({ ok: true, value: from > 0 ? 'nn' : undefined })
})
