import { expect, test } from 'vitest'
import { Problems } from '../../problems.ts'
import { parseFront } from './front.ts'

test('fields stand at their own line of the file', () => {
  const { meta } = parseFront('---\na: x\nb: y\n---\nTekst', new Problems('x.md'))
  expect(meta.at('b')).toEqual({ file: 'x.md', line: 3, column: 1 })
})

test('a line that only looks like a top is not one', () => {
  const problems = new Problems('x.md')
  expect(parseFront('\n---\na: x\n---\n', problems).meta.broken).toBe(true)
  expect(problems.all.map((p) => p.id)).toEqual(['front-matter'])
})
