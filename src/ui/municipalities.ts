import { fold } from '../handbook/letters.ts'
import { type Entry, idsOf, type PackIndex } from '../handbook/pack/model.ts'

export type Pick = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly county: string
  readonly also?: string
  readonly was?: readonly string[]
}

const pick = (id: string, e: Entry): Pick => ({
  id,
  slug: e.slug,
  name: e.name,
  county: e.county,
  ...(e.also === undefined ? {} : { also: e.also }),
  ...(e.was === undefined ? {} : { was: e.was }),
})

/** The 357, by name. */
export const listOf = (index: PackIndex): readonly Pick[] =>
  Object.entries(index.municipalities)
    .filter(([, e]) => !e.example)
    .map(([id, e]) => pick(id, e))
    .sort((a, b) => a.name.localeCompare(b.name, 'nb'))

export const exampleOf = (index: PackIndex): Pick | undefined => {
  const found = Object.entries(index.municipalities).find(([, e]) => e.example)
  return found && { id: found[0], slug: found[1].slug, name: found[1].name, county: '' }
}

/** Each of its names, as typed, without the county that tells two of them apart. */
export const namesOf = ({ name, also = '' }: Pick): readonly string[] =>
  [name, also].flatMap((n) =>
    n === ''
      ? []
      : fold(n)
          .replace(/\s*\(.*\)$/, '')
          .split(/\s+-\s+/),
  )

/**
 * The municipalities an address can mean. The number is what counts, also an earlier one; a bare
 * name is looked up. A name that two share, or the number of one that was divided, gives both.
 */
export function lookUp(index: PackIndex, place: string): readonly Pick[] {
  const all = Object.entries(index.municipalities).map(([id, e]) => pick(id, e))
  const exact = all.filter((m) => m.slug === place)
  if (exact.length > 0) return exact
  const number = /^(\d{4})(-|$)/.exec(place)?.[1]
  if (number !== undefined) {
    const ids = idsOf(index, number)
    return all.filter((m) => ids.includes(m.id))
  }
  const name = fold(place)
  return all.filter((m) => m.slug.replace(/^\d{4}-/, '') === name || namesOf(m).includes(name))
}
