import type { Handbook } from '../../handbook/layer/model.ts'
import {
  type Bodies,
  type Body,
  type Entry,
  FORMAT,
  type PackIndex,
  versionOf,
} from '../../handbook/pack/model.ts'
import { type Content, handbookOf } from '../compile.ts'
import { type Emitted, emitFile } from './packs.ts'

/** What the build of the screens offers: see `src/prerender.tsx`. */
export type Renderer = {
  readonly firstStyle: string
  renderMunicipality(
    h: Handbook,
    version: string,
    heldBack: boolean,
    today: Date,
    own: boolean,
  ): Readonly<Record<string, Body>>
  renderShellPages(index: PackIndex, today: Date): Readonly<Record<string, Body>>
  renderFallback(h: Handbook): Body
}

export type RenderedPlace = { readonly file: Emitted; readonly bodies: Bodies }

/**
 * Renders every municipality in every published language, one at a time, so that memory does not
 * grow with their number.
 * @param ui which build of the screens renders
 */
export function* emitBodies(
  content: Content,
  index: PackIndex,
  renderer: Renderer,
  ui: string,
  today: Date,
): Generator<{ readonly id: string; readonly lang: string } & RenderedPlace> {
  for (const m of content.municipalities) {
    const entry = index.municipalities[m.id]
    if (!entry) continue
    for (const lang of new Set([entry.lang, ...index.languages])) {
      const version = versionOf(index, entry, lang)
      const handbook = handbookOf(withoutHeldBack(content, entry), m, lang)
      const pages = renderer.renderMunicipality(
        handbook,
        version,
        entry.heldBack === true,
        today,
        lang === entry.lang,
      )
      const bodies: Bodies = { format: FORMAT, municipality: m.id, lang, version, ui, pages }
      yield { id: m.id, lang, bodies, file: emitFile(`${m.slug}.${lang}`, bodies) }
    }
  }
}

const withoutHeldBack = (content: Content, entry: Entry): Content =>
  entry.heldBack
    ? { ...content, layers: new Map([...content.layers].filter(([id]) => id !== entry.slug)) }
    : content

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
