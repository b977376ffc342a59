import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problems } from '../problems.ts'
import { parseContacts } from './contacts.ts'

function read(yaml: string) {
  const problems = new Problems('kontakter.yaml')
  const contacts = parseContacts(yaml, problems)
  return { contacts, said: problems.all.map((p) => `${p.at?.line}:${p.at?.column} ${p.id}`) }
}

test('a layer says only what differs', () => {
  const { contacts, said } = read('barnevern:\n  telefon: 75 77 00 00\n')
  expect(said).toEqual([])
  expect(contacts).toEqual([
    { id: 'barnevern', phone: '75770000', at: { file: 'kontakter.yaml', line: 1, column: 1 } },
  ])
})

test('the example’s numbers are kept as they are: they can never be dialled', () => {
  expect(read('vakt:\n  telefon: XX XX XX XX\n').contacts[0]?.phone).toBe('XX XX XX XX')
})

// Field rule 9: the site is public, and perpetrators read it.
describe('where someone is', () => {
  test.each([
    'adresse',
    'besøksadresse',
    'kart',
    'møtested',
    'oppmøtested',
    'møteplass',
    'koordinater',
  ])('is never told in a field: %s', (field) => {
    expect(read(`krisesenter:\n  navn: x\n  ${field}: bak kirka\n`).said).toEqual(['3:3 place'])
  })

  test.each([
    'https://maps.google.com/x',
    'https://www.google.com/maps/x',
    'https://goo.gl/x',
    'https://kart.1881.no/x',
  ])('is never told by a map: %s', (url) => {
    const { contacts, said } = read(`krisesenter:\n  nett: ${url}\n`)
    expect(said).toEqual(['2:3 place'])
    expect(contacts[0]?.web).toBeUndefined()
  })

  test('a deputy is not a place', () => {
    expect(read('krisesenter:\n  stedfortreder: nestlederen\n').said).toEqual([])
  })
})

test('an id that an object already has is refused, or kept as an id', () => {
  expect(read('__proto__:\n  navn: x\n').said).toEqual(['1:1 id-form'])
  expect(read('constructor:\n  navn: x\n').contacts[0]).toMatchObject({
    id: 'constructor',
    name: 'x',
  })
})

test('a contact that is not a list of fields says so', () => {
  expect(read('politi: 112\n').said).toEqual(['1:1 value'])
  expect(read('- politi\n').said).toEqual(['1:1 yaml-shape'])
})

test('whatever is written, it is read or refused', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.dictionary(fc.string(), fc.jsonValue()).map((x) => JSON.stringify(x)),
      ),
      (yaml) => {
        for (const c of read(yaml).contacts) expect(c.id).toMatch(/^[a-z0-9-]+$/)
      },
    ),
  )
})
