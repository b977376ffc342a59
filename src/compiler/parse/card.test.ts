import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TOP } from '../../../tests/support/base.ts'
import { Problems } from '../problems.ts'
import { isChange, parseCard, parseChange, readCardFile } from './card.ts'

function read(markdown: string, translated = false) {
  const problems = new Problems('x.md')
  const file = readCardFile(markdown, 'nb', problems)
  const card = isChange(file)
    ? parseChange(file, problems)
    : parseCard('x', file, problems, translated)
  return { card, change: isChange(file), said: problems.all.map((p) => p.id) }
}

test('a file changes a card when its front matter says which', () => {
  expect(read('---\nkort: barn\n---\n## A {#a}\n')).toMatchObject({ change: true, said: [] })
  expect(read(`${TOP}\nkort: barn\n\ngruppe: nå\n\n## A {#a}\n`)).toMatchObject({ change: false })
  expect(read(TOP.replace('tittel:', 'søkeord: [x]\ntittel: kort:')).change).toBe(false)
  expect(read('---\nkort: barn\ngruppe: barn\n---\n## A {#a}\n')).toMatchObject({
    change: true,
    said: ['unknown-key'],
  })
})

test('a wrong top does not hide what is wrong further down', () => {
  expect(read('---\ntittel: x\n---\n# Stor\n\n## A\n').said).toContain('not-a-block')
  expect(read('---\ntittel: x\n---\n# Stor\n\n## A\n').said).toContain('id-missing')
})

test('a file without a top has one problem, not one for each field', () => {
  expect(read('## A {#a}\n').said).toEqual(['front-matter'])
  expect(read('---\ntittel: [\n---\n## A {#a}\n').said).toEqual(['yaml'])
})

test('a translation has words only', () => {
  expect(read('---\ntittel: x\n---\n## A {#a}\n', true).said).toEqual([])
  expect(read('---\ntittel: x\ngruppe: barn\n---\n## A {#a}\n', true).said).toEqual(['unknown-key'])
})

const piece = fc.constantFrom(
  '---',
  'kort: x',
  '## A {#a}',
  '## A {#a .akutt etter=b}',
  '## {}',
  '### Straks',
  '### Innen constructor uker',
  '- **Du:** Ring [p](kontakt:p)',
  '- [Ja](#a)',
  '- Ja: [x](#b)',
  '- [ ] boks',
  '  - under',
  '> [!TIP]',
  '> [!constructor]',
  '> > dypt',
  'Plikt: [a](plikt:a)',
  'Kvittering:',
  '| a | b |',
  '|---|---|',
  '[x](constructor:y)',
  '[x](kontakt:%E0%A4%A)',
  '[x](kort:%)',
  '![a](b)',
  '<b>',
  '[a]: b',
  '    kode',
  '***',
  '1. en',
  '',
)

test('whatever an author writes is read or refused, never thrown at her', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((p) => p.join('\n')),
    fc.array(fc.oneof(piece, fc.string())).map((p) => TOP + p.join('\n')),
  )
  fc.assert(
    fc.property(any, fc.boolean(), (markdown, translated) => {
      const { card, said } = read(markdown, translated)
      expect(card !== undefined || said.length > 0).toBe(true)
    }),
    { numRuns: 300 },
  )
})
