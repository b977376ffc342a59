import { fold } from '../../handbook/letters.ts'
import type { Entry, PackIndex } from '../../handbook/pack/model.ts'
import { slugOf } from '../parse/layer/register.ts'

/** A municipality that an address may mean. */
type Meant = { readonly slug: string; readonly name: string }

/**
 * The short addresses that lead to a municipality: its number, the numbers it has had, and each of
 * its names without special letters. A static host has a page for each, so that `/1875`, `/1849` and
 * `/hamaroy` lead there with scripts off too. More than one where a name or a number is shared.
 */
export function shortAddresses(index: PackIndex): ReadonlyMap<string, readonly Meant[]> {
  const found = new Map<string, readonly Meant[]>()
  for (const [id, entry] of Object.entries(index.municipalities)) {
    if (entry.example) continue
    for (const address of new Set([id, ...(entry.was ?? []), ...namesOf(entry)]))
      found.set(address, [...(found.get(address) ?? []), { slug: entry.slug, name: entry.name }])
  }
  return found
}

const namesOf = ({ slug, name, also = '' }: Entry): readonly string[] =>
  [slug.replace(/^\d{4}-/, ''), ...[name, also].flatMap((n) => n.split(' - ')).map(plain)].filter(
    (n) => n !== '',
  )

/** «Våler (Østfold)» is `valer`: the county is not part of what people type. */
const plain = (name: string): string => slugOf(fold(name).replace(/\s*\(.*\)$/, ''))

/** A page that does nothing but lead on: no script, and small enough to be made in thousands. */
export const redirectTo = (base: string, { slug, name }: Meant): string =>
  `<!doctype html><html lang="nb"><meta charset="utf-8"><meta name="robots" content="noindex"><link rel="icon" href="${base}icon.svg" type="image/svg+xml"><meta http-equiv="refresh" content="0;url=${base}${slug}"><title>Tiltakskort</title><a href="${base}${slug}">${name}</a>`
