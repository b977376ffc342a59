import type { Handbook, Municipality } from '../../handbook/layer/model.ts'
import { resolve } from '../../handbook/layer/resolve.ts'
import {
  type Bodies,
  type Body,
  FORMAT,
  type HeldBack,
  heldBackOf,
  type PackIndex,
  versionOf,
} from '../../handbook/pack/model.ts'
import type { Content } from '../compile.ts'
import { type Emitted, emitFile } from './packs.ts'

/** What the build of the screens offers: see `src/prerender.tsx`. */
export type Renderer = {
  readonly firstStyle: string
  renderMunicipality(
    h: Handbook,
    version: string,
    heldBack: HeldBack,
    today: Date,
    own: boolean,
  ): Readonly<Record<string, Body>>
  renderShellPages(index: PackIndex, today: Date): Readonly<Record<string, Body>>
  /** The page of an address that may mean several municipalities. */
  renderSeveral(address: string, index: PackIndex, today: Date): Body
  renderFallback(h: Handbook): Body
}

export type RenderedPlace = { readonly file: Emitted; readonly bodies: Bodies }

/**
 * Renders every municipality in its own language, one at a time, so that memory does not grow with
 * their number; those with a layer of their own in every published language. Municipalities that
 * stand on the same layers differ in name and address only: they share one rendering.
 * @param ui which build of the screens renders
 */
export function* emitBodies(
  content: Content,
  index: PackIndex,
  renderer: Renderer,
  ui: string,
  today: Date,
): Generator<{ readonly id: string; readonly lang: string } & RenderedPlace> {
  const shared = new Map<string, Pages>()
  for (const m of content.municipalities) {
    const entry = index.municipalities[m.id]
    if (!entry) continue
    // Left out, it says so of itself: no one else may share that.
    const plain = !content.layers.has(m.slug) && !entry.heldBack
    for (const lang of plain ? [entry.lang] : new Set([entry.lang, ...index.languages])) {
      const held = heldBackOf(index, entry)
      const version = versionOf(index, entry, lang)
      const render = (who: Municipality): Pages => {
        const layers = entry.layers.flatMap((id) => content.layers.get(id) ?? [])
        const handbook = resolve(who, layers, lang)
        return renderer.renderMunicipality(handbook, version, held, today, lang === entry.lang)
      }
      const key = `${entry.layers.join()} ${lang}`
      if (plain && !shared.has(key)) shared.set(key, render(ANYONE))
      const pages = plain ? signed(shared.get(key) ?? {}, m) : render(m)
      const bodies: Bodies = { format: FORMAT, municipality: m.id, lang, version, ui, pages }
      yield { id: m.id, lang, bodies, file: emitFile(`${m.slug}.${lang}`, bodies) }
    }
  }
}

type Pages = Readonly<Record<string, Body>>

/** Stands for a municipality in a shared rendering: two characters that no text has. */
const NAME = '\uE000'
const SLUG = '\uE001'
const ANYONE: Municipality = { id: '', slug: SLUG, name: NAME, county: '', example: false }

function signed(pages: Pages, m: Municipality): Pages {
  const name = m.name.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const html = (text: string) => text.replaceAll(NAME, name).replaceAll(SLUG, m.slug)
  return Object.fromEntries(
    Object.entries(pages).map(([path, b]) => [
      path.replace(SLUG, m.slug),
      { ...b, title: b.title.replace(NAME, m.name), html: html(b.html) },
    ]),
  )
}

/** The index with the bodies named. */
export function nameBodies(
  index: PackIndex,
  names: ReadonlyMap<string, Readonly<Record<string, string>>>,
): PackIndex {
  return {
    ...index,
    municipalities: Object.fromEntries(
      Object.entries(index.municipalities).map(([id, e]) => [
        id,
        { ...e, bodies: names.get(id) ?? {} },
      ]),
    ),
  }
}
