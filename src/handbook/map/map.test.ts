import fc from 'fast-check'
import { expect, test } from 'vitest'
import { card, goTo, step } from '../../../tests/support/make.ts'
import type { Card } from '../card/model.ts'
import { graphOf } from './graph.ts'
import { type CardMap, mapOf } from './map.ts'
import { type Outline, outlineOf } from './outline.ts'
import { crossings, rowsOf } from './rows.ts'

const CARD = card('prove', [
  step('fare', {
    title: 'Er det fare nå?',
    acute: true,
    choices: [goTo('Ja', 'ring'), goTo('Nei', 'sporre'), goTo('Vet ikke', 'ring')],
  }),
  step('ring', { title: 'Ring 112', choices: [goTo('Gå videre', 'slutt')] }),
  step('sporre', {
    title: 'Spør åpent',
    choices: [
      goTo('Videre', 'slutt'),
      { label: 'Et barn', target: { kind: 'card', card: 'barn', step: 'x' } },
    ],
  }),
  step('slutt', { title: 'Skriv det ned' }),
])
const titleOf = (id: string) => (id === 'barn' ? 'Bekymret for et barn' : undefined)

/** Cards of any shape: every step leads only to later ones. */
const anyCard = fc
  .array(fc.array(fc.nat(20), { maxLength: 4 }), { minLength: 1, maxLength: 14 })
  .map(
    (all): Card =>
      card(
        'x',
        all.map((to, i) =>
          step(`s${i}`, {
            title: `Et steg med en ganske lang tittel nummer ${i}`,
            choices: to.flatMap((n, k) =>
              i + 1 + n < all.length ? [goTo(`Valg ${k}`, `s${i + 1 + n}`)] : [],
            ),
          }),
        ),
      ),
  )

function overlapping({ boxes }: CardMap) {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => Math.abs(a.x - b.x) < 138 && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => [a.id, b.id]),
  )
}

test('every step is a box with its number; another card is a box without', () => {
  const { boxes } = mapOf(CARD, titleOf)
  expect(boxes.map((b) => [b.number, b.kind, b.lines.join(' ')])).toEqual(
    expect.arrayContaining([
      [1, 'acute', '1. Er det fare nå?'],
      [2, 'step', '2. Ring 112'],
      [3, 'question', '3. Spør åpent'],
      [4, 'end', '4. Skriv det ned'],
      [undefined, 'card', '→ Bekymret for et barn'],
    ]),
  )
})

test('two choices with one target are one line that says both', () => {
  const { ways } = graphOf(CARD, titleOf)
  expect(ways.find((w) => w.from === 'fare' && w.to === 'ring')?.labels).toEqual(['Ja', 'Vet ikke'])
})

test('boxes never overlap, and every line leads down', () => {
  fc.assert(
    fc.property(anyCard, (c) => {
      const map = mapOf(c, titleOf)
      expect(overlapping(map)).toEqual([])
      for (const { points } of map.lines)
        for (const [i, p] of points.slice(1).entries())
          expect(p[1]).toBeGreaterThanOrEqual(points[i]?.[1] ?? 0)
    }),
  )
})

test('ways that cross in the order of the card are drawn without crossing', () => {
  const tangled = card('t', [
    step('start', { choices: [goTo('A', 'a'), goTo('B', 'b'), goTo('C', 'c')] }),
    step('a', { choices: [goTo('Videre', 'z')] }),
    step('b', { choices: [goTo('Videre', 'y')] }),
    step('c', { choices: [goTo('Videre', 'x')] }),
    step('x'),
    step('y'),
    step('z'),
  ])
  const { rows, links } = rowsOf(graphOf(tangled, titleOf))
  expect(crossings(rows, links)).toBe(0)
})

const all = (o: Outline): readonly Outline[] => [o, ...o.next.flatMap(all)]

test('the list tells every step once, and points back where ways meet', () => {
  const outline = outlineOf(CARD, titleOf)
  if (!outline) throw new Error('the card has steps')
  const told = all(outline)
  expect(
    told
      .filter((o) => !o.again)
      .map((o) => o.stop.id)
      .sort(),
  ).toEqual(['fare', 'kort:barn#x', 'ring', 'slutt', 'sporre'].sort())
  expect(told.filter((o) => o.again).map((o) => o.stop.id)).toEqual(['slutt'])
  expect(outline.next[0]?.by).toEqual(['Ja', 'Vet ikke'])
})
