import type { Heading } from 'mdast'
import { expect, test } from 'vitest'
import { parseMarkdown, readTitle, sections } from './markdown.ts'
import { textOf } from './text-of.ts'

const title = (line: string) => readTitle(parseMarkdown(line).children[0] as Heading)

test('a heading is its words and what stands between the braces', () => {
  expect(title('## Er **barnet** skadd? {#fare .akutt etter=x lest=1a2b}')).toEqual({
    title: 'Er barnet skadd?',
    id: 'fare',
    classes: ['akutt'],
    attributes: { etter: 'x', lest: '1a2b' },
    stray: [],
  })
})

test('braces belong last, and a word in them without a mark is a stray', () => {
  expect(title('## Ring {#a} nå').id).toBeUndefined()
  expect(title('## Ring {#a akutt}').stray).toEqual(['akutt'])
  expect(title('## Ring')).toMatchObject({ title: 'Ring', classes: [], stray: [] })
})

test('content belongs to the heading above it', () => {
  const { before, sections: found } = sections(
    parseMarkdown('---\na: b\n---\nFør.\n\n## A\n\nEn.\n\n### Under\n\n## B\n').children,
    2,
  )
  expect(before.map(textOf)).toEqual(['Før.'])
  expect(found.map((s) => [textOf(s.heading), s.content.map(textOf)])).toEqual([
    ['A', ['En.', 'Under']],
    ['B', []],
  ])
})

test('a line break reads as a space', () => {
  expect(parseMarkdown('Ring\\\nnå').children.map(textOf)).toEqual(['Ring nå'])
})
