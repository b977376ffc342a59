import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { handbookOf, parse } from '../../src/compiler/compile.ts'
import { readSources } from '../../src/compiler/read.ts'
import type { Card, Step } from '../../src/handbook/card/model.ts'
import { type Answers, begin, choose, walk } from '../../src/handbook/card/walk.ts'
import type { Handbook } from '../../src/handbook/layer/model.ts'
import { HandbookContext, PlaceContext } from '../../src/ui/context.ts'
import { StepSection } from '../../src/ui/parts/step.tsx'

const content = parse(readSources('content'))

const handbook = (id: string): Handbook => {
  const m = content.municipalities.find((x) => x.id === id)
  if (!m) throw new Error(`no municipality ${id}`)
  return handbookOf(content, m, content.layers.get(m.slug)?.lang ?? 'nb')
}

/** Every way through a card, as the labels chosen; walked, not read off the tree. */
function* paths(card: Card, answers: Answers = begin): Generator<readonly string[]> {
  const w = walk(card, answers)
  if (w.step.choices.length === 0) yield [...w.trail.map((t) => t.choice.label), `■ ${w.step.id}`]
  for (const [i, choice] of w.step.choices.entries()) {
    if (choice.target.kind === 'step') yield* paths(card, choose(w, i))
    else
      yield [
        ...w.trail.map((t) => t.choice.label),
        choice.label,
        `→ ${choice.target.card}${choice.target.step ? `#${choice.target.step}` : ''}`,
      ]
  }
}

/** What a step offers to dial, as drawn: the digits shown, and the digits behind. */
function dialled(h: Handbook, step: Step): readonly { shown: string; href: string }[] {
  const html = renderToString(
    <HandbookContext.Provider value={h}>
      <PlaceContext.Provider value={{ place: h.municipality.slug }}>
        <StepSection step={step} hidden={false} />
      </PlaceContext.Provider>
    </HandbookContext.Provider>,
  )
  return [...html.matchAll(/<a[^>]*href="tel:([^"]*)"[^>]*>(.*?)<\/a>/gs)].map((m) => ({
    href: m[1] ?? '',
    shown: (m[2] ?? '').replace(/<[^>]+>/g, ''),
  }))
}

const digits = (s: string): string => s.replace(/\D/g, '')

/** One line a step: its heading, when, and what it dials. The reviewer reads these. */
function outline(h: Handbook, card: Card): string {
  const steps = card.steps.map((s) => {
    const numbers = [...new Set(dialled(h, s).map((d) => d.href))]
    const when = s.phases.map((p) => p.deadline.label).join(', ')
    const kind = s.choices.length === 0 ? '■' : s.choices.length === 1 ? '·' : '?'
    return `${kind} ${s.id}: ${s.title}${when ? ` (${when})` : ''}${numbers.length ? ` ☎ ${numbers.join(' ')}` : ''}`
  })
  const ways = [...paths(card)].map((p) => p.join(' > '))
  const shown = ways.length > 60 ? [...ways.slice(0, 60), `… ${ways.length} in all`] : ways
  return `${[...steps, '', ...shown].join('\n')}\n`
}

const hamaroy = handbook('1875')
const fjordvik = handbook('fjordvik')

describe.each(hamaroy.cards.map((c) => [c.id, c] as const))('%s', (id, card) => {
  test('its steps and ways are the reviewed ones', async () => {
    await expect(outline(hamaroy, card)).toMatchFileSnapshot(`paths/${id}.txt`)
  })

  test('every way ends: no choice leads nowhere', () => {
    for (const way of paths(card)) expect(way.at(-1)).toMatch(/^[■→]/)
  })

  test('every number shown is the number dialled', () => {
    for (const step of card.steps)
      for (const { shown, href } of dialled(hamaroy, step))
        expect(digits(shown)).toContain(digits(href))
  })

  test('the example municipality can dial nothing (field rule 2)', () => {
    const twin = fjordvik.cards.find((c) => c.id === id)
    for (const step of twin?.steps ?? []) expect(dialled(fjordvik, step)).toEqual([])
  })
})
