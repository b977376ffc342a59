import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { card, goTo, step } from '../../../tests/support/make.ts'
import type { Card, Choice } from './model.ts'
import { type Answers, backTo, begin, choose, walk } from './walk.ts'

const BARN = card('barn', [
  step('fare', { choices: [goTo('Ja', 'ring'), goTo('Nei', 'se'), goTo('Vet ikke', 'ring')] }),
  step('ring', { choices: [goTo('Gå videre', 'slutt')] }),
  step('se', {
    choices: [
      goTo('Ja', 'slutt'),
      { label: 'Et annet kort', target: { kind: 'card', card: 'annet', step: 'x' } },
    ],
  }),
  step('slutt'),
])

describe('walking a card', () => {
  test('it begins at the first step with nothing behind', () => {
    expect(walk(BARN, begin)).toMatchObject({ step: { id: 'fare' }, trail: [] })
  })

  test('a choice leads where it says, and the trail says how one came there', () => {
    const w = walk(BARN, { choices: [2, 0] })
    expect(w.step.id).toBe('slutt')
    expect(w.trail.map((t) => [t.step.id, t.choice.label])).toEqual([
      ['fare', 'Vet ikke'],
      ['ring', 'Gå videre'],
    ])
  })

  test('it can begin at a step a link names', () => {
    const w = walk(BARN, { start: 'se', choices: [0] })
    expect(w.step.id).toBe('slutt')
    expect(w.answers).toEqual({ start: 'se', choices: [0] })
  })

  test('a link to a step that is gone begins at the beginning, without the answers', () => {
    const w = walk(BARN, { start: 'borte', choices: [0] })
    expect(w.step.id).toBe('fare')
    expect(w.answers).toEqual({ choices: [] })
  })

  test('a choice of another card stays on the step and says where it leads', () => {
    const w = walk(BARN, { choices: [1, 1] })
    expect(w.step.id).toBe('se')
    expect(w.leaves).toEqual({ kind: 'card', card: 'annet', step: 'x' })
    expect(walk(BARN, w.answers).leaves).toBeUndefined()
  })

  test('a card that changed underneath stops at the last step that still makes sense', () => {
    const changed = card('barn', [step('fare', { choices: [goTo('Ja', 'borte')] })])
    expect(walk(changed, { choices: [0, 0] })).toMatchObject({
      step: { id: 'fare' },
      answers: { choices: [] },
    })
  })

  test('a card without steps is our own mistake', () => {
    expect(() => walk(card('tom', []), begin)).toThrow('tom')
  })
})

const IDS = ['a', 'b', 'c', 'd', 'e']
const choice: fc.Arbitrary<Choice> = fc.oneof(
  fc.constantFrom(...IDS, 'borte').map((id) => goTo('x', id)),
  fc.constant<Choice>({ label: 'y', target: { kind: 'card', card: 'annet' } }),
)
/** Any card, also one the checks would refuse: a phone may hold answers to an older one. */
const cards: fc.Arbitrary<Card> = fc
  .tuple(
    fc.subarray(IDS, { minLength: 1 }),
    fc.array(fc.array(choice, { maxLength: 4 }), { minLength: 5, maxLength: 5 }),
  )
  .map(([ids, choices]) =>
    card(
      'k',
      ids.map((id, i) => step(id, { choices: choices[i] ?? [] })),
    ),
  )
const garbage: fc.Arbitrary<Answers> = fc.record(
  {
    start: fc.constantFrom(...IDS, 'borte', '__proto__'),
    choices: fc.array(fc.oneof(fc.nat(4), fc.integer(), fc.double())),
  },
  { requiredKeys: ['choices'] },
)

describe('any walk of any card', () => {
  test('stops at a step of the card, whatever the answers are', () => {
    fc.assert(
      fc.property(cards, garbage, (c, a) => {
        const w = walk(c, a)
        expect(c.steps).toContain(w.step)
        expect(w.trail).toHaveLength(w.answers.choices.length)
      }),
    )
  })

  test('answers that are not numbers come from a damaged store, and stop it', () => {
    const damaged = { choices: ['length', '0'] } as unknown as Answers
    expect(walk(BARN, damaged).step.id).toBe('fare')
  })

  test('is the same when its own answers are replayed', () => {
    fc.assert(
      fc.property(cards, garbage, (c, a) => {
        const { leaves: _, ...w } = walk(c, a)
        expect(walk(c, w.answers)).toEqual(w)
      }),
    )
  })

  test('has passed through the walk of every part of its answers', () => {
    fc.assert(
      fc.property(cards, garbage, fc.nat(), (c, a, n) => {
        const whole = walk(c, a)
        const cut = n % (whole.answers.choices.length + 1)
        const part = walk(c, { ...whole.answers, choices: whole.answers.choices.slice(0, cut) })
        expect(part.trail).toEqual(whole.trail.slice(0, cut))
        expect(part.step).toBe(whole.trail[cut]?.step ?? whole.step)
      }),
    )
  })

  test('is where it was after a choice and back', () => {
    fc.assert(
      fc.property(cards, garbage, fc.nat(4), (c, a, index) => {
        const { leaves: _, ...before } = walk(c, a)
        const after = walk(c, choose(before, index))
        expect(walk(c, backTo(after, before.trail.length))).toEqual(before)
      }),
    )
  })

  test('goes exactly where the choice made says', () => {
    fc.assert(
      fc.property(cards, garbage, fc.nat(4), (c, a, index) => {
        const before = walk(c, a)
        const made = before.step.choices[index]?.target
        const after = walk(c, choose(before, index))
        const there = made?.kind === 'step' && c.steps.find((s) => s.id === made.step)
        expect(after.step).toBe(there || before.step)
        expect(after.leaves !== undefined).toBe(made?.kind === 'card')
      }),
    )
  })

  test('cannot be changed by those who read it', () => {
    fc.assert(
      fc.property(cards, garbage, (c, a) => {
        const w = walk(c, a)
        for (const part of [w, w.trail, w.answers, w.answers.choices, ...w.trail])
          expect(Object.isFrozen(part)).toBe(true)
      }),
    )
    expect(Object.isFrozen(begin) && Object.isFrozen(begin.choices)).toBe(true)
  })
})
