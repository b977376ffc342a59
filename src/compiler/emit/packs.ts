import { createHash } from 'node:crypto'
import { localise } from '../../handbook/layer/localise.ts'
import { coverageOf } from '../../handbook/layer/matters.ts'
import type { Layer, Municipality } from '../../handbook/layer/model.ts'
import { resolve } from '../../handbook/layer/resolve.ts'
import {
  type CoverageFile,
  type Entry,
  FORMAT,
  type LearningPack,
  type Pack,
  type PackIndex,
} from '../../handbook/pack/model.ts'
import { type Content, layersOf, NATIONAL } from '../compile.ts'
import { daysOf } from '../standing/report.ts'
import { learningPackOf, withoutLearning } from './learning.ts'

/** A file to publish, named by the hash of what is in it. */
export type Emitted = { readonly name: string; readonly text: string }

/** `name.<hash>.json`: the first 96 bits of SHA-256. */
export const emitFile = (name: string, value: unknown): Emitted =>
  named(name, JSON.stringify(value))

/** Without the places that the parts of a layer were read from. */
const emitPack = (name: string, pack: Pack | LearningPack): Emitted =>
  named(
    name,
    JSON.stringify(pack, (key, v: unknown) => (key === 'at' ? undefined : v)),
  )

function named(name: string, text: string): Emitted {
  const hash = createHash('sha256').update(text).digest().subarray(0, 12).toString('base64url')
  return { name: `${name}.${hash}.json`, text }
}

/** The languages that are published: the national layer's own, and those it is translated to. */
export function languagesOf(content: Content): readonly string[] {
  const national = content.layers.get(NATIONAL)
  if (!national) return []
  const translated = Object.entries(national.translations)
    .filter(
      ([, words]) =>
        (words.cards?.length ?? 0) + (words.duties?.length ?? 0) + (words.contacts?.length ?? 0) >
        0,
    )
    .map(([lang]) => lang)
  return [national.lang, ...translated]
}

/** One pack per layer and language, and the index without the bodies. */
export function emitPacks(
  content: Content,
  held: ReadonlySet<string>,
  number: number,
): { readonly files: readonly Emitted[]; readonly index: PackIndex } {
  const languages = languagesOf(content)
  const layers = new Map([...content.layers].filter(([id]) => !held.has(id)))
  // A chain is read in one language: every layer has a pack in each that any layer is written in.
  const written = new Set([...languages, ...[...layers.values()].map((l) => l.lang)])
  // Held back, its staff still read in the målform they are used to.
  const langOf = (own: string | undefined) =>
    own !== undefined && written.has(own) ? own : (languages[0] ?? 'nb')
  const packs: Record<string, Record<string, string>> = {}
  const files: Emitted[] = []
  const learning: Record<string, Record<string, string>> = {}
  for (const layer of layers.values())
    for (const lang of written) {
      // As phones have it, to the byte.
      const stood = content.standing?.get(layer.id)
      const file = stood?.packs[lang] ?? emitPack(`${layer.id}.${lang}`, packOf(layer, lang))
      files.push(file)
      packs[layer.id] = { ...packs[layer.id], [lang]: file.name }
      const taught = stood ? undefined : learningPackOf(layer, lang, layers.values())
      const more = taught ? emitPack(`laring/${layer.id}.${lang}`, taught) : stood?.learning[lang]
      if (!more) continue
      files.push(more)
      learning[layer.id] = { ...learning[layer.id], [lang]: more.name }
    }
  const municipalities = Object.fromEntries(
    content.municipalities.map((m): [string, Entry] => [
      m.id,
      {
        slug: m.slug,
        name: m.name,
        county: m.county,
        ...(m.also === undefined ? {} : { also: m.also }),
        ...(m.was === undefined ? {} : { was: m.was }),
        ...(m.example ? { example: true } : {}),
        layers: layersOf(content.layers, m, held).map((l) => l.id),
        lang: langOf(content.layers.get(m.slug)?.lang),
        bodies: {},
        ...(held.has(m.slug) ? { heldBack: true } : {}),
      },
    ]),
  )
  return {
    files,
    index: {
      format: FORMAT,
      number,
      languages,
      calls: callsOf(layers.get(NATIONAL)),
      packs,
      learning,
      ...(content.standing?.size ? { standing: daysOf(content.standing) } : {}),
      municipalities,
    },
  }
}

/** How far every municipality has come, as it is published: without what is held back. */
export function coverageFile(
  content: Content,
  held: ReadonlySet<string>,
  number: number,
): CoverageFile {
  const published = (m: Municipality) => layersOf(content.layers, m, held)
  const used = new Set(content.municipalities.flatMap(published))
  // A municipality may stand on its neighbour, which is no region for that.
  const regions = [...used].filter((l) => l.id !== NATIONAL && !/^\d{4}-/.test(l.id) && !l.example)
  return {
    format: FORMAT,
    number,
    municipalities: Object.fromEntries(
      content.municipalities
        .filter((m) => !m.example)
        .map((m) => [m.id, coverageOf(resolve(m, published(m), 'nb'))]),
    ),
    regions: Object.fromEntries(regions.map((l) => [l.id, l.name])),
  }
}

/** The first screen's three (field section 3). */
const FIRST = ['politi-nod', 'ambulanse', 'legevakt']

const callsOf = (national: Layer | undefined): PackIndex['calls'] =>
  FIRST.flatMap((id) => {
    const c = national?.contacts.find((x) => x.id === id)
    return c?.phone === undefined ? [] : [{ id, name: c.name ?? id, phone: c.phone }]
  })

const packOf = ({ published: _, ...layer }: Layer, lang: string): Pack => ({
  format: FORMAT,
  layer: localise(withoutLearning(layer), lang),
})
