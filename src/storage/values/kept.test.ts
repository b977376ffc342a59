import { expect, test } from 'vitest'
import { openDatabase } from '../database/database.ts'
import { freshFactory } from '../testing.ts'
import { openKept } from './kept.ts'

const openLearning = (database: ReturnType<typeof openDatabase>) => openKept(database, 'learning')
/** A phone that never loses patience. */
const later = () => {}
const on = (factory: IDBFactory) => openDatabase({ indexedDB: () => factory, setTimeout: later })
const denied = () =>
  openDatabase({
    indexedDB: () => {
      throw new DOMException('', 'SecurityError')
    },
    setTimeout: later,
  })

test('what is saved is there after a restart, and two tabs do not overwrite each other', async () => {
  const disk = freshFactory()
  const [one, two] = [openLearning(on(disk)), openLearning(on(disk))]
  expect(await one.save('lesson/a', { at: 1 })).toBe(true)
  expect(await two.save('lesson/b', { at: 2 })).toBe(true)
  expect(await openLearning(on(disk)).read()).toEqual(
    new Map([
      ['lesson/a', { at: 1 }],
      ['lesson/b', { at: 2 }],
    ]),
  )
})

test('where storage is denied it holds as long as the page, and says so', async () => {
  const store = openLearning(denied())
  expect(await store.save('lesson/a', { at: 1 })).toBe(false)
  expect(await store.read()).toEqual(new Map([['lesson/a', { at: 1 }]]))
})

test('what was erased does not come back from memory', async () => {
  const store = openLearning(denied())
  const saving = store.save('lesson/a', { at: 1 })
  store.forget()
  expect(await saving).toBe(false)
  expect(await store.read()).toEqual(new Map())
})
