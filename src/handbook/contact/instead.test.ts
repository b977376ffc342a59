import { expect, test } from 'vitest'
import { contact } from '../../../tests/support/make.ts'
import { insteadOf } from './instead.ts'

const dag = contact('dag', { phone: '1', outside: 'vakt', noAnswer: 'linje' })
const CONTACTS = {
  dag,
  vakt: contact('vakt', { phone: '2', noAnswer: 'politi', conflict: 'nabo', kind: 'barn' }),
  politi: contact('politi', { phone: '02800' }),
  linje: contact('linje', { phone: '3' }),
  nabo: contact('nabo', { phone: '4' }),
}
const NO_ONE = { me: false, receiver: false }
const instead = (open: readonly string[], close = NO_ONE, contacts = CONTACTS) =>
  insteadOf(contacts, dag, close, (c) => open.includes(c.id))?.id

test('the one named for it comes first, then those after it, then the next to try', () => {
  expect(instead(['vakt', 'politi', 'linje'])).toBe('vakt')
  expect(instead(['politi', 'linje'])).toBe('politi')
  expect(instead(['linje'])).toBe('linje')
  expect(instead([])).toBeUndefined()
})

test('one without a number is passed by', () => {
  const contacts = { ...CONTACTS, vakt: contact('vakt', { noAnswer: 'politi' }) as never }
  expect(instead(['vakt', 'politi'], NO_ONE, contacts)).toBe('politi')
})

test('one who is too close is passed by', () => {
  expect(instead(['vakt', 'nabo'], { me: false, receiver: true })).toBe('nabo')
})
