import { expect, test } from 'vitest'
import { openDatabase } from '../storage/database/database.ts'
import { failing, freshFactory } from '../storage/testing.ts'
import { openKept } from '../storage/values/kept.ts'
import { openPlanner } from './planner.ts'

/** A phone that never loses patience. */
const later = () => {}
const on = (factory: IDBFactory) => {
  const database = openDatabase({ indexedDB: () => factory, setTimeout: later })
  return openPlanner(openKept(database, 'checklist'), openKept(database, 'plan'))
}

test('what a coordinator sets is there after a restart, for that municipality', async () => {
  const disk = freshFactory()
  const one = on(disk)
  await one.start('1875')
  await one.answer('1875', 'nummer', 'no')
  await one.answer('1875', 'vikarer', 'yes')
  await one.answer('1875', 'vikarer', undefined)
  await one.follow('1875', 'sjekkliste/nummer', 'owner', 'kommunedirektør')
  await one.follow('1875', 'sjekkliste/nummer', 'deadline', '2027-02-01')
  await one.follow('1875', 'sjekkliste/nummer', 'deadline', undefined)
  expect(one.forgetful.value).toBe(false)
  expect(one.saved.value).toBe(true)
  const two = on(disk)
  await two.start('1875')
  expect(two.work.value).toEqual(one.work.value)
  expect(two.work.value).toEqual({
    answers: { nummer: 'no' },
    followed: { 'sjekkliste/nummer': { owner: 'kommunedirektør' } },
  })
  await two.start('3403')
  expect(two.work.value).toEqual({ answers: {}, followed: {} })
})

test('«Lagret» is said when all that was set is on disk, not before', async () => {
  const planner = on(freshFactory())
  await planner.start('1875')
  const first = planner.answer('1875', 'nummer', 'yes')
  expect(planner.saved.value).toBe(false)
  const second = planner.answer('1875', 'vikarer', 'yes')
  await first
  expect(planner.saved.value).toBe(false)
  await second
  expect(planner.saved.value).toBe(true)
})

test('two tabs that set different fields of one measure keep both', async () => {
  const disk = freshFactory()
  const [one, two] = [on(disk), on(disk)]
  await Promise.all([one.start('1875'), two.start('1875')])
  await Promise.all([
    one.follow('1875', 'salten/1', 'owner', 'barnevernleder'),
    two.follow('1875', 'salten/1', 'status', 'done'),
  ])
  const after = on(disk)
  await after.start('1875')
  expect(after.work.value.followed).toEqual({
    'salten/1': { owner: 'barnevernleder', status: 'done' },
  })
})

test('what is answered before the device has answered stands', async () => {
  const disk = freshFactory()
  const before = on(disk)
  await before.start('1875')
  await before.answer('1875', 'nummer', 'yes')
  const planner = on(disk)
  const starting = planner.start('1875')
  const answering = planner.answer('1875', 'nummer', 'no')
  await Promise.all([starting, answering])
  expect(planner.work.value.answers).toEqual({ nummer: 'no' })
})

test('without storage it holds as long as the page, and says that it forgets', async () => {
  const planner = on(failing('SecurityError'))
  await planner.start('1875')
  await planner.answer('1875', 'nummer', 'no')
  expect(planner.forgetful.value).toBe(true)
  expect(planner.saved.value).toBe(false)
  await planner.start('1875')
  expect(planner.work.value.answers).toEqual({ nummer: 'no' })
})

test('a tap before anything was asked for is kept for the municipality on the screen', async () => {
  const disk = freshFactory()
  const planner = on(disk)
  await planner.answer('1875', 'nummer', 'partly')
  const after = on(disk)
  await after.start('1875')
  expect(after.work.value.answers).toEqual({ nummer: 'partly' })
})
