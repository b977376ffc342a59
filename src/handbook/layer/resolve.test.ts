import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  card,
  contact,
  duty,
  goTo,
  HAMAROY,
  layer,
  paragraph,
  question,
  step,
  words,
} from '../../../tests/support/make.ts'
import { fingerprint } from './fingerprint.ts'
import type { Layer } from './model.ts'
import { resolve } from './resolve.ts'

const NATIONAL = layer('nasjonalt', {
  cards: [
    card('barn', [step('ring', { choices: [goTo('Gå videre', 'slutt')] }), step('slutt')]),
    card('voksne', [step('slutt')]),
  ],
  duties: [duty('melde')],
  contacts: [
    contact('barnevern', { name: 'Barnevernet', local: true, askedOf: 'barnevernleder' }),
    contact('politi', { name: 'Politiet', phone: '02800', hours: 'døgnet' }),
  ],
  questions: [question('skyss'), question('numre', { answeredBy: ['barnevern', 'politi'] })],
})
const own = (rest: Partial<Layer>) => layer('1875-hamaroy', rest)
const read = (...layers: readonly Layer[]) => resolve(HAMAROY, [NATIONAL, ...layers], 'nb')
const stepsOf = (h: ReturnType<typeof read>, id: string) =>
  h.cards.find((c) => c.id === id)?.steps ?? []

describe('contacts', () => {
  test('a field said above replaces that field and leaves the others', () => {
    const h = read(own({ contacts: [{ id: 'barnevern', phone: '75770000' }] }))
    expect(h.contacts['barnevern']).toMatchObject({
      name: 'Barnevernet',
      phone: '75770000',
      askedOf: 'barnevernleder',
      from: { name: 'nasjonalt', phone: '1875-hamaroy' },
    })
  })

  test('a contact of the municipality alone is there too', () => {
    const h = read(own({ contacts: [contact('koordinator', { phone: '75770001' })] }))
    expect(h.contacts['koordinator']?.from?.['phone']).toBe('1875-hamaroy')
  })

  test('a local function without a number is a gap until it has one', () => {
    expect(read().gaps).toContainEqual({
      kind: 'contact',
      id: 'barnevern',
      title: 'Barnevernet',
      askedOf: 'barnevernleder',
    })
    const h = read(own({ contacts: [{ id: 'barnevern', phone: '75770000' }] }))
    expect(h.gaps.map((g) => g.id)).toEqual(['skyss'])
  })
})

describe('clarifications', () => {
  test('an unanswered question is a gap with what to do meanwhile', () => {
    expect(read().clarifications['skyss']).toMatchObject({
      answered: false,
      meanwhile: words('Ring.'),
    })
    expect(read().gaps.map((g) => g.id)).toEqual(['barnevern', 'skyss', 'numre'])
  })

  test('an answer says which layer gave it', () => {
    const blocks = [paragraph(...words('Taxi.'))]
    const h = read(own({ answers: [{ id: 'skyss', blocks }] }))
    expect(h.clarifications['skyss']).toMatchObject({
      answered: true,
      answer: blocks,
      from: '1875-hamaroy',
    })
  })

  test('some are answered when every contact they ask about has a number', () => {
    const h = read(own({ contacts: [{ id: 'barnevern', phone: '75770000' }] }))
    expect(h.clarifications['numre']?.answered).toBe(true)
    expect(read().clarifications['numre']?.answered).toBe(false)
  })

  test('an answer given beneath stays when a layer puts the question in its own words', () => {
    const answers = [{ id: 'skyss', blocks: [paragraph(...words('Taxi.'))] }]
    const h = resolve(
      HAMAROY,
      [NATIONAL, layer('nord', { answers }), own({ questions: [question('skyss')] })],
      'nb',
    )
    expect(h.clarifications['skyss']).toMatchObject({ answered: true, from: 'nord' })
  })
})

