import { bodiesOf, type Entry, type PackIndex, packsOf } from '../../handbook/pack/model.ts'
import type { Wanted } from '../model.ts'

/** A file, and the field that makes it what it is: a pack has a layer, bodies have pages. */
export type Need = { readonly file: string; readonly part: 'layer' | 'pages' | 'learning' }

/** Only what the index itself says: an id from an address may be `constructor`. */
export const entryOf = (index: PackIndex, id: string): Entry | undefined =>
  Object.hasOwn(index.municipalities, id) ? index.municipalities[id] : undefined

const hasPack = (index: PackIndex, layer: string, lang: string): boolean =>
  Object.hasOwn(index.packs, layer) && Object.hasOwn(index.packs[layer] ?? {}, lang)

/** The language a municipality is read in: the wanted one if the whole chain has it, or its own. */
export const langOf = (index: PackIndex, entry: Entry, lang: string): string =>
  entry.layers.every((l) => hasPack(index, l, lang)) ? lang : entry.lang

/**
 * The files one municipality needs: its chain, lowest first, then its bodies. Undefined when the
 * index does not name it, or not the whole of it.
 */
export function needOf(index: PackIndex, id: string, lang: string): readonly Need[] | undefined {
  const entry = entryOf(index, id)
  if (!entry?.layers.length) return undefined
  const l = langOf(index, entry, lang)
  const bodies = bodiesOf(entry, l)
  if (typeof bodies !== 'string' || !entry.layers.every((layer) => hasPack(index, layer, l)))
    return undefined
  return [
    ...packsOf(index, entry, l).map((file): Need => ({ file, part: 'layer' })),
    { file: bodies, part: 'pages' },
  ]
}

const once = (needs: readonly Need[]): readonly Need[] => [
  ...new Map(needs.map((n) => [n.file, n])).values(),
]

/** The files of every chosen municipality, each once. */
export const needsOf = (index: PackIndex, { chosen, lang }: Wanted): readonly Need[] =>
  once(chosen.flatMap((id) => needOf(index, id, lang) ?? []))

/**
 * What one municipality's staff learn from, lowest layer first. No card needs it: it is fetched
 * when the cards are here, and gives way when there is no room.
 */
export function learningNeedOf(index: PackIndex, id: string, lang: string): readonly Need[] {
  const entry = entryOf(index, id)
  if (!entry) return []
  const l = langOf(index, entry, lang)
  return entry.layers.flatMap((layer): readonly Need[] => {
    const file = index.learning[layer]?.[l]
    return file === undefined ? [] : [{ file, part: 'learning' }]
  })
}

export const learningNeedsOf = (index: PackIndex, { chosen, lang }: Wanted): readonly Need[] =>
  once(chosen.flatMap((id) => learningNeedOf(index, id, lang)))

export const filesOf = (index: PackIndex, wanted: Wanted): readonly string[] =>
  needsOf(index, wanted).map((n) => n.file)

export const learningFilesOf = (index: PackIndex, wanted: Wanted): readonly string[] =>
  learningNeedsOf(index, wanted).map((n) => n.file)
