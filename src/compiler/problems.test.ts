import { expect, test } from 'vitest'
import { Problems, print, sorted } from './problems.ts'

test('a problem names its file, line and column, and the layer it belongs to', () => {
  const problems = new Problems('a/lag.yaml', 'a')
  problems.error('x', 'Feil.', problems.at({ line: 3, column: 5 }, 1))
  problems.in('a/kort/b.md').warn('y', 'Pass på.')
  expect(problems.all.map(print)).toEqual([
    'a/lag.yaml:4:5  feil: Feil. [x]',
    'a/kort/b.md:1:1  advarsel: Pass på. [y]',
  ])
  expect(problems.all.map((p) => p.layer)).toEqual(['a', 'a'])
})

test('problems come in the order of the files, each once', () => {
  const problems = new Problems('b.md')
  const at = (line: number, column: number) => problems.at({ line, column })
  problems.error('x', 'Tre.', at(10, 1))
  problems.error('x', 'To.', at(2, 9))
  problems.error('x', 'En.', at(2, 1))
  problems.error('x', 'En.', at(2, 1))
  problems.in('a.md').error('x', 'Null.')
  expect(sorted(problems.all).map((p) => p.message)).toEqual(['Null.', 'En.', 'To.', 'Tre.'])
})

test('a problem of no file is of the content', () => {
  expect(print({ id: 'x', level: 'error', message: 'Feil.' })).toBe('content  feil: Feil. [x]')
})
