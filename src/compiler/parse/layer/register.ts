import type { Layer, Municipality } from '../../../handbook/layer/model.ts'
import { fold } from '../../../handbook/letters.ts'
import type { Problems } from '../../problems.ts'

const HEAD = 'nummer;navn;fylke;tidligere'
const HEADS = [HEAD, HEAD.replace(';tidligere', '')]
const NUMBER = /^\d{4}$/

/**
 * `kommuner.csv`: `nummer;navn;fylke;tidligere`, one of the 357 a line; a line that begins with `#`
 * says where the facts come from. `tidligere` (may be left out) are the numbers it, or a part of it,
 * has had: one that was divided stands with each that has a part. A municipality's own layer (a
 * folder that begins with its number) may name it in its own way.
 * @param folders of layers, also of those that could not be read
 */
export function parseRegister(
  csv: string | undefined,
  folders: readonly string[],
  layers: ReadonlyMap<string, Layer>,
  problems: Problems,
): readonly Municipality[] {
  const [head, ...rows] = (csv ?? '')
    .trimEnd()
    .split('\n')
    .map((text, i) => ({ text, at: problems.at({ line: i + 1, column: 1 }) }))
    .filter(({ text }) => !text.startsWith('#'))
  const whole = head !== undefined && HEADS.includes(head.text) && rows.length > 0
  if (!whole)
    problems.error('register', `kommuner.csv mangler, eller første linje er ikke «${HEAD}».`)
  refuseTwice(folders, problems)
  const seen = new Set<string>()
  const own = new Map(
    folders.flatMap((f) => {
      const id = f.split('/').at(-1) ?? f
      return /^\d{4}-/.test(id) ? [[id.slice(0, 4), { id, folder: f }] as const] : []
    }),
  )
  const register = rows.flatMap(({ text, at }): readonly Municipality[] => {
    const [id = '', name = '', county = '', earlier = '', ...more] = text.split(';')
    const was = earlier.split(' ').filter((n) => n !== '')
    if (![id, ...was].every((n) => NUMBER.test(n)) || name === '' || county === '' || more.length)
      return problems.error('register', `«${text}» er ikke «${HEAD}».`, at) ?? []
    if (seen.has(id))
      return problems.error('register', `Kommunenummer ${id} står to ganger.`, at) ?? []
    seen.add(id)
    const slug = own.get(id)?.id ?? `${id}-${slugOf(name)}`
    const called = layers.get(slug)?.name ?? name
    return [
      {
        id,
        slug,
        name: called,
        county,
        example: false,
        ...(called === name ? {} : { also: name }),
        ...(was.length > 0 ? { was } : {}),
      },
    ]
  })
  for (const { text, at } of rows)
    for (const n of text.split(';')[3]?.split(' ') ?? [])
      if (seen.has(n))
        problems.error(
          'register-earlier',
          `${n} er nummeret til en kommune i dag, og kan ikke stå som tidligere nummer. En adresse med ${n} ville ført to steder.`,
          at,
        )
  for (const [id, l] of own)
    if (whole && !seen.has(id))
      problems
        .in(`${l.folder}/lag.yaml`, l.id)
        .error('register', `Laget «${l.id}» har et nummer som ikke står i kommuner.csv.`)
  const examples = [...layers.values()]
    .filter((l) => l.example)
    .map((l): Municipality => ({ id: l.id, slug: l.id, name: l.name, county: '', example: true }))
  return [...register, ...examples]
}

/** One municipality has one folder: of two, no one knows which is right. */
function refuseTwice(folders: readonly string[], problems: Problems) {
  const numbered = folders.filter((f) => /^kommuner\/\d{4}-[^/]*$/.test(f))
  for (const folder of numbered) {
    const id = folder.slice('kommuner/'.length)
    const other = numbered.find((f) => f !== folder && f.slice(0, 13) === folder.slice(0, 13))
    if (other !== undefined)
      problems
        .in(`${folder}/lag.yaml`, id)
        .error(
          'register',
          `Kommunenummer ${id.slice(0, 4)} har to mapper: også «${other}». Slå dem sammen til én.`,
        )
  }
}

/** A name as it stands in an address: the first of several names, without special letters. */
export const slugOf = (name: string): string =>
  fold(name.split(' - ')[0] ?? name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
