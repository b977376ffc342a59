import { idsOf } from '../../handbook/pack/model.ts'
import type { Active } from '../model.ts'
import { entryOf, langOf } from './need.ts'

/** Which bodies answer an address, and under which path they have it. */
export type Place = { readonly id: string; readonly lang: string; readonly path: string }

/**
 * The chosen municipality that a path below the base belongs to (design 8): `''` is home, in the
 * user's language as all that names none; `1875/kort/x`, `1875-hamaroy/kort/x` and `1875-hamaroy/en/kort/x` are one place
 * each. The number is what counts, also one that it has had, if no other has had it. Undefined when
 * the path belongs to none that was chosen.
 */
export function contentOf(active: Active, path: string): Place | undefined {
  const [first = '', ...rest] = path.split('/').filter((p) => p !== '')
  const { index, chosen } = active
  const number = /^(\d{4})(-|$)/.exec(first)?.[1]
  const [only, ...others] = number === undefined ? [] : idsOf(index, number)
  const meant = others.length > 0 ? undefined : only
  for (const id of chosen) {
    const entry = entryOf(index, id)
    if (!entry) continue
    if (first && first !== entry.slug && id !== meant) continue
    const inAddress = index.languages.find((l) => l === rest[0])
    // Without one in the address it is what was downloaded, and what the app will show.
    const named = inAddress ?? langOf(index, entry, active.lang)
    const lang = named && Object.hasOwn(entry.bodies, named) ? named : entry.lang
    const page = inAddress ? rest.slice(1) : rest
    const parts = lang === entry.lang ? [entry.slug, ...page] : [entry.slug, lang, ...page]
    return { id, lang, path: parts.join('/') }
  }
  return undefined
}
