import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Problems } from '../../problems.ts'
import { listOf, oneOf, text } from './fields.ts'
import { convert, entriesOf, parseYaml } from './yaml.ts'

const Schema = v.strictObject({
  tittel: text,
  slag: v.optional(oneOf(['a', 'b']), 'a'),
  kilder: v.optional(listOf(v.strictObject({ tittel: text, url: v.optional(text) })), []),
})
function read(yamlText: string, lineOffset = 0) {
  const problems = new Problems('x.yaml')
  const yaml = parseYaml(yamlText, problems, lineOffset)
  const value = convert(Schema, yaml, problems)
  const said = problems.all.map((p) => `${p.at?.line}:${p.at?.column} ${p.id}`)
  return { yaml, value, said, messages: problems.all.map((p) => p.message) }
}

test('everything is text: a number keeps the zero it begins with', () => {
  expect(read('tittel: 02800').value?.tittel).toBe('02800')
  expect(read('tittel: ja').value?.tittel).toBe('ja')
  expect(read('tittel: 2026-11-20').value?.tittel).toBe('2026-11-20')
})

describe('a problem stands where the mistake is', () => {
  test.each([
    ['a value', 'tittel: x\nslag: c', '2:1 value'],
    ['a missing field', 'slag: a', '1:1 missing-key'],
    [
      'a missing field in a list',
      'tittel: x\nkilder:\n  - { tittel: y }\n  - url: z',
      '4:5 missing-key',
    ],
    ['an unknown field', 'tittel: x\n  \nslagg: a', '3:1 unknown-key'],
    [
      'an unknown field in a list',
      'tittel: x\nkilder:\n  - { tittel: y, utl: z }',
      '3:18 unknown-key',
    ],
    ['an item that is no list of fields', 'tittel: x\nkilder: [y]', '2:10 value'],
    ['text where a list belongs', 'tittel: x\nkilder: y', '2:1 value'],
    ['a field twice', 'tittel: x\nslag: a\ntittel: y', '3:1 yaml'],
    ['a tab', 'tittel: x\nkilder:\n\t- y', '3:1 yaml'],
    ['a colon', 'slag: a\ntittel: Ring: nå', '2:9 yaml'],
    ['an alias', 'tittel: x\nslag: *a', '2:7 yaml'],
  ])('%s', (_, yaml, said) => {
    expect(read(yaml).said).toEqual([said])
  })

  test('also when lines stand before it', () => {
    expect(read('slag: c\ntittel: x', 1).said).toEqual(['2:1 value'])
    expect(read('slag: a', 1).said).toEqual(['2:1 missing-key'])
  })

  test('an empty file misses what it must have', () => {
    expect(read('').said).toEqual(['1:1 missing-key'])
    expect(read('# bare en kommentar').said).toEqual(['1:1 missing-key'])
  })
})

test('a message says what was expected, what came, and the nearest field at that level', () => {
  expect(read('tittel: x\nslag: c').messages).toEqual(['«slag»: Forventet ett av a, b. Fant "c".'])
  expect(read('tittel:').messages).toEqual(['«tittel»: Forventet tekst. Fant ingenting.'])
  expect(read('tittel: x\nkilder: [y]').messages).toEqual([
    '«kilder» punkt 1: Forventet felt. Fant "y".',
  ])
  expect(read('tittel: x\nkilder: [{ tittel: y, utl: z }]').messages).toEqual([
    '«utl» er ikke et kjent felt. Mente du «url»? Kjente felt: tittel, url.',
  ])
})

describe('what stands under ids', () => {
  const entries = (yamlText: string) => {
    const problems = new Problems('x.yaml')
    const ids = entriesOf(parseYaml(yamlText, problems), problems).map(([id]) => id)
    return { ids, said: problems.all.map((p) => p.id) }
  }

  test('is found under ids only', () => {
    expect(entries('politi: {}\nconstructor: {}')).toEqual({
      ids: ['politi', 'constructor'],
      said: [],
    })
    expect(entries('__proto__: {}\nPoliti: {}\ntoString: {}')).toEqual({
      ids: [],
      said: ['id-form', 'id-form', 'id-form'],
    })
  })

  test('is nothing in an empty file, and a problem in one that holds something else', () => {
    expect(entries('')).toEqual({ ids: [], said: [] })
    expect(entries('- a')).toEqual({ ids: [], said: ['yaml-shape'] })
    expect(entries('bare tekst')).toEqual({ ids: [], said: ['yaml-shape'] })
  })
})

describe('whatever is written', () => {
  const line = fc.constantFrom(
    'tittel: x',
    'tittel: "x',
    '__proto__: { a: 1 }',
    'constructor: 1',
    'a: &a [*a]',
    'b: *a',
    '<<: *a',
    '\tx: 1',
    '  - y',
    '? [a]',
    ': z',
    '---',
    '...',
    '%YAML 1.1',
    '!!set { a }',
    'a: !!binary x',
    '{[}]',
    "'",
    '|',
    '>-',
    '@',
    '',
  )

  test('it is read or refused, never thrown at the author', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(line).map((l) => l.join('\n')),
      fc.json(),
    )
    fc.assert(
      fc.property(any, (yamlText) => {
        const { value, said, yaml } = read(yamlText)
        expect(value === undefined).toBe(said.length > 0)
        yaml.at('kilder', 0, 'tittel', '__proto__')
      }),
    )
  })

  test('a nesting that would break the parser is refused at once', () => {
    for (const open of ['[', '{', '- ', '[ '])
      expect(read(open.repeat(50_000)).said).toEqual(['1:1 yaml'])
  })

  test('no field ends up on every object', () => {
    read('__proto__: { forurenset: ja }')
    expect('forurenset' in {}).toBe(false)
  })
})
