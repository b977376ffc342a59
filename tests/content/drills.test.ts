import { describe, expect, test } from 'vitest'
import { handbookOf, learningFor, parse } from '../../src/compiler/compile.ts'
import { readSources } from '../../src/compiler/read.ts'
import { replay } from '../../src/handbook/card/drill.ts'
import type { Card, Choice, Step } from '../../src/handbook/card/model.ts'

const content = parse(readSources('content'))
const oslo = content.municipalities.find((m) => !content.layers.has(m.slug) && !m.example)
if (!oslo) throw new Error('every municipality has a layer of its own')
const handbook = handbookOf(content, oslo, 'nb')
const { drills } = learningFor(content, oslo, 'nb')
const cards = new Map(handbook.cards.map((c) => [c.id, c]))

test('there are at least twenty drills, and every one walks to its end', () => {
  expect(drills.length).toBeGreaterThanOrEqual(20)
  for (const d of drills) {
    const card = cards.get(d.card)
    expect([d.id, card && replay(d, card)]).toEqual([d.id, undefined])
  }
})

const same = (a: Choice, b: Choice) => JSON.stringify(a.target) === JSON.stringify(b.target)

/** The card with the targets of two choices of one step exchanged. */
function swapped(card: Card, step: Step, a: Choice, b: Choice): Card {
  const choices = step.choices.map((c) =>
    c === a ? { ...c, target: b.target } : c === b ? { ...c, target: a.target } : c,
  )
  return { ...card, steps: card.steps.map((s) => (s === step ? { ...s, choices } : s)) }
}

describe.each(drills.map((d) => [d.id, d] as const))('%s', (_, drill) => {
  test('whatever the right choice changes place with, the drill fails', () => {
    const card = cards.get(drill.card)
    for (const answer of drill.answers) {
      const step = card?.steps.find((s) => s.id === answer.step)
      const right = step?.choices.find((c) => c.label === answer.choice?.label)
      if (!card || !step || !right) continue
      for (const other of step.choices)
        if (other !== right && !same(other, right))
          expect([
            step.id,
            other.label,
            replay(drill, swapped(card, step, right, other))?.kind,
          ]).toEqual([step.id, other.label, 'choice'])
    }
  })
})
