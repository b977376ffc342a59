import type { Graph } from './graph.ts'

/** A place in a row: a box, or a bend of a way that passes the row on its way further down. */
export type Cell = { readonly id: string; readonly bend: boolean }
export type Link = { readonly from: string; readonly to: string }

/** Boxes in rows, every link one row long: what is drawn. */
export type Rows = {
  readonly rows: readonly (readonly Cell[])[]
  readonly links: readonly Link[]
}

/** How deep each box lies: one row below the lowest that leads to it. A card has no loops. */
export function depths({ stops, ways }: Graph): ReadonlyMap<string, number> {
  const above = new Map<string, string[]>()
  for (const w of ways) above.set(w.to, [...(above.get(w.to) ?? []), w.from])
  const found = new Map<string, number>()
  const depth = (id: string): number => {
    const known = found.get(id)
    if (known !== undefined) return known
    found.set(id, 0)
    const d = Math.max(-1, ...(above.get(id) ?? []).map(depth)) + 1
    found.set(id, d)
    return d
  }
  for (const s of stops) depth(s.id)
  return found
}

const bend = (from: string, to: string, row: number) => `${from} ${to} ${row}`

/** The boxes between two ends of a way, both included, one a row. */
export const chainOf = (from: string, to: string, depth: ReadonlyMap<string, number>): string[] => {
  const [a, b] = [depth.get(from) ?? 0, depth.get(to) ?? 0]
  const bends = Array.from({ length: Math.max(0, b - a - 1) }, (_, i) => bend(from, to, a + i + 1))
  return [from, ...bends, to]
}

/** Rows in which ways cross as little as a few sweeps can bring about. */
export function rowsOf(graph: Graph): Rows {
  const depth = depths(graph)
  const rows: Cell[][] = []
  const put = (row: number, cell: Cell) => {
    rows[row] = [...(rows[row] ?? []), cell]
  }
  for (const s of graph.stops) put(depth.get(s.id) ?? 0, { id: s.id, bend: false })
  const links: Link[] = []
  for (const w of graph.ways) {
    const chain = chainOf(w.from, w.to, depth)
    chain.slice(1, -1).forEach((id, i) => {
      put((depth.get(w.from) ?? 0) + i + 1, { id, bend: true })
    })
    chain.slice(1).forEach((to, i) => {
      links.push({ from: chain[i] ?? '', to })
    })
  }
  return { rows: untangled(rows, links), links }
}

const SWEEPS = 8

/** Orders each row by the middle of its neighbours, down and up, and keeps the best order seen. */
function untangled(rows: readonly (readonly Cell[])[], links: readonly Link[]) {
  let best = rows
  let least = crossings(rows, links)
  let now = rows
  for (let i = 0; i < SWEEPS && least > 0; i++) {
    now = sweep(now, links, i % 2 === 0)
    const n = crossings(now, links)
    if (n < least) [best, least] = [now, n]
  }
  return best
}

function sweep(rows: readonly (readonly Cell[])[], links: readonly Link[], down: boolean) {
  const out = [...rows]
  const order = rows.map((_, i) => i)
  if (!down) order.reverse()
  for (const i of order.slice(1)) {
    const fixed = new Map((out[down ? i - 1 : i + 1] ?? []).map((c, x) => [c.id, x]))
    const row = out[i] ?? []
    const middle = (c: Cell, own: number): number => {
      const at = links.flatMap((l) => {
        const other = down ? (l.to === c.id ? l.from : '') : l.from === c.id ? l.to : ''
        return fixed.get(other) ?? []
      })
      return at.length === 0 ? own : at.reduce((a, b) => a + b, 0) / at.length
    }
    out[i] = row
      .map((c, x) => ({ c, m: middle(c, x) }))
      .sort((a, b) => a.m - b.m)
      .map(({ c }) => c)
  }
  return out
}

/** How many pairs of links cross. */
export function crossings(rows: readonly (readonly Cell[])[], links: readonly Link[]): number {
  const at = new Map(rows.flatMap((row, r) => row.map((c, x) => [c.id, { r, x }] as const)))
  let n = 0
  for (const [i, a] of links.entries())
    for (const b of links.slice(i + 1)) {
      const [a1, a2, b1, b2] = [at.get(a.from), at.get(a.to), at.get(b.from), at.get(b.to)]
      if (!a1 || !a2 || !b1 || !b2 || a1.r !== b1.r) continue
      if ((a1.x - b1.x) * (a2.x - b2.x) < 0) n += 1
    }
  return n
}
