import { expect, test } from 'vitest'
import { once } from './once.ts'

test('is worked out once for each object and key', () => {
  const asked: string[] = []
  const name = once((of: { id: string }, lang) => {
    asked.push(`${of.id} ${lang}`)
    return { of, lang }
  })
  const a = { id: 'a' }
  expect(name(a, 'nb')).toBe(name(a, 'nb'))
  expect(name(a, 'nn')).not.toBe(name(a, 'nb'))
  expect(name({ id: 'a' }, 'nb').of).not.toBe(a)
  expect(asked).toEqual(['a nb', 'a nn', 'a nb'])
})
