import { describe, expect, test } from 'vitest'
import {
  card,
  contact,
  duty,
  HAMAROY,
  layer,
  paragraph,
  question,
  ref,
  step,
} from '../../../tests/support/make.ts'
import type { ContactPart } from '../contact/model.ts'
import type { Layer, Municipality } from '../layer/model.ts'
import { resolve } from '../layer/resolve.ts'
import { checkCalls, checkContacts, checkRefs, handbookRefs } from './links.ts'

const ids = (problems: readonly { id: string }[]) => problems.map((p) => p.id)
const read = (
  rest: Partial<Layer>,
  above: readonly ContactPart[] = [],
  m: Municipality = HAMAROY,
) => resolve(m, [layer('nasjonalt', rest), layer(m.slug, { contacts: above })], 'nb')

const SAFE = contact('politi', { phone: '02800', hours: 'døgnet' })

// Field rule 4: a call under «Straks» ends at a national number that answers day and night.
describe('a call', () => {
  const calling = (id: string, urgency: number) =>
    card('barn', [
      step('ring', {
        phases: [
          {
            deadline: { id: 'x', label: 'Når', urgency, statutory: false },
            blocks: [paragraph(ref('contact', id))],
          },
        ],
      }),
    ])
  const { contacts } = read({
    contacts: [
      SAFE,
      contact('barnevern', { local: true, noAnswer: 'politi' }),
      contact('leder', { local: true, phone: '75770000', hours: 'døgnet' }),
    ],
  })

  test('to be made now never ends unanswered', () => {
    expect(checkCalls(calling('barnevern', 0), contacts)).toEqual([])
    const [p] = checkCalls(calling('leder', 0), contacts)
    expect(p?.id).toBe('unsafe-chain')
    expect(p?.message).toContain('leder')
  })

  test('that can wait may have nobody after it', () => {
    expect(checkCalls(calling('leder', 1), contacts)).toEqual([])
  })

  test('is unsafe in a municipality that takes the next number away', () => {
    const h = read(
      { contacts: [SAFE, contact('barnevern', { local: true, noAnswer: 'politi' })] },
      [{ id: 'barnevern', noAnswer: 'barnevern' }],
    )
    expect(ids(checkCalls(calling('barnevern', 0), h.contacts))).toEqual(['unsafe-chain'])
  })
})

describe('contacts', () => {
  const check = (above: readonly ContactPart[], m: Municipality = HAMAROY) =>
    ids(checkContacts(read({ contacts: [SAFE, contact('barnevern', { local: true })] }, above, m)))
  const FJORDVIK = { ...HAMAROY, id: 'fjordvik', slug: 'fjordvik', example: true }

  test('that are whole are fine', () => {
    expect(check([{ id: 'barnevern', phone: '75770000', noAnswer: 'politi' }])).toEqual([])
  })

  test('a municipality never has a number of X, and the example never has one that can be called', () => {
    expect(check([{ id: 'barnevern', phone: 'XX XX XX XX' }])).toEqual(['example-number'])
    expect(check([{ id: 'barnevern', phone: 'XX XX XX XX' }], FJORDVIK)).toEqual([])
    expect(check([{ id: 'barnevern', phone: '75770000' }], FJORDVIK)).toEqual([
      'example-real-number',
    ])
    expect(check([contact('egen', { sms: '75770000' })], FJORDVIK)).toEqual(['example-real-number'])
  })

  test('a national number is no fault of the example', () => {
    expect(check([], FJORDVIK)).toEqual([])
  })

  test('whom one calls about a child or an emergency never depends on whom one knows', () => {
    const conflict = 'politi'
    expect(check([contact('brann', { kind: 'nød', phone: '110', conflict })])).toEqual([
      'conflict-emergency',
    ])
    expect(check([contact('barnevernvakt', { phone: '75770000', conflict })])).toEqual([
      'conflict-emergency',
    ])
    expect(check([{ id: 'barnevern', conflict }])).toEqual([])
  })
})

test('links are followed in cards, duties and answers', () => {
  const h = read({
    cards: [
      card(
        'barn',
        [step('a', { body: [paragraph(ref('contact', 'a'))], receipt: [ref('contact', 'b')] })],
        {
          intro: [paragraph(ref('contact', 'c'))],
        },
      ),
    ],
    duties: [
      duty('melde', {
        intro: [paragraph(ref('contact', 'd'))],
        parts: [{ id: 'hvem', title: 'Hvem', blocks: [paragraph(ref('contact', 'e'))] }],
      }),
    ],
    questions: [question('skyss', { meanwhile: [ref('contact', 'g')] })],
    answers: [{ id: 'skyss', blocks: [paragraph(ref('contact', 'f'))] }],
  })
  const known = { ...h, cards: new Map(h.cards.map((c) => [c.id, c])) }
  const found = checkRefs(handbookRefs(h), known).map((p) => /«(.)»/.exec(p.message)?.[1])
  expect(found.sort().join('')).toBe('abcdefg')
})
