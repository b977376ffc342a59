import type { Coverage } from '../layer/matters.ts'
import type { Layer, Municipality } from '../layer/model.ts'
import type { Teacher } from '../learn/merge.ts'

/** Raised when a phone with an older app could not read a newer publication. */
export const FORMAT = 2

/** The name of `CoverageFile` below `packs/`. */
export const COVERAGE = 'coverage.json'

/** A municipality in the index: what to fetch, in which order it is merged. */
export type Entry = {
  readonly slug: string
  readonly name: string
  readonly county: string
  /** Other names it goes by, as the register has them: searchable, never shown alone. */
  readonly also?: string
  /** Numbers that it, or a part of it, has had. */
  readonly was?: readonly string[]
  readonly example?: true
  /** Layer ids, lowest first. */
  readonly layers: readonly string[]
  /** Its own målform. */
  readonly lang: string
  /** Bodies file by language. */
  readonly bodies: Readonly<Record<string, string>>
  /** Its own layer has an error and was left out: what staff see is the layers beneath. See `standing`. */
  readonly heldBack?: true
}

/**
 * `packs/index.json`: everything that is published. File names end in the hash of the file
 * (`hashOf`), so the index names exactly one version of everything.
 */
export type PackIndex = {
  readonly format: number
  /** Rises with every publication (seconds since 1970 when it was made). */
  readonly number: number
  readonly languages: readonly string[]
  /** Whom to call when someone is in danger, before any municipality is chosen. */
  readonly calls: readonly { readonly id: string; readonly name: string; readonly phone: string }[]
  /** Layer id → language → file name. */
  readonly packs: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What is learnt from, for the layers that teach: as `packs`. A card never waits for it. */
  readonly learning: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Layers whose newest version has an error and waits: the ISO date they are from (field rule 13). */
  readonly standing?: Readonly<Record<string, string>>
  /** By number (or name, for the example). */
  readonly municipalities: Readonly<Record<string, Entry>>
}

/** One layer in one language: the content of a pack file. */
export type Pack = { readonly format: number; readonly layer: Layer }

/** What one layer teaches, in one language: the content of a learning file. */
export type LearningPack = { readonly format: number; readonly learning: Teacher }
/**
 * `packs/coverage.json`: how far each of them has come, by number. No phone needs it for its cards:
 * it is fetched when someone opens the list of all, and not before.
 */
export type CoverageFile = {
  readonly format: number
  /** Of the publication. */
  readonly number: number
  readonly municipalities: Readonly<Record<string, Coverage>>
  /** The names of the layers that several of them build on, by id. */
  readonly regions: Readonly<Record<string, string>>
}

/** One prerendered page, without the shell around it. */
export type Body = {
  readonly title: string
  readonly lang: string
  /** The HTML inside the app's root. Made by our own build, verified by hash. */
  readonly html: string
}

/** Every prerendered page of one municipality in one language. */
export type Bodies = {
  readonly format: number
  readonly municipality: string
  readonly lang: string
  /** `versionOf` the handbook the pages were made from. */
  readonly version: string
  /** Which build of the screens made them; the app takes over the DOM only of its own. */
  readonly ui: string
  /** By path below the base, as in `1875-hamaroy/kort/noen-er-i-fare`. */
  readonly pages: Readonly<Record<string, Body>>
}

const HASH = /\.([\w-]{16})\.json$/

/** The hash in a file name: the first 96 bits of SHA-256, base64url. */
export const hashOf = (file: string): string | undefined => HASH.exec(file)?.[1]

/** The pack files a municipality needs in a language, lowest layer first. */
export const packsOf = (index: PackIndex, entry: Entry, lang: string): readonly string[] =>
  entry.layers.flatMap((l) => index.packs[l]?.[lang] ?? [])

/** The bodies file in a language, or in the municipality's own. */
export const bodiesOf = (entry: Entry, lang: string): string | undefined =>
  entry.bodies[lang] ?? entry.bodies[entry.lang]

/**
 * Names one version of one handbook in one language. Two handbooks with the same version show the
 * same words and the same numbers.
 */
export const versionOf = (index: PackIndex, entry: Entry, lang: string): string =>
  [
    ...packsOf(index, entry, lang).map((f) => hashOf(f) ?? f),
    // The page says that it waits: a page that does not say so is another one.
    ...heldBackOf(index, entry).flatMap(({ from }) => from ?? []),
  ].join('.')

/** What of a municipality's layers is not the newest, because that has an error. */
export type HeldBack = readonly {
  readonly layer: string
  /** ISO date of what stands in its place; absent: nothing does, what is beneath shows. */
  readonly from?: string
}[]

export const heldBackOf = (index: PackIndex, entry: Entry): HeldBack => [
  ...(entry.heldBack ? [{ layer: entry.slug }] : []),
  ...entry.layers.flatMap((layer) => {
    const from = index.standing?.[layer]
    return from === undefined ? [] : [{ layer, from }]
  }),
]

/**
 * The municipalities that a number means: the one that has it, or those that have had it. More than
 * one when the municipality that had it was divided.
 */
export function idsOf(index: PackIndex, number: string): readonly string[] {
  if (Object.hasOwn(index.municipalities, number)) return [number]
  return Object.entries(index.municipalities).flatMap(([id, e]) =>
    e.was?.includes(number) ? id : [],
  )
}

export const municipalityOf = (id: string, e: Entry): Municipality => ({
  id,
  slug: e.slug,
  name: e.name,
  county: e.county,
  example: e.example === true,
})