describe('cards', () => {
  const ring = NATIONAL.cards[0]?.steps[0] ?? step('')
  const change = (...steps: Layer['changes'][number]['steps']) =>
    own({ changes: [{ card: 'barn', steps }] })

  test('a step with the id of one beneath replaces it, and says where it comes from', () => {
    const h = read(change({ step: step('slutt', { title: 'Hos oss' }), read: 'x' }))
    expect(stepsOf(h, 'barn').map((s) => [s.title, s.from])).toEqual([
      ['Steg ring', 'nasjonalt'],
      ['Hos oss', '1875-hamaroy'],
    ])
  })

  test('a new step stands after the step it names, which now goes on to it', () => {
    const vakt = step('vakt', { choices: [goTo('Gå videre', 'slutt')] })
    const steps = stepsOf(read(change({ step: vakt, after: 'ring' })), 'barn')
    expect(steps.map((s) => s.id)).toEqual(['ring', 'vakt', 'slutt'])
    expect(steps[0]?.choices).toEqual([goTo('Gå videre', 'vakt')])
  })

  test('it does not matter whether the new step or the replaced one stands first in the file', () => {
    const vakt = { step: step('vakt', { choices: [goTo('Gå videre', 'slutt')] }), after: 'ring' }
    const ours = { step: { ...ring, title: 'Hos oss' }, read: fingerprint(ring) }
    const [a, b] = [read(change(vakt, ours)), read(change(ours, vakt))]
    expect(a.cards).toEqual(b.cards)
    expect(a.drift).toEqual([])
    expect(stepsOf(a, 'barn').map((s) => s.id)).toEqual(['ring', 'vakt', 'slutt'])
  })

  test('a step read as it stands does not drift; one read in an earlier wording does', () => {
    expect(read(change({ step: step('ring'), read: fingerprint(ring) })).drift).toEqual([])
    expect(read(change({ step: step('ring'), read: '1a2b3c4d' })).drift).toEqual([
      {
        layer: '1875-hamaroy',
        card: 'barn',
        step: 'ring',
        expected: fingerprint(ring),
        found: '1a2b3c4d',
      },
    ])
    expect(read(change({ step: step('ring') })).drift[0]?.found).toBeUndefined()
  })

  test('what does not fit is left out rather than guessed', () => {
    const h = read(change({ step: step('ny') }, { step: step('ny'), after: 'borte' }))
    expect(stepsOf(h, 'barn').map((s) => s.id)).toEqual(['ring', 'slutt'])
    expect(read(own({ changes: [{ card: 'borte', steps: [] }] })).cards).toHaveLength(2)
  })

  test('stand in the order a layer says, the last layer’s word first; the others follow', () => {
    const order = (...layers: readonly Layer[]) => read(...layers).cards.map((c) => c.id)
    expect(order()).toEqual(['barn', 'voksne'])
    expect(order(own({ order: ['voksne'] }))).toEqual(['voksne', 'barn'])
    const region = layer('nord', { order: ['voksne', 'barn'] })
    expect(order(region, own({ order: ['barn', 'voksne'] }))).toEqual(['barn', 'voksne'])
  })

  test('a hidden card is gone, and the reason is kept', () => {
    const h = read(own({ hidden: { voksne: 'gjelder ikke' } }))
    expect(h.cards.map((c) => c.id)).toEqual(['barn'])
    expect(h.hidden['voksne']).toMatchObject({ reason: 'gjelder ikke' })
  })
})

