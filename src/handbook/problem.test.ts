import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest, suggest } from './problem.ts'

const IDS = ['barnevern', 'barnevernvakt', 'politi', 'politi-nod', 'legevakt']

test('a misspelt id gets the one that looks most like it', () => {
  expect(nearest('barnvern', IDS)).toBe('barnevern')
  expect(nearest('polti', IDS)).toBe('politi')
  expect(suggest('legevakta', IDS)).toBe(' Mente du «legevakt»?')
})

test('an id that looks like none gets no suggestion', () => {
  expect(nearest('krisesenter', IDS)).toBeUndefined()
  expect(suggest('krisesenter', IDS)).toBe('')
})

test('a known id is always its own nearest', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), (known) => {
      for (const k of known) expect(nearest(k, known)).toBe(k)
    }),
  )
})

test('one letter too many is always found again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...IDS), fc.nat(8), fc.constantFrom('x', 'å', '-'), (id, at, c) => {
      expect(nearest(id.slice(0, at) + c + id.slice(at), [id])).toBe(id)
    }),
  )
})

test('what is suggested is always one of the known', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (wrong, known) => {
      const n = nearest(wrong, known)
      expect(n === undefined || known.includes(n)).toBe(true)
    }),
  )
})
