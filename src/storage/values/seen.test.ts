import { expect, test } from 'vitest'
import { fail, ok } from '../../handbook/result.ts'
import { openDatabase } from '../database/database.ts'
import { failing, faults, freshFactory, harmed, manualTimers, onWrite } from '../testing.ts'
import { openSeen } from './seen.ts'

const over = (factory: IDBFactory) =>
  openDatabase({ indexedDB: () => factory, setTimeout: manualTimers().setTimeout })
const SEEN = { at: 1, prints: { cards: {}, contacts: {}, answers: {} } }

test('what was seen is there in the next session, for that handbook only', async () => {
  const factory = freshFactory()
  expect(await openSeen(over(factory)).save('1875.nb', SEEN)).toBe(true)
  expect(await openSeen(over(factory)).read('1875.nb')).toEqual(ok(SEEN))
  expect(await openSeen(over(factory)).read('1875.nn')).toEqual(ok(undefined))
})

test.each([['tekst'], [{ at: 1 }], [{ ...SEEN, prints: { cards: { a: 1 } } }], [null]])(
  'what no app of ours wrote is as if nothing had been seen: %j',
  async (odd) => {
    const database = over(freshFactory())
    await database.use((db) => db.put('settings', odd, 'sett.1875.nb'))
    expect(await openSeen(database).read('1875.nb')).toEqual(ok(undefined))
  },
)

test('a device that does not remember says so', async () => {
  const denied = openSeen(over(failing('SecurityError')))
  expect(await denied.save('1875.nb', SEEN)).toBe(false)
  expect(await denied.read('1875.nb')).toEqual(fail('denied'))
  const full = openSeen(over(harmed(freshFactory(), onWrite(faults.abortsWithReason))))
  expect(await full.save('1875.nb', SEEN)).toBe(false)
})
