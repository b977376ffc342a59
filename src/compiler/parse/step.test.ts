import { describe, expect, test } from 'vitest'
import { plain } from '../../handbook/text.ts'
import { Problems } from '../problems.ts'
import { parseStep } from './step.ts'
import { parseMarkdown, sections } from './text/markdown.ts'

function read(markdown: string, lang = 'nb') {
  const problems = new Problems('x.md')
  const [section] = sections(parseMarkdown(markdown).children, 2).sections
  if (!section) throw new Error('no step')
  const { step } = parseStep(section, lang, problems)
  return { step, said: problems.all.map((p) => p.id), problems: problems.all }
}
const labels = (markdown: string) => read(markdown).step.choices.map((c) => c.label)

describe('choices', () => {
  test('are the last items that are one link only, of this card or another', () => {
    expect(labels('## A {#a}\n\n- Se etter.\n- [Ja](#b)\n- [Nei](kort:x#y)\n')).toEqual([
      'Ja',
      'Nei',
    ])
    expect(labels('## A {#a}\n\n- [Politiet](kontakt:politi)\n')).toEqual([])
  })

  test('stand last: a list with words after it is a list', () => {
    const { step, said } = read('## A {#a}\n\n- [Ja](#b)\n\nSå dette.\n')
    expect([step.choices, said]).toEqual([[], ['step-link-in-text']])
  })

  test.each(['- Ja: [Ja](#b)', '- [Ja](#b).', '- **[Ja](#b)**', '- [Ja](#b)\n  - mer', '- [](#b)'])(
    'a near-miss is one problem, and the walk is read as it was meant: %s',
    (item) => {
      const { step, said } = read(`## A {#a}\n\n${item}\n- [Vet ikke](#c)\n`)
      expect(said).toEqual(['near-choice'])
      expect(step.choices.map((c) => c.target)).toEqual([
        { kind: 'step', step: 'b' },
        { kind: 'step', step: 'c' },
      ])
    },
  )
})

describe('named lines', () => {
  test('may stand anywhere in the step, in each language’s own words', () => {
    const { step, said } = read(
      '## A {#a}\n\nDuty: [a](plikt:a)\n\n### Now\n\nReceipt: **They** confirm.\n',
      'en',
    )
    expect(said).toEqual([])
    expect(step.duties.map((d) => d.id)).toEqual(['a'])
    expect(plain(step.receipt ?? [])).toBe('They confirm.')
  })

  test('the word itself is not part of the receipt, bold or not', () => {
    for (const line of ['Kvittering: **De** svarer.', '**Kvittering:** De svarer.'])
      expect(plain(read(`## A {#a}\n\n${line}\n`).step.receipt ?? [])).toBe('De svarer.')
  })

  test('without an empty line before them they would be lost, so they are refused', () => {
    const { problems } = read('## A {#a}\n\n- En\n\n### Nå\n- **Du:** Ring\nPlikt: [a](plikt:a)\n')
    expect(problems.map((p) => [p.id, p.at?.line])).toEqual([['glued-line', 7]])
  })
})

test('deadlines come in the order of what hastes, not of the file', () => {
  const { step } = read('## A {#a}\n\n### I morgen\n\n### Straks\n\n### I kveld\n')
  expect(step.phases.map((p) => p.deadline.label)).toEqual(['Straks', 'I kveld', 'I morgen'])
})

test('«akutt» without its dot is refused: the check of danger would be lost in silence', () => {
  expect(read('## Fare? {#a akutt}').said).toEqual(['step-class'])
  expect(read('## Fare? {#a .akutt}').step.acute).toBe(true)
})

test('a heading may say that «Vet ikke» makes no sense; the words are not shown', () => {
  const { step } = read('## Er du alene? (uten vet-ikke) {#a}')
  expect([step.title, step.withoutUnknown]).toEqual(['Er du alene?', true])
})
