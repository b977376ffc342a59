import type { Body } from '../../handbook/pack/model.ts'
import { bytesOf } from '../bytes.ts'
import type { Active, Digest, Reader, Store } from '../model.ts'
import type { Place } from './content-of.ts'
import { needOf } from './need.ts'
import { readBodies, readText } from './read.ts'
import { isRecord, parse } from './shape.ts'

/** One page, with the versions that its bodies file has. */
export type Page = { readonly body: Body; readonly version: string; readonly ui: string }

/** Pages taken out of a file stand under its name, so that they are swept with it. */
const nameOf = (file: string, path: string): string => `${file}/${path}`
const ALL = 'alle'

const bodiesFile = (active: Active, id: string, lang: string): string | undefined =>
  needOf(active.index, id, lang)?.find((n) => n.part === 'pages')?.file

/**
 * Takes every page out of the bodies files in use, once, so that a navigation reads one page and
 * not the whole file. Only a copy: what is missing or damaged is read from the file itself.
 */
export async function takeOut({ store, digest }: Reader, active: Active): Promise<void> {
  const there = new Set(await store.names())
  for (const id of active.chosen) {
    const file = bodiesFile(active, id, active.lang)
    if (file === undefined || there.has(nameOf(file, ALL))) continue
    const bodies = await readBodies(store, active, id, active.lang, digest)
    if (!bodies) continue
    for (const [path, body] of Object.entries(bodies.pages)) {
      const text = JSON.stringify({ body, version: bodies.version, ui: bodies.ui } satisfies Page)
      await store.write(nameOf(file, path), `${await digest(bytesOf(text))} ${text}`)
    }
    await store.write(nameOf(file, ALL), 'ja')
  }
}

/** The page of an address: taken out, or out of its file. Verified either way. */
export async function readPage(
  { store, digest }: Reader,
  active: Active,
  place: Place,
): Promise<Page | undefined> {
  const file = bodiesFile(active, place.id, place.lang)
  if (file === undefined) return undefined
  const page = await readTaken(store, digest, nameOf(file, place.path))
  if (page) return page
  const bodies = await readBodies(store, active, place.id, place.lang, digest)
  const body =
    bodies && Object.hasOwn(bodies.pages, place.path) ? bodies.pages[place.path] : undefined
  return bodies && body && { body, version: bodies.version, ui: bodies.ui }
}

async function readTaken(store: Store, digest: Digest, name: string): Promise<Page | undefined> {
  const [seal = '', text] = split((await readText(store, name)) ?? '')
  if (text === undefined || (await digest(bytesOf(text))) !== seal) return undefined
  const page = parse(text)
  return isRecord(page) && isRecord(page['body']) ? (page as Page) : undefined
}

const split = (sealed: string): readonly [string, string?] => {
  const gap = sealed.indexOf(' ')
  return gap < 0 ? [''] : [sealed.slice(0, gap), sealed.slice(gap + 1)]
}
