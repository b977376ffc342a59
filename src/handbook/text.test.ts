import { expect, test } from 'vitest'
import { paragraph, ref, words } from '../../tests/support/make.ts'
import { type Block, hrefsIn, plain, refs, runs } from './text.ts'

const everywhere: readonly Block[] = [
  paragraph(ref('contact', 'a')),
  { type: 'list', ordered: false, items: [[paragraph(ref('contact', 'b'))]] },
  { type: 'checklist', items: [[ref('contact', 'c')]] },
  { type: 'callout', kind: 'say', children: [paragraph(ref('contact', 'd'))] },
  { type: 'table', head: [[ref('contact', 'e')]], rows: [[[ref('contact', 'f')]]] },
  {
    type: 'actions',
    items: [
      {
        who: 'Du',
        what: [{ type: 'strong', children: [ref('contact', 'g')] }],
        more: [paragraph(ref('contact', 'h'))],
      },
    ],
  },
]

test('a link is found wherever it stands, in reading order', () => {
  expect([...refs(everywhere)].map((r) => r.id).join('')).toBe('abcdefgh')
})

test('the words of every part are read', () => {
  expect([...runs(everywhere)].map(plain).join('')).toBe('abcdefgh')
})

test('a line break reads as a space, and marks are left out', () => {
  expect(plain([...words('Ring'), { type: 'break' }, { type: 'em', children: words('nå') }])).toBe(
    'Ring nå',
  )
})

test('plain addresses are found inside bold text', () => {
  const link = { type: 'link', href: 'tel:112', children: words('ring') } as const
  expect([...hrefsIn([{ type: 'strong', children: [link] }])]).toEqual(['tel:112'])
})
