import type { Municipality } from '../../handbook/layer/model.ts'
import type { Sources } from '../read.ts'

/** One of several parts that the country is checked and built in, side by side. */
export type Part = { readonly part: number; readonly of: number }

const OWN = /^(?:kommuner|eksempel)\/([^/]+)\//

/**
 * What one part reads: what everybody stands on, and every so many of the municipalities' own
 * folders. Two folders of one name, which is a mistake, come in the same part, where it is seen.
 */
export function partOf(sources: Sources, { part, of }: Part): Sources {
  const folders = foldersIn(sources)
  const shared = stoodOn(sources, folders)
  return new Map(
    [...sources].filter(([file]) => {
      const id = OWN.exec(file)?.[1]
      return id === undefined || shared.has(id) || folders.indexOf(id) % of === part
    }),
  )
}

/** Is it this part that builds the municipality? The one that reads its folder, when it has one. */
export function isIn(
  sources: Sources,
  { part, of }: Part,
): (m: Municipality, place: number) => boolean {
  const folders = new Map(foldersIn(sources).map((id, i) => [id, i]))
  return (m, place) => (folders.get(m.slug) ?? place) % of === part
}

const foldersIn = (sources: Sources): readonly string[] =>
  [...new Set([...sources.keys()].flatMap((f) => OWN.exec(f)?.[1] ?? []))].sort()

/** Folders that another names in its `lag.yaml`: a municipality may build on its neighbour. */
function stoodOn(sources: Sources, folders: readonly string[]): ReadonlySet<string> {
  const known = new Set(folders)
  return new Set(
    [...sources].flatMap(([file, text]) =>
      file.endsWith('/lag.yaml')
        ? (text.match(/[\w-]+/g) ?? []).filter((w) => known.has(w) && w !== OWN.exec(file)?.[1])
        : [],
    ),
  )
}
