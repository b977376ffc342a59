import type { Box, Line } from './map.ts'
import { BOX } from './map.ts'

/** What is said on a way, and where its middle stands. */
export type Label = { readonly text: string; readonly x: number; readonly y: number }

/** At 9 units, in a wide common sans serif. */
const LETTER = 5.2
const HEIGHT = 10
const MOST = 16
/** Where on its way a label may stand, best first: near the box it leaves, and never in it. */
const ALONG = [0.36, 0.64, 0.5, 0.24, 0.78, 0.43, 0.57, 0.3, 0.7, 0.16, 0.86]

type Area = { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

/** The whole label stands in the list and in the card. */
const short = (label: string): string =>
  label.length > MOST ? `${label.slice(0, MOST - 1)}…` : label

const areaOf = ({ text, x, y }: Label): Area => {
  const w = text.length * LETTER
  return { x: x - w / 2, y: y - HEIGHT / 2, w, h: HEIGHT }
}

/** How much of one lies over the other. */
const shared = (a: Area, b: Area): number =>
  Math.max(0, Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y))

/**
 * A place for every label, each where it covers least of those before it and of the boxes: on the
 * first stretch of its way, or further down where ways are crowded.
 */
export function labelsOf(lines: readonly Line[], boxes: readonly Box[]): readonly Label[] {
  const taken: Area[] = boxes.map((b) => ({ x: b.x, y: b.y, w: BOX.width, h: b.height }))
  return lines.flatMap((line) => {
    if (!line.label) return []
    const text = short(line.label)
    let best: Label | undefined
    let least = Number.POSITIVE_INFINITY
    for (const [i, [x, y]] of line.points.slice(0, -1).entries()) {
      const [nextX, nextY] = line.points[i + 1] ?? [x, y]
      for (const along of ALONG) {
        const tried = { text, x: x + (nextX - x) * along, y: y + (nextY - y) * along }
        const area = areaOf(tried)
        const covered = taken.reduce((sum, t) => sum + shared(area, t), 0)
        if (covered < least) [best, least] = [tried, covered]
      }
      if (least === 0) break
    }
    if (best) taken.push(areaOf(best))
    return best ?? []
  })
}

/** Pairs of labels that lie over one another, for a test to hold against. */
export const crowded = (labels: readonly Label[]): readonly (readonly [string, string])[] =>
  labels.flatMap((a, i) =>
    labels
      .slice(i + 1)
      .flatMap((b) => (shared(areaOf(a), areaOf(b)) > 0 ? [[a.text, b.text] as const] : [])),
  )
