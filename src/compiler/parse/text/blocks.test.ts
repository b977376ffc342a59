import { describe, expect, test } from 'vitest'
import type { Action } from '../../../handbook/text.ts'
import { plain } from '../../../handbook/text.ts'
import { Problems } from '../../problems.ts'
import { parseBlocks } from './blocks.ts'
import { parseMarkdown } from './markdown.ts'

function read(markdown: string, actions = false) {
  const problems = new Problems('x.md')
  const blocks = parseBlocks(parseMarkdown(markdown).children, problems, actions)
  return { blocks, said: problems.all.map((p) => `${p.at?.line}:${p.at?.column} ${p.id}`) }
}

describe('an action', () => {
  const actions = (markdown: string): readonly Action[] =>
    read(markdown, true).blocks.flatMap((b) => (b.type === 'actions' ? b.items : []))

  test('is who and what, without the colon and the space', () => {
    const [a] = actions('- **Du som oppdager:** Ring nå.')
    expect([a?.who, plain(a?.what ?? [])]).toEqual(['Du som oppdager', 'Ring nå.'])
  })

  test('carries what stands under it', () => {
    const [a] = actions('- **Du:** Ring.\n  > [!TIP]\n  > «Jeg heter …»')
    expect(a?.more.map((b) => b.type)).toEqual(['callout'])
  })

  test('begins with someone: bold without a colon is only bold', () => {
    expect(read('- **Viktig** melding', true).blocks[0]?.type).toBe('list')
  })
})

test('a comment says nothing to the reader', () => {
  expect(read('<!-- husk dette -->')).toEqual({ blocks: [], said: [] })
})

test('what has no place in a card is refused where it stands', () => {
  expect(read('# Stor\n\n***\n\n```\nkode\n```\n\n[a]: https://x.no').said).toEqual([
    '1:1 not-a-block',
    '3:1 not-a-block',
    '5:1 not-a-block',
    '9:1 not-a-block',
  ])
})

test('the frame’s own words stay, whatever stands on the line after', () => {
  const { blocks } = read('> [!CAUTION]\n> Ikke **ring** ham.')
  const [b] = blocks
  expect(
    b?.type === 'callout' && b.children[0]?.type === 'paragraph' && plain(b.children[0].children),
  ).toBe('Ikke ring ham.')
})
