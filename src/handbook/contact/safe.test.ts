import { expect, test } from 'vitest'
import { contact } from '../../../tests/support/make.ts'
import { endsSafely, neverCloses } from './safe.ts'

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

test('a chain is safe when it reaches a national number that answers day and night', () => {
  expect(endsSafely(CONTACTS, 'barnevern')).toBe(true)
  expect(endsSafely(CONTACTS, 'nod')).toBe(true)
  expect(endsSafely(CONTACTS, 'ring')).toBe(false)
  expect(endsSafely(CONTACTS, 'dagtid')).toBe(false)
  expect(endsSafely(CONTACTS, 'finnes-ikke')).toBe(false)
})

test('a local number is no safe end, and a number without hours is none', () => {
  expect(neverCloses(CONTACTS.lokal)).toBe(false)
  expect(neverCloses(contact('x', { phone: '112' }))).toBe(false)
  expect(neverCloses(contact('x', { hours: 'døgnet' }))).toBe(false)
  expect(neverCloses(contact('x', { phone: '112', hours: 'Day and night' }))).toBe(true)
})
