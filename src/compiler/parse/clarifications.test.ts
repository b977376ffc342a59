import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Problems } from '../problems.ts'
import { parseAnswers, parseQuestions } from './clarifications.ts'

const answers = (markdown: string) => {
  const problems = new Problems('avklaringer.md')
  return { found: parseAnswers(markdown, problems), said: problems.all.map((p) => p.id) }
}
const questions = (yaml: string) => {
  const problems = new Problems('avklaringer.yaml')
  return { found: parseQuestions(yaml, problems), said: problems.all.map((p) => p.id) }
}

test('a question says who is asked, and what to do meanwhile', () => {
  expect(questions('skyss:\n  spørsmål: Hvem?\n  spørres: leder\n').said).toEqual(['missing-key'])
  expect(
    questions('skyss:\n  spørsmål: Hvem?\n  spørres: leder\n  imens: Ring.\n').found,
  ).toMatchObject([
    {
      id: 'skyss',
      question: 'Hvem?',
      askedOf: 'leder',
      meanwhile: [{ type: 'text', text: 'Ring.' }],
      answeredBy: [],
    },
  ])
})

test('what to do meanwhile is one paragraph, and may link to whom to call', () => {
  const meanwhile = (text: string) =>
    questions(`skyss:\n  spørsmål: Hvem?\n  spørres: leder\n  imens: ${text}\n`)
  expect(meanwhile('"Ring [politiet](kontakt:politi)."').found[0]?.meanwhile).toMatchObject([
    { type: 'text' },
    { type: 'ref', to: 'contact', id: 'politi' },
    { type: 'text' },
  ])
  expect(meanwhile('"- Ring."').said).toEqual(['not-text'])
  expect(meanwhile('"[x](http://x.no)"').said).toEqual(['url'])
})

test('an answer may have a title above and a comment before it, but no words that belong to none', () => {
  expect(answers('# Svar\n\n<!-- x -->\n\n## Hvem? {#skyss}\n\nTaxi.\n').said).toEqual([])
  expect(answers('Taxi.\n\n## Hvem? {#skyss}\n\nTaxi.\n').said).toEqual(['outside-answer'])
})

test('an answer with nothing in it is none', () => {
  expect(answers('## Hvem? {#skyss}\n').said).toEqual(['empty-answer'])
  expect(answers('## Hvem? {#skyss}\n\n<!-- senere -->\n').said).toEqual(['empty-answer'])
})

test('whatever is written, it is read or refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      answers(text)
      questions(text)
      answers(`## X {#${text}}`)
    }),
  )
})