describe('a chain of layers', () => {
  const ring = NATIONAL.cards[0]?.steps[0] ?? step('')
  const said = (title: string, read?: string) => ({
    changes: [
      {
        card: 'barn',
        steps: [{ step: { ...ring, title }, ...(read === undefined ? {} : { read }) }],
      },
    ],
  })
  const region = layer('nord', {
    ...said('Ring i nord', fingerprint(ring)),
    hidden: { voksne: 'x' },
  })
  const inNorth = fingerprint({ ...ring, title: 'Ring i nord' })

  test('the last word counts, and stands instead of the one just beneath', () => {
    const h = read(region, own(said('Ring hos oss', inNorth)))
    expect(stepsOf(h, 'barn')[0]).toMatchObject({
      title: 'Ring hos oss',
      from: '1875-hamaroy',
      replaces: { title: 'Ring i nord', from: 'nord' },
    })
    expect(h.drift).toEqual([])
  })

  test('a municipality drifts when its region changes the step beneath', () => {
    const h = read(region, own(said('Ring hos oss', fingerprint(ring))))
    expect(h.drift.map((d) => [d.layer, d.expected])).toEqual([['1875-hamaroy', inNorth]])
  })

  test('a reader of a translation is not told of drift: it was written against other words', () => {
    const top = { ...own(said('Ring hos oss', '1a2b3c4d')) }
    expect(resolve(HAMAROY, [NATIONAL, top], 'nb').drift).toHaveLength(1)
    expect(resolve(HAMAROY, [NATIONAL, top], 'nn').drift).toEqual([])
  })

  test('a region hides a card for all who build on it, under its title', () => {
    expect(read(region, own({})).hidden['voksne']).toEqual({
      title: 'Kort voksne',
      reason: 'x',
      from: 'nord',
    })
  })

  test('notes and the plan of each layer come with its name', () => {
    const plan = { title: 'Planen', sections: [] }
    expect(read(layer('nord', { plan }), own({ notes: ['Merk dette.'] })).layers).toEqual([
      { id: 'nasjonalt', name: 'nasjonalt' },
      { id: 'nord', name: 'nord', plan },
      { id: '1875-hamaroy', name: '1875-hamaroy', notes: ['Merk dette.'] },
    ])
  })
})

test('ids that every object inherits are ids like others', () => {
  const odd = layer('nasjonalt', {
    cards: [card('constructor', [step('slutt')])],
    contacts: [contact('valueof', { phone: '112' })],
  })
  const h = resolve(HAMAROY, [odd], 'nb')
  expect(h.cards.map((c) => c.id)).toEqual(['constructor'])
  for (const record of [h.contacts, h.duties, h.clarifications, h.hidden])
    expect(['constructor', 'toString', '__proto__'].map((id) => record[id])).toEqual([
      undefined,
      undefined,
      undefined,
    ])
})

// Any layers, over few ids so that they meet.
const id = fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__')
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 })
const parts = fc.record({
  cards: fc
    .uniqueArray(id, { maxLength: 3 })
    .map((ids) => ids.map((i) => card(i, [step('x'), step('y')]))),
  duties: some(id.map((i) => duty(i))),
  contacts: some(
    fc.record(
      { id, phone: fc.constantFrom('112', '113'), name: fc.string(), local: fc.boolean() },
      { requiredKeys: ['id'] },
    ),
  ),
  questions: some(fc.tuple(id, some(id)).map(([i, by]) => question(i, { answeredBy: by }))),
  answers: some(id.map((i) => ({ id: i, blocks: [paragraph()] }))),
  changes: some(
    fc
      .tuple(
        id,
        fc.constantFrom('x', 'y', 'ny'),
        fc.option(fc.constantFrom('x', 'borte'), { nil: undefined }),
      )
      .map(([c, s, after]) => ({
        card: c,
        steps: [{ step: step(s, { title: 'egen' }), ...(after ? { after } : {}) }],
      })),
  ),
  hidden: fc.dictionary(id, fc.constant('grunn'), { maxKeys: 1 }),
})
const layers = fc
  .array(parts, { minLength: 1, maxLength: 4 })
  .map((all) => all.map((p, i) => layer(`lag-${i}`, p)))
const all = (ls: readonly Layer[]) => resolve(HAMAROY, ls, 'nb')

