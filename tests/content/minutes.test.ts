import { expect, test } from 'vitest'
import { pathMinutes } from '../../src/compiler/commands/minutes.ts'
import { handbookOf, learningFor, parse } from '../../src/compiler/compile.ts'
import { readSources } from '../../src/compiler/read.ts'
import { READY_MINUTES } from '../../src/handbook/check/learning.ts'
import { minutesOf } from '../../src/handbook/learn/minutes.ts'

const content = parse(readSources('content'))
const paths = pathMinutes(content)

test('ready for a shift is twenty minutes by its words, in every municipality and language', () => {
  const own = content.municipalities.filter((m) => content.layers.has(m.slug))
  expect(paths.length).toBe(8)
  for (const m of own)
    for (const lang of ['nb', 'nn', 'en']) {
      const { cards } = handbookOf(content, m, lang)
      const learning = learningFor(content, m, lang)
      for (const p of learning.rolePaths) {
        const ready = p.steps.filter((s) => s.ready)
        const sum = ready.reduce((n, s) => n + minutesOf(s, learning, cards), 0)
        expect([m.slug, lang, p.id, sum <= READY_MINUTES]).toEqual([m.slug, lang, p.id, true])
      }
    }
})

test('before a first shift one can call, knows the duties, and has rehearsed', () => {
  for (const { steps } of paths)
    expect(steps.map((s) => s.id).slice(0, 2)).toEqual(['slik-gjor-vi-det-her', 'dine-plikter'])
  for (const { steps, ready } of paths) {
    expect(steps.length).toBe(3)
    expect(ready).toBeGreaterThanOrEqual(15)
  }
})
