import { readFileSync } from 'node:fs'
import type { Card, Step } from '../../src/handbook/card/model.ts'
import { begin, choose, type Walk, walk } from '../../src/handbook/card/walk.ts'
import type { Handbook, Layer } from '../../src/handbook/layer/model.ts'
import { resolve } from '../../src/handbook/layer/resolve.ts'
import {
  type Bodies,
  bodiesOf,
  type Entry,
  municipalityOf,
  type PackIndex,
  packsOf,
} from '../../src/handbook/pack/model.ts'
import first from '../../src/i18n/locales/nb.json' with { type: 'json' }
import rest from '../../src/i18n/locales/nb.rooms.json' with { type: 'json' }

/** What was built. Tests ask it for titles, choices and numbers, so that editing a card breaks none. */
export const words = { ...first, ...rest }

export const packText = (file: string): string => readFileSync(`dist/packs/${file}`, 'utf8')
export const index: PackIndex = JSON.parse(packText('index.json'))

export const entryOf = (id: string): Entry => {
  const entry = index.municipalities[id]
  if (!entry) throw new Error(`no municipality ${id}`)
  return entry
}

export function handbookOf(id: string): Handbook {
  const entry = entryOf(id)
  const layers = packsOf(index, entry, entry.lang).map((f): Layer => JSON.parse(packText(f)).layer)
  return resolve(municipalityOf(id, entry), layers, entry.lang)
}

export const bodiesFile = (id: string): string => bodiesOf(entryOf(id), entryOf(id).lang) ?? ''
export const pagesOf = (id: string): Bodies['pages'] =>
  (JSON.parse(packText(bodiesFile(id))) as Bodies).pages

export const HAMAROY = '1875'
export const hamaroy = handbookOf(HAMAROY)
export const HOME = `/${entryOf(HAMAROY).slug}`
export const [EXAMPLE = '', example] =
  Object.entries(index.municipalities).find(([, e]) => e.example) ?? []

export function cardOf(handbook: Handbook, id: string): Card {
  const card = handbook.cards.find((c) => c.id === id)
  if (!card) throw new Error(`no card ${id}`)
  return card
}

/** The card that most tests walk: a first visit ends there (field section 3). */
export const child = cardOf(hamaroy, 'bekymret-for-et-barn')
export const CHILD = `${HOME}/kort/${child.id}`

/** Every walk from the start of a card, shortest first. */
function* walksOf(card: Card): Generator<Walk> {
  const queue = [walk(card, begin)]
  for (let w = queue.shift(); w; w = queue.shift()) {
    yield w
    for (const i of w.step.choices.keys()) {
      const next = walk(card, choose(w, i))
      if (!next.leaves && next.trail.length > w.trail.length) queue.push(next)
    }
  }
}

/** The shortest walk with a step that fits. */
export function walkTo(card: Card, fits: (step: Step, w: Walk) => boolean): Walk {
  for (const w of walksOf(card)) if (fits(w.step, w)) return w
  throw new Error(`no such step in ${card.id}`)
}

/** To an end of the card, with at least so many answers on the way. */
export const walkToEnd = (card: Card, answers = 4): Walk =>
  walkTo(card, (s, w) => s.choices.length === 0 && w.trail.length >= answers)

/** The first step of a card, and so many more by its first choices. */
export const walkSome = (card: Card, answers: number): Walk =>
  walkTo(card, (s, w) => w.trail.length === answers && s.choices.length > 0)
