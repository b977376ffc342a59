import type { Card } from '../card/model.ts'
import { type Graph, graphOf, type Stop, type Way } from './graph.ts'
import { chainOf, depths, rowsOf } from './rows.ts'

/** Sizes in the map's own units; a drawing scales them to the paper. */
export const BOX = { width: 138, line: 13, padding: 7 } as const
const GAP = { x: 14, y: 34 } as const
const BEND = 12
/** The height that one label more takes. */
const LABEL = 12
/** As many letters as fit on a line of a box, in a common sans serif at 11 units. */
const LETTERS = 21

export type Box = Stop & {
  readonly x: number
  readonly y: number
  readonly height: number
  readonly lines: readonly string[]
}
/** A drawn way: through these points, its label at the first bend below the box it leaves. */
export type Line = {
  readonly from: string
  readonly to: string
  readonly points: readonly (readonly [number, number])[]
  readonly label: string
}
/** A card laid out: where everything stands. Nothing overlaps. */
export type CardMap = {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
}

/**
 * Lays a card out from top to bottom: each step below every step that leads to it.
 * @param titleOf the title of another card, or undefined when it is not in the handbook
 */
export function mapOf(card: Card, titleOf: (card: string) => string | undefined): CardMap {
  const graph = graphOf(card, titleOf)
  const { rows } = rowsOf(graph)
  const stops = new Map(graph.stops.map((s) => [s.id, s]))
  const text = new Map(graph.stops.map((s) => [s.id, linesOf(s)]))
  const widths = rows.map((row) =>
    row.reduce((w, c) => w + (c.bend ? BEND : BOX.width) + GAP.x, -GAP.x),
  )
  const width = Math.max(...widths, BOX.width)
  const centre = new Map<string, { x: number; top: number; bottom: number }>()
  const boxes: Box[] = []
  let y = 0
  rows.forEach((row, r) => {
    const heights = row.map((c) => heightOf(text.get(c.id) ?? []))
    const tall = Math.max(...heights)
    let x = (width - (widths[r] ?? 0)) / 2
    row.forEach((c, i) => {
      const w = c.bend ? BEND : BOX.width
      const height = heights[i] ?? 0
      const stop = stops.get(c.id)
      if (stop) boxes.push({ ...stop, x, y, height, lines: text.get(c.id) ?? [] })
      centre.set(c.id, { x: x + w / 2, top: y, bottom: y + (c.bend ? tall : height) })
      x += w + GAP.x
    })
    y += tall + gapBelow(graph, row)
  })
  return {
    width,
    height: y - gapBelow(graph, rows.at(-1) ?? []),
    boxes,
    lines: linesBetween(graph, centre),
  }
}

/** Three ways or more from one box have labels at as many heights. */
const gapBelow = ({ ways }: Graph, row: readonly { readonly id: string }[]): number => {
  const most = Math.max(0, ...row.map((c) => ways.filter((w) => w.from === c.id).length))
  return GAP.y + Math.max(0, most - 2) * LABEL
}

const heightOf = (lines: readonly string[]) => lines.length * BOX.line + 2 * BOX.padding

function linesBetween(
  graph: Graph,
  centre: ReadonlyMap<string, { x: number; top: number; bottom: number }>,
): readonly Line[] {
  const depth = depths(graph)
  return graph.ways.map((w) => {
    // From left to right as they part, so that they do not cross where they begin.
    const next = (o: Way) => centre.get(chainOf(o.from, o.to, depth)[1] ?? '')?.x ?? 0
    const out = graph.ways.filter((o) => o.from === w.from).sort((a, b) => next(a) - next(b))
    const spread = (out.indexOf(w) + 1) / (out.length + 1) - 0.5
    const points = chainOf(w.from, w.to, depth).flatMap((id, i, all): [number, number][] => {
      const c = centre.get(id)
      if (!c) return []
      if (i === 0) return [[c.x + spread * BOX.width, c.bottom]]
      return i === all.length - 1
        ? [[c.x, c.top]]
        : [
            [c.x, c.top],
            [c.x, c.bottom],
          ]
    })
    return { from: w.from, to: w.to, points, label: w.labels.join(' / ') }
  })
}

/** The title, with its number, broken at words. A word too long for a line is broken where it must. */
function linesOf(stop: Stop): readonly string[] {
  const words = `${stop.number === undefined ? '→' : `${stop.number}.`} ${stop.title}`
    .split(' ')
    .flatMap((w) => w.match(new RegExp(`.{1,${LETTERS}}`, 'gu')) ?? [])
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= LETTERS)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
