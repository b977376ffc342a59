import { expect, test } from 'vitest'
import { contact } from '../../../tests/support/make.ts'
import { chainPast, isAlwaysCalled, standIn } from './conflict.ts'

const CONTACTS = {
  nod: contact('nod', { kind: 'nød', phone: '112', conflict: 'koordinator' }),
  legevakt: contact('legevakt', { kind: 'helse', phone: '116117', conflict: 'koordinator' }),
  barnevernvakt: contact('barnevernvakt', { kind: 'barn', conflict: 'nabo' }),
  barnevern: contact('barnevern', { kind: 'barn', conflict: 'nabo' }),
  nabo: contact('nabo', { kind: 'barn' }),
  leder: contact('leder', { kind: 'råd', conflict: 'koordinator', noAnswer: 'koordinator' }),
  koordinator: contact('koordinator', { kind: 'råd', conflict: 'nabokoordinator' }),
  nabokoordinator: contact('nabokoordinator', { kind: 'råd' }),
  rundt: contact('rundt', { kind: 'råd', conflict: 'rundt-igjen' }),
  'rundt-igjen': contact('rundt-igjen', { kind: 'råd', conflict: 'rundt' }),
}
const instead = (id: keyof typeof CONTACTS, me: boolean, receiver: boolean) =>
  standIn(CONTACTS, CONTACTS[id], { me, receiver })?.id

test('nothing changes when no one is close', () => {
  expect(instead('barnevern', false, false)).toBeUndefined()
  expect(instead('leder', false, false)).toBeUndefined()
})

test('I know them: another leader and coordinator, the same to report to', () => {
  expect(instead('leder', true, false)).toBe('nabokoordinator')
  expect(instead('koordinator', true, false)).toBe('nabokoordinator')
  expect(instead('barnevern', true, false)).toBeUndefined()
})

test('the receiver is involved: everyone with a stand-in is passed by', () => {
  expect(instead('barnevern', false, true)).toBe('nabo')
  expect(instead('leder', false, true)).toBe('nabokoordinator')
})

test('emergency numbers, legevakt and barnevernvakt never change, whatever an author has written', () => {
  for (const id of ['nod', 'legevakt', 'barnevernvakt'] as const) {
    expect(isAlwaysCalled(CONTACTS[id])).toBe(true)
    expect(instead(id, true, true)).toBeUndefined()
  }
})

test('two that stand in for each other do not go round for ever', () => {
  expect(instead('rundt', true, true)).toBe('rundt-igjen')
})

test('when nobody answers, those who are too close are passed by', () => {
  const past = chainPast(CONTACTS, 'leder', { me: true, receiver: false })
  expect(past.map((c) => c.id)).toEqual(['nabokoordinator'])
})
