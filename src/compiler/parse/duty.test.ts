import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DUTY } from '../../../tests/support/base.ts'
import { DUTY_PARTS } from '../../handbook/layer/model.ts'
import { Problems } from '../problems.ts'
import { parseDuty } from './duty.ts'

function read(markdown: string, translated = false) {
  const problems = new Problems('plikter/melde.md')
  const duty = parseDuty('melde', markdown, problems, translated)
  return { duty, said: problems.all.map((p) => p.id), messages: problems.all.map((p) => p.message) }
}

test('a duty has its statutes, deadlines and eight parts', () => {
  const { duty, said } = read(DUTY)
  expect(said).toEqual([])
  expect(duty?.parts.map((p) => p.id)).toEqual(DUTY_PARTS)
  expect(duty).toMatchObject({
    deadlines: ['uten ugrunnet opphold', 'innen tre uker'],
    statutes: [{ text: 'barnevernsloven § 13-2', confidence: 'H' }],
  })
})

test.each(DUTY_PARTS)('without its part %s it is not whole', (part) => {
  const { said, messages } = read(DUTY.replace(`## Del {#${part}}\n\nEn setning.\n`, ''))
  expect(said).toEqual(['duty-part-missing'])
  expect(messages[0]).toContain(`{#${part}}`)
})

test('a misspelt part is one problem, with the nearest as a suggestion', () => {
  const { said, messages } = read(DUTY.replace('{#terskel}', '{#terskl}'))
  expect(said).toEqual(['duty-part'])
  expect(messages[0]).toContain('Mente du «terskel»?')
})

test('a translation says the words and not the law', () => {
  const body = DUTY.slice(DUTY.indexOf('Du skal melde.'))
  expect(read(`---\ntittel: Meldeplikta\ngjelder: alle\n---\n${body}`, true).said).toEqual([])
  expect(read(DUTY, true).said).toContain('unknown-key')
})

test('whatever is written, it is read or refused', () => {
  fc.assert(fc.property(fc.string(), fc.boolean(), (text, t) => void read(DUTY + text, t)))
  fc.assert(fc.property(fc.string(), fc.boolean(), (text, t) => void read(text, t)))
})
