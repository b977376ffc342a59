import type { Layer } from '../../handbook/layer/model.ts'
import type { Bodies } from '../../handbook/pack/model.ts'
import { fail, ok, type Result } from '../../handbook/result.ts'
import { type Bytes, textOf } from '../bytes.ts'
import {
  ACTIVE,
  type Active,
  type Digest,
  type Reader,
  type ReadProblem,
  type Store,
  TWIN,
} from '../model.ts'
import { entryOf, type Need, needOf } from './need.ts'
import { isActive, parse } from './shape.ts'
import { verifyFile } from './verify.ts'

/** Undefined also when the store cannot answer: a reader has nothing better to do then. */
export const readBytes = (store: Store, name: string): Promise<Bytes | undefined> =>
  store.read(name).catch(() => undefined)

export async function readText(store: Store, name: string): Promise<string | undefined> {
  const bytes = await readBytes(store, name)
  return bytes && textOf(bytes)
}

/** The record in a text, when it is one that names home. */
export const activeIn = (text: string | undefined): Active | undefined => {
  const record = text === undefined ? undefined : parse(text)
  return isActive(record) && entryOf(record.index, record.chosen[0] ?? '') ? record : undefined
}

/**
 * What is in use, or undefined when nothing is. Chromium's `cache.put` deletes the old entry before
 * it writes the new one, so a browser killed (or a disk filled) in the middle of the swap has
 * neither. Hence the twin, written whole just before: without a record, it is the record.
 */
export const readActive = async (store: Store): Promise<Active | undefined> =>
  activeIn(await readText(store, ACTIVE)) ?? activeIn(await readText(store, TWIN))

const isBodies = (n: Need): n is Need & { readonly part: 'pages' } => n.part === 'pages'
const isPack = (n: Need): n is Need & { readonly part: 'layer' } => n.part === 'layer'

/** The layers of a municipality, lowest first, each verified again. */
export async function readLayers(
  { store, digest }: Reader,
  active: Active,
  id: string,
  lang: string,
): Promise<Result<readonly Layer[], ReadProblem>> {
  const needs = needOf(active.index, id, lang)
  if (!needs) return fail({ kind: 'left-out', id })
  const packs = await Promise.all(
    needs.filter(isPack).map(async (need) => {
      const bytes = await readBytes(store, need.file)
      const pack = bytes && (await verifyFile(digest, need, bytes))
      return pack?.ok ? pack.value.layer : need.file
    }),
  )
  const files = packs.filter((p) => typeof p === 'string')
  return files.length
    ? fail({ kind: 'damaged', files })
    : ok(packs.filter((p) => typeof p !== 'string'))
}

/**
 * The prerendered pages of a municipality. With `digest` they are verified again; without, only
 * that they are whole JSON. Undefined when they are not here, or damaged.
 */
export async function readBodies(
  store: Store,
  active: Active,
  id: string,
  lang: string,
  digest?: Digest,
): Promise<Bodies | undefined> {
  const need = needOf(active.index, id, lang)?.find(isBodies)
  const bytes = need && (await readBytes(store, need.file))
  const bodies = need && bytes && (await verifyFile(digest, need, bytes))
  return bodies?.ok ? bodies.value : undefined
}
