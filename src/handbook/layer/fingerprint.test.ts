import { expect, test } from 'vitest'
import { goTo, paragraph, ref, step, words } from '../../../tests/support/make.ts'
import type { Step } from '../card/model.ts'
import { fingerprint } from './fingerprint.ts'

const RING: Step = step('ring', {
  body: [paragraph(...words('Ring '), ref('contact', 'politi', 'politiet'))],
  phases: [
    {
      deadline: { id: 'straks', label: 'Straks', urgency: 0, statutory: false },
      blocks: [{ type: 'actions', items: [{ who: 'Du', what: words('Ring.'), more: [] }] }],
    },
  ],
  duties: [ref('duty', 'melde')],
  receipt: words('Politiet bekrefter.'),
  choices: [goTo('Gå videre', 'slutt')],
})

test('the same words have the same fingerprint, wherever they stand in a file', () => {
  const at = { file: 'x.md', line: 3, column: 1 }
  expect(fingerprint({ ...RING, at, from: 'nasjonalt' })).toBe(fingerprint(RING))
  expect(fingerprint(RING)).toMatch(/^[0-9a-f]{8}$/)
})

const PHASE = RING.phases[0]
test.each<readonly [string, Partial<Step>]>([
  ['the title', { title: 'Ring nå' }],
  ['the words', { body: [paragraph(...words('Ring '), ref('contact', 'politi', 'lensmannen'))] }],
  [
    'whom a link calls',
    { body: [paragraph(...words('Ring '), ref('contact', 'vakt', 'politiet'))] },
  ],
  ['that it is about danger', { acute: true }],
  ['who confirms', { receipt: words('Barnevernet bekrefter.') }],
  ['the duty', { duties: [ref('duty', 'avverge', 'melde')] }],
  ['a choice', { choices: [goTo('Videre', 'slutt')] }],
  ['where a choice leads', { choices: [goTo('Gå videre', 'annet')] }],
  [
    'the deadline',
    PHASE ? { phases: [{ ...PHASE, deadline: { ...PHASE.deadline, label: 'I dag' } }] } : {},
  ],
  [
    'who does it',
    PHASE
      ? {
          phases: [
            {
              ...PHASE,
              blocks: [
                { type: 'actions', items: [{ who: 'Leder', what: words('Ring.'), more: [] }] },
              ],
            },
          ],
        }
      : {},
  ],
])('it changes with %s', (_, changed) => {
  expect(fingerprint({ ...RING, ...changed })).not.toBe(fingerprint(RING))
})
