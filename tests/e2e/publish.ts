import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { Layer } from '../../src/handbook/layer/model.ts'
import type { PackIndex } from '../../src/handbook/pack/model.ts'
import type { Site } from '../support/site.ts'
import { bodiesFile, entryOf, index, packText } from './content.ts'

/** What the coordinator publishes after a correction: the same site with other packs. */
export type Publication = {
  readonly index: PackIndex
  /** By name below `packs/`. */
  readonly files: ReadonlyMap<string, string>
}

const named = (file: string, text: string): string => {
  const hash = createHash('sha256').update(text).digest().subarray(0, 12).toString('base64url')
  return file.replace(/\.[\w-]{16}\.json$/, `.${hash}.json`)
}

/** Of a file as in the index, so that both name the new version of everything that has changed. */
const versionOf = (files: readonly string[]) =>
  files.map((f) => /\.([\w-]{16})\.json$/.exec(f)?.[1]).join('.')

/**
 * A newer publication in which one contact has another number, in the pack and in the pages.
 * @param later how many seconds after what was built
 */
export function renumber(id: string, from: Phone, to: Phone, later = 60): Publication {
  const entry = entryOf(id)
  const files = new Map<string, string>()
  const packs = structuredClone(index.packs) as Record<string, Record<string, string>>
  const before = entry.layers.map((l) => packs[l]?.[entry.lang] ?? '')
  for (const layer of entry.layers) {
    const old = packs[layer]?.[entry.lang] ?? ''
    const text = packText(old).replaceAll(`"phone":"${from.dialled}"`, `"phone":"${to.dialled}"`)
    const name = named(old, text)
    files.set(name, text)
    packs[layer] = { ...packs[layer], [entry.lang]: name }
  }
  const after = entry.layers.map((l) => packs[l]?.[entry.lang] ?? '')
  const bodies = packText(bodiesFile(id))
    .replaceAll(`tel:${from.dialled}`, `tel:${to.dialled}`)
    .replaceAll(from.shown, to.shown)
    .replaceAll(versionOf(before), versionOf(after))
  const name = named(bodiesFile(id), bodies)
  files.set(name, bodies)
  return {
    files,
    index: {
      ...index,
      number: index.number + later,
      packs,
      municipalities: {
        ...index.municipalities,
        [id]: { ...entry, bodies: { ...entry.bodies, [entry.lang]: name } },
      },
    },
  }
}

export type Phone = { readonly dialled: string; readonly shown: string }

/** A layer of the publication with something added to it, under a new name. */
export function rewrite(
  { index: now, files }: Publication,
  layer: string,
  change: (layer: Layer) => Layer,
): Publication {
  const lang = now.packs[layer] && Object.keys(now.packs[layer])[0]
  const old = (lang && now.packs[layer]?.[lang]) ?? ''
  const pack = JSON.parse(files.get(old) ?? packText(old))
  const text = JSON.stringify({ ...pack, layer: change(pack.layer) })
  const name = named(old, text)
  return {
    files: new Map([...files, [name, text]]),
    index: {
      ...now,
      number: now.number + 1,
      packs: { ...now.packs, [layer]: { ...now.packs[layer], [lang ?? '']: name } },
    },
  }
}

export const json = (response: ServerResponse, text: string): true => {
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(text)
  return true
}

/** From now on the server has this. @returns the server has what it had before */
export const publish = (site: Site, { index: next, files }: Publication) =>
  site.fault((path, response) => {
    const name = path.replace(/^\/packs\//, '')
    if (name === 'index.json') return json(response, JSON.stringify(next))
    const text = files.get(name)
    return text === undefined ? false : json(response, text)
  })
