import type { Layer, Municipality } from '../../handbook/layer/model.ts'
import type { Problems } from '../problems.ts'

/**
 * `kommuner.csv`: `nummer;navn;fylke`, one of the 357 a line. A municipality's own layer (a folder
 * that begins with its number) may name it in its own way.
 */
export function parseRegister(
  csv: string,
  layers: readonly Layer[],
  problems: Problems,
): readonly Municipality[] {
  const [, ...rows] = csv.trimEnd().split('\n')
  const seen = new Set<string>()
  const own = new Map(
    layers.flatMap((l) => (/^\d{4}-/.test(l.id) ? [[l.id.slice(0, 4), l] as const] : [])),
  )
  const register = rows.flatMap((row, i): readonly Municipality[] => {
    const [id = '', name = '', county = ''] = row.split(';')
    const at = problems.at({ line: i + 2, column: 1 })
    if (!/^\d{4}$/.test(id) || name === '' || county === '')
      return problems.error('register', `«${row}» er ikke «nummer;navn;fylke».`, at) ?? []
    if (seen.has(id))
      return problems.error('register', `Kommunenummer ${id} står to ganger.`, at) ?? []
    seen.add(id)
    const layer = own.get(id)
    return [
      {
        id,
        slug: layer?.id ?? `${id}-${slugOf(name)}`,
        name: layer?.name ?? name,
        county,
        example: false,
      },
    ]
  })
  for (const [id, l] of own)
    if (!seen.has(id))
      problems.error(
        'register',
        `Laget «${l.id}» har et nummer som ikke står i kommuner.csv.`,
        l.at,
      )
  const examples = layers
    .filter((l) => l.example)
    .map((l): Municipality => ({ id: l.id, slug: l.id, name: l.name, county: '', example: true }))
  return [...register, ...examples]
}

const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  đ: 'd',
  ŋ: 'n',
  ŧ: 't',
}

/** A name as it stands in an address: the first of several names, without special letters. */
export const slugOf = (name: string): string =>
  (name.split(' - ')[0] ?? name)
    .toLowerCase()
    .replace(/[æøåđŋŧ]/g, (c) => LETTERS[c] ?? c)
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, (gap) => (/^[\u0300-\u036f]+$/.test(gap) ? '' : '-'))
    .replace(/^-|-$/g, '')
