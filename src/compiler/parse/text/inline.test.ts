import fc from 'fast-check'
import type { Paragraph } from 'mdast'
import { expect, test } from 'vitest'
import { Problems } from '../../problems.ts'
import { parseInlines, readRef } from './inline.ts'
import { parseMarkdown } from './markdown.ts'

function read(markdown: string) {
  const problems = new Problems('x.md')
  const [p] = parseMarkdown(markdown).children
  return { inlines: parseInlines((p as Paragraph).children, problems), problems: problems.all }
}

test('a symbolic link says what it stands for', () => {
  expect(readRef('kontakt:politi')).toEqual({ to: 'contact', id: 'politi' })
  expect(readRef('kort:barn#fare')).toEqual({ to: 'card', id: 'barn', step: 'fare' })
  expect(readRef('plikt:melde#x')).toEqual({ to: 'duty', id: 'melde' })
})

test.each(['kontakt:', 'https://x.no', '#fare', 'constructor:x', '__proto__:x', 'toString:x', ''])(
  '«%s» is none',
  (url) => expect(readRef(url)).toBeUndefined(),
)

test('nothing in an address makes it throw', () => {
  fc.assert(fc.property(fc.string(), (s) => void readRef(`kontakt:${s}`)))
  expect(readRef('kontakt:%E0%A4%A')?.id).toBe('%E0%A4%A')
})

test('a line break in the file is a space in the text', () => {
  expect(read('Ring\nnå').inlines).toEqual([{ type: 'text', text: 'Ring nå' }])
})

test('only addresses that a phone can open safely', () => {
  const ids = (url: string) => read(`[x](${url})`).problems.map((p) => p.id)
  for (const url of ['https://x.no', 'mailto:a@b.no', 'tel:112', 'sms:112'])
    expect(ids(url)).toEqual([])
  for (const url of ['http://x.no', 'javascript:x', 'data:x', 'geo:1,2', 'x.md', 'kontkt:politi'])
    expect(ids(url)).toEqual(['url'])
})

test('no map, on any page (field rule 9)', () => {
  for (const url of [
    'https://maps.app.goo.gl/x',
    'https://kart.1881.no',
    'https://www.norgeskart.no/#!',
  ])
    expect(read(`[x](${url})`).problems.map((p) => p.id)).toEqual(['place'])
  expect(read('[x](https://kartverket.no)').problems).toEqual([])
})
