import type { Municipality } from '../../handbook/layer/model.ts'
import type { Sources } from '../read.ts'

/** One of several parts that the country is checked and built in, side by side. */
export type Part = { readonly part: number; readonly of: number }

const OWN = /^(?:kommuner|eksempel)\/([^/]+)\//

/** Whose folder it is: `1875-hamaroy` is that of 1875, whatever the register calls it. */
const ownerOf = (folder: string): string => /^(\d{4})-/.exec(folder)?.[1] ?? folder

/**
 * What one part reads: what everybody stands on, and every so many of the municipalities' own
 * folders. Two folders of one municipality, which is a mistake, come in the same part, where it is
 * seen.
 */
export function partOf(sources: Sources, { part, of }: Part): Sources {
  const places = placesIn(sources)
  const shared = stoodOn(sources)
  return new Map(
    [...sources].filter(([file]) => {
      const folder = OWN.exec(file)?.[1]
      if (folder === undefined || shared.has(folder)) return true
      return (places.get(ownerOf(folder)) ?? 0) % of === part
    }),
  )
}

/** Is it this part that builds the municipality? The one that reads its folder, when it has one. */
export function isIn(
  sources: Sources,
  { part, of }: Part,
): (m: Municipality, place: number) => boolean {
  const places = placesIn(sources)
  return (m, place) => (places.get(m.id) ?? place) % of === part
}

const foldersIn = (sources: Sources): readonly string[] =>
  [...new Set([...sources.keys()].flatMap((f) => OWN.exec(f)?.[1] ?? []))].sort()

const placesIn = (sources: Sources): ReadonlyMap<string, number> =>
  new Map([...new Set(foldersIn(sources).map(ownerOf))].map((owner, i) => [owner, i]))

/** Folders that another names in its `lag.yaml`: a municipality may build on its neighbour. */
function stoodOn(sources: Sources): ReadonlySet<string> {
  const known = new Set(foldersIn(sources))
  return new Set(
    [...sources].flatMap(([file, text]) =>
      file.endsWith('/lag.yaml')
        ? (text.match(/[\w-]+/g) ?? []).filter((w) => known.has(w) && w !== OWN.exec(file)?.[1])
        : [],
    ),
  )
}
