import type { Published } from './publication.ts'

/** The day a layer that stands in is from, by layer. */
export type Standing = Readonly<Record<string, string>>

export const daysOf = (standing: ReadonlyMap<string, Published> = new Map()): Standing =>
  Object.fromEntries([...standing].map(([id, { from }]) => [id, from]))

const DAY = new Intl.DateTimeFormat('nb', { dateStyle: 'long', timeZone: 'UTC' })

/** What is held back, and what staff see meanwhile. One line each, for whoever builds. */
export const heldLines = (held: Iterable<string>, standing: Standing): readonly string[] => [
  ...Object.entries(standing).map(
    ([id, from]) =>
      `${id} holdes tilbake til det er rettet. Det som ble publisert ${DAY.format(new Date(from))}, står i stedet.`,
  ),
  ...[...held].map(
    (id) => `${id} holdes tilbake til det er rettet, og er utelatt. Lagene under vises.`,
  ),
]
