import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Layer } from '../../handbook/layer/model.ts'
import {
  FORMAT,
  hashOf,
  type LearningPack,
  type Pack,
  type PackIndex,
} from '../../handbook/pack/model.ts'
import { fail, ok, type Result } from '../../handbook/result.ts'

/** A file as it was published: its name below `packs/`, and every byte of it. */
type File = { readonly name: string; readonly text: string }

/** A layer as it was last published, and the files that phones may have of it already. */
export type Published = {
  readonly layer: Layer
  /** ISO date, in Norway. Of the publication where it was the newest, however long ago. */
  readonly from: string
  /** By language. */
  readonly packs: Readonly<Record<string, File>>
  readonly learning: Readonly<Record<string, File>>
}

/** A layer of the last publication; or why it has none, for the author. */
export type Last = (layer: string) => Result<Published, string>

/** @param site the folder that is served, or a build that was published from it */
export function openLast(site: string): Last {
  let index: Result<PackIndex, string> | undefined
  return (layer) => {
    index ??= readIndex(site)
    return index.ok ? readLayer(site, index.value, layer) : index
  }
}

/** Below `packs/` and nowhere else. */
const FILE = /^([\w-]+\/)*[\w-][\w.-]*$/

function read(site: string, name: string): string | undefined {
  const file = path.join(site, 'packs', name)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readIndex(site: string): Result<PackIndex, string> {
  const text = read(site, 'index.json')
  if (text === undefined) return fail('fant ingen utgave der')
  const index = json(text) as Partial<PackIndex> | undefined
  if (index?.format !== FORMAT)
    return fail(`den har format ${index?.format ?? 'ukjent'}, og appen skriver ${FORMAT}`)
  return index.packs && index.learning && index.number
    ? ok(index as PackIndex)
    : fail('innholdslista er skadet')
}

function readLayer(site: string, index: PackIndex, id: string): Result<Published, string> {
  const named = own(index.packs, id)
  if (!named) return fail('laget er ikke i den')
  const packs = readAll(site, named)
  if (!packs.ok) return packs
  const learning = readAll(site, own(index.learning, id) ?? {})
  if (!learning.ok) return learning
  const layers: Record<string, Layer> = {}
  for (const [lang, { name, text }] of Object.entries(packs.value)) {
    const pack = json(text) as Pack | undefined
    const taught = json(learning.value[lang]?.text ?? 'null') as LearningPack | null | undefined
    if (pack?.format !== FORMAT || (taught && taught.format !== FORMAT))
      return fail(`«${name}» er i et annet format`)
    if (!isLayer(pack.layer, id)) return fail(`«${name}» er ikke et lag`)
    layers[lang] = { ...pack.layer, ...taught?.learning }
  }
  const source = Object.values(layers).find((l) => layers[l.lang])?.lang
  const layer = source === undefined ? undefined : layers[source]
  if (!layer) return fail('laget mangler på sitt eget språk')
  return ok({
    layer: { ...layer, published: layers },
    from: own(index.standing ?? {}, id) ?? dayOf(index.number),
    packs: packs.value,
    learning: learning.value,
  })
}

/** Every file, each with the hash that its name says. */
function readAll(
  site: string,
  names: Readonly<Record<string, string>>,
): Result<Readonly<Record<string, File>>, string> {
  const files: Record<string, File> = {}
  for (const [lang, name] of Object.entries(names)) {
    const text = FILE.test(name) ? read(site, name) : undefined
    if (text === undefined) return fail(`«${name}» mangler`)
    const hash = createHash('sha256').update(text).digest().subarray(0, 12).toString('base64url')
    if (hash !== hashOf(name)) return fail(`«${name}» er ikke slik den ble publisert`)
    files[lang] = { name, text }
  }
  return ok(files)
}

const LISTS = ['buildsOn', 'order', 'cards', 'changes', 'duties', 'contacts'] as const
const MORE = ['questions', 'answers', 'lessons', 'drills', 'rolePaths'] as const

/** As much as keeps the checks from falling over: the hash says that a build of ours made it. */
const isLayer = (l: Layer | undefined, id: string): boolean =>
  l?.id === id && [...LISTS, ...MORE].every((list) => Array.isArray(l[list]))

const own = <T>(of: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(of, id) ? of[id] : undefined

/** A publication is numbered by the second it was made. */
const dayOf = (number: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date(number * 1000))
