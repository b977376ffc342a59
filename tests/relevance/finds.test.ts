import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { handbookOf, parse } from '../../src/compiler/compile.ts'
import { readSources } from '../../src/compiler/read.ts'
import { parsePhone } from '../../src/handbook/contact/phone.ts'
import { documentsOf, type Hit } from '../../src/handbook/search/documents.ts'
import { openIndex } from '../../src/services/search-index.ts'

const content = parse(readSources('content'))
const of = (id: string) => {
  const m = content.municipalities.find((x) => x.id === id)
  if (!m) throw new Error(`no municipality ${id}`)
  return handbookOf(content, m, content.layers.get(m.slug)?.lang ?? 'nb')
}
const handbook = of('1875')
const index = openIndex(documentsOf(handbook))
const contactsIn = (hits: readonly Hit[]) =>
  hits.flatMap((h) => (h.kind === 'contact' ? [h.contact] : []))

describe('finds', () => {
  test('every card by its own title, first', () => {
    for (const c of handbook.cards)
      expect(index.find(c.title)[0]).toEqual({ kind: 'card', card: c.id })
  })

  test('every duty by its own title, first', () => {
    for (const d of Object.values(handbook.duties))
      expect(index.find(d.title)[0]).toEqual({ kind: 'duty', duty: d.id })
  })

  test('every step by its own title', () => {
    for (const c of handbook.cards)
      for (const s of c.steps) {
        const hits = index.find(`${s.title} ${c.title}`)
        expect(hits.some((h) => 'card' in h && h.card === c.id)).toBe(true)
      }
  })

  test('every contact by its number, in any notation', () => {
    const called = Object.values(handbook.contacts).filter((c) => c.phone !== undefined)
    expect(called.length).toBeGreaterThan(10)
    const separators = fc.constantFrom('', ' ', '-', '.', '\u00a0')
    fc.assert(
      fc.property(
        fc.constantFrom(...called),
        fc.array(separators, { minLength: 20, maxLength: 20 }),
        fc.constantFrom('', '+47 ', '0047', '(+47) ', ' '),
        (c, between, country) => {
          const digits = c.phone ?? ''
          const code = digits.startsWith('+') ? '' : country
          const written = code + [...digits].map((d, i) => d + between[i]).join('')
          const same = called.filter((x) => parsePhone(x.phone ?? '')?.dial === digits)
          expect(contactsIn(index.find(written)).slice(0, same.length)).toContain(c.id)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('of each card at most one step, and never the same thing twice', () => {
    for (const typed of ['ring', 'barn', 'fare', 'r']) {
      const hits = index.find(typed).map((h) => JSON.stringify(h))
      expect(new Set(hits).size).toBe(hits.length)
      const steps = index.find(typed).flatMap((h) => (h.kind === 'step' ? [h.card] : []))
      expect(new Set(steps).size).toBe(steps.length)
    }
  })

  test('nothing when nothing is typed, or nothing answers', () => {
    for (const typed of ['', '   ', '?!', 'xyzzyx']) expect(index.find(typed)).toEqual([])
  })

  test('the user’s own contacts, and lessons, when there are any', () => {
    const own = {
      id: 'a1',
      name: 'Vaktrommet på Steigen',
      kind: 'helse' as const,
      phone: '75000000',
      changed: 0,
    }
    const lessons = [{ id: 'lytte', title: 'Å lytte til et barn' }]
    const more = openIndex(documentsOf(handbook, { own: [own], lessons }))
    expect(more.find('vaktrommet')[0]).toEqual({ kind: 'own', contact: 'a1' })
    expect(more.find('75 00 00 00')[0]).toEqual({ kind: 'own', contact: 'a1' })
    expect(more.find('å lytte til et barn')).toContainEqual({
      kind: 'lesson',
      lesson: 'lytte',
      title: 'Å lytte til et barn',
    })
  })
})

test('any string at all may be typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      expect(index.find(typed).length).toBeLessThanOrEqual(12)
    }),
    { numRuns: 150 },
  )
  for (const typed of ['constructor', '__proto__', 'toString', 'a '.repeat(500), '1'.repeat(500)])
    expect(() => index.find(typed)).not.toThrow()
})

test('a number in the example municipality finds no one there', () => {
  const example = openIndex(documentsOf(of('fjordvik')))
  expect(contactsIn(example.find('barnevern'))).toContain('barnevern')
  expect(contactsIn(example.find('112'))).toContain('politi-nod')
})