describe('whatever the layers say', () => {
  test('the same layers give the same handbook, and are left as they were', () => {
    fc.assert(
      fc.property(layers, (ls) => {
        const before = structuredClone(ls)
        expect(all(ls)).toEqual(all(structuredClone(ls)))
        expect(ls).toEqual(before)
      }),
    )
  })

  test('every part says which layer it comes from', () => {
    fc.assert(
      fc.property(layers, (ls) => {
        const known = ls.map((l) => l.id)
        const h = all(ls)
        for (const s of h.cards.flatMap((c) => c.steps)) expect(known).toContain(s.from)
        for (const d of Object.values(h.duties)) expect(known).toContain(d.from)
        for (const q of Object.values(h.clarifications))
          if (q.answer) expect(known).toContain(q.from)
        for (const { id: _, from, ...fields } of Object.values(h.contacts))
          for (const [field, said] of Object.entries(from ?? {})) {
            const layerOf = ls.find((l) => l.id === said)
            expect(fields).toHaveProperty(field)
            expect(layerOf?.contacts.some((c) => field in c)).toBe(true)
          }
      }),
    )
  })

  test('one layer alone is read as it is written', () => {
    fc.assert(
      fc.property(parts, (p) => {
        const l = layer('lag', { ...p, changes: [], hidden: {} })
        const h = all([l])
        const alone = h.cards.map((c) => ({ ...c, steps: c.steps.map(({ from: _, ...s }) => s) }))
        expect(alone).toEqual(l.cards)
        for (const { from: _, ...d } of Object.values(h.duties)) expect(l.duties).toContainEqual(d)
      }),
    )
  })

  test('a layer that says nothing changes nothing but the list of layers', () => {
    fc.assert(
      fc.property(layers, fc.nat(4), (ls, at) => {
        const place = at % (ls.length + 1)
        const more = [...ls.slice(0, place), layer('stille'), ...ls.slice(place)]
        const { layers: list, ...rest } = all(more)
        const { layers: _, ...before } = all(ls)
        expect(rest).toEqual(before)
        expect(list.map((l) => l.id)).toContain('stille')
      }),
    )
  })

  test('the words of the top layer are the ones that stand', () => {
    fc.assert(
      fc.property(layers, (ls) => {
        const h = all(ls)
        for (const part of ls.at(-1)?.contacts ?? []) {
          const last = ls.at(-1)?.contacts.findLast((c) => c.id === part.id && c.phone)
          if (last) expect(h.contacts[part.id]?.phone).toBe(last.phone)
        }
      }),
    )
  })

  test('one more layer of answers and numbers only ever closes gaps', () => {
    fc.assert(
      fc.property(layers, parts, (ls, p) => {
        const answers = layer('topp', {
          answers: p.answers,
          contacts: p.contacts.flatMap((c) => (c.phone ? [{ id: c.id, phone: c.phone }] : [])),
        })
        const open = (l: readonly Layer[]) => all(l).gaps.map((g) => `${g.kind} ${g.id}`)
        const before = open(ls)
        for (const gap of open([...ls, answers])) expect(before).toContain(gap)
      }),
    )
  })

  test('the order of layers that speak of different things does not matter', () => {
    fc.assert(
      fc.property(parts, parts, (p, q) => {
        const base = layer('base', {
          cards: [card('a', [step('x')]), card('b', [step('x')])],
          contacts: [contact('a'), contact('b')],
          questions: [question('a'), question('b')],
        })
        const about = (name: string, which: string, from: typeof p) =>
          layer(name, {
            contacts: from.contacts.filter((c) => c.id === which),
            answers: from.answers.filter((x) => x.id === which),
            changes: from.changes.filter((c) => c.card === which),
          })
        const [one, two] = [about('en', 'a', p), about('to', 'b', q)]
        const { layers: _, drift: __, ...h } = all([base, one, two])
        const { layers: ___, drift: ____, ...g } = all([base, two, one])
        expect(h).toEqual(g)
      }),
    )
  })

  test('a hidden card is never shown', () => {
    fc.assert(
      fc.property(layers, (ls) => {
        const h = all(ls)
        const hidden = ls.flatMap((l) => Object.keys(l.hidden))
        expect(h.cards.filter((c) => hidden.includes(c.id))).toEqual([])
        expect(Object.keys(h.hidden).sort()).toEqual([...new Set(hidden)].sort())
      }),
    )
  })
})
