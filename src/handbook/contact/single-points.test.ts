import { expect, test } from 'vitest'
import { contact } from '../../../tests/support/make.ts'
import { singlePoints } from './single-points.ts'

const of = (...contacts: readonly ReturnType<typeof contact>[]) => {
  const byId = Object.fromEntries(contacts.map((c) => [c.id, c]))
  const points = singlePoints({ contacts: byId }, '2026-11-21')
  const ids = (list: readonly { readonly id: string }[]) => list.map((c) => c.id)
  return {
    noDeputy: ids(points.noDeputy),
    noHolidays: ids(points.noHolidays),
    unchecked: ids(points.unchecked),
    shared: points.shared.map((s) => [s.phone, ...ids(s.contacts)]),
  }
}
const whole = { local: true, deputy: 'nestlederen', holidays: 'Vakta.', checked: '2026-01-01' }

test('a contact that is whole is no single point', () => {
  expect(of(contact('a', { ...whole, phone: '75770000' }))).toEqual({
    noDeputy: [],
    noHolidays: [],
    unchecked: [],
    shared: [],
  })
})

test('no deputy, no holiday cover, and not called for a year', () => {
  const a = contact('a', { local: true, phone: '75770000', checked: '2025-11-20' })
  expect(of(a)).toMatchObject({ noDeputy: ['a'], noHolidays: ['a'], unchecked: ['a'] })
  expect(of({ ...a, checked: '2025-11-21' }).unchecked).toEqual([])
})

test('who answers day and night needs no holiday cover', () => {
  expect(of(contact('a', { local: true, phone: '75770000', hours: 'Døgnet' })).noHolidays).toEqual(
    [],
  )
})

test('several on one number', () => {
  const points = of(
    contact('a', { ...whole, phone: '75770000' }),
    contact('b', { ...whole, phone: '75770000' }),
    contact('c', { ...whole, phone: '75770001' }),
  )
  expect(points.shared).toEqual([['75770000', 'a', 'b']])
})

test('a gap is told as a gap, and a national number only by its age', () => {
  expect(of(contact('gap', { local: true }), contact('nasjonal', { phone: '02800' }))).toEqual({
    noDeputy: [],
    noHolidays: [],
    unchecked: ['nasjonal'],
    shared: [],
  })
})

test('the X-es of the example are no shared number', () => {
  const x = { ...whole, phone: 'XX XX XX XX' }
  expect(of(contact('a', x), contact('b', x)).shared).toEqual([])
})
