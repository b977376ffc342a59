import { expect, test } from 'vitest'
import { contact } from '../../../tests/support/make.ts'
import { chain, firstReachable } from './chain.ts'

const CONTACTS = {
  barnevern: contact('barnevern', { local: true, noAnswer: 'vakt' }),
  vakt: contact('vakt', { local: true, noAnswer: 'politi' }),
  politi: contact('politi', { phone: '02800', hours: 'døgnet', noAnswer: 'nod' }),
  nod: contact('nod', { phone: '112', hours: 'døgnet' }),
  ring: contact('ring', { phone: '22400040', noAnswer: 'tilbake' }),
  tilbake: contact('tilbake', { phone: '22400041', noAnswer: 'ring' }),
  dagtid: contact('dagtid', { phone: '22400042', hours: 'man–fre 08:00–15:00' }),
  lokal: contact('lokal', { phone: '22400043', hours: 'døgnet', local: true }),
}

test('when nobody answers, one tries the next to the end', () => {
  expect(chain(CONTACTS, 'barnevern').map((c) => c.id)).toEqual(['vakt', 'politi', 'nod'])
  expect(chain(CONTACTS, 'nod')).toEqual([])
  expect(chain(CONTACTS, 'finnes-ikke')).toEqual([])
})

test('a chain that bites its tail is cut where it closes', () => {
  expect(chain(CONTACTS, 'ring').map((c) => c.id)).toEqual(['tilbake'])
})

test('a gap is bridged by the first in the chain with a number', () => {
  expect(firstReachable(CONTACTS, 'barnevern')?.id).toBe('politi')
  expect(firstReachable(CONTACTS, 'dagtid')).toBeUndefined()
})
