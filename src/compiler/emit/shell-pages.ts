import { resolve } from '../../handbook/layer/resolve.ts'
import { municipalityOf, type Pack, type PackIndex, packsOf } from '../../handbook/pack/model.ts'
import { type Shell, wrap } from '../../handbook/pack/wrap.ts'
import { redirectTo, shortAddresses } from './addresses.ts'
import type { Renderer } from './bodies.ts'
import type { Emitted } from './packs.ts'

/** What the pages of the app itself are made of. */
type Parts = {
  readonly index: PackIndex
  readonly renderer: Renderer
  /** The document around every page. */
  readonly shell: string
  readonly base: string
  readonly ui: string
  readonly today: Date
  /** A pack by its file name. */
  readonly packOf: (file: string) => Pack
}

/** The pages that belong to no municipality: the picker, short addresses, and what stands in for them. */
export function* emitShell(parts: Parts): Generator<Emitted> {
  const { index, renderer, shell, base, ui, today } = parts
  const version = String(index.number)
  const pages = Object.fromEntries(
    Object.entries(renderer.renderShellPages(index, today)).map(([page, b]) => [
      page,
      { ...b, version, ui },
    ]),
  )
  for (const [page, filling] of Object.entries(pages))
    yield { name: `${page === '' ? 'index' : page}.html`, text: wrap(shell, filling) }
  for (const [address, [only, ...others]] of shortAddresses(index)) {
    if (!only || address in pages) continue
    const choose = () => ({ ...renderer.renderSeveral(address, index, today), version: '', ui })
    const text = others.length > 0 ? wrap(shell, choose()) : redirectTo(base, only)
    yield { name: `${address}.html`, text }
  }
  const nothing = { ...renderer.renderFallback(anyone(parts)), version: '', ui }
  yield { name: '404.html', text: wrap(shell, nothing) }
  const own: Shell = { html: shell, pages, nothing }
  yield { name: 'shell.json', text: JSON.stringify(own) }
}

/** The handbook of any municipality: what is shown of it is the same for all. */
function anyone({ index, packOf }: Parts) {
  const [found] = Object.entries(index.municipalities)
  if (!found) throw new Error('kommuner.csv er tom')
  const [id, entry] = found
  const layers = packsOf(index, entry, entry.lang).map((file) => packOf(file).layer)
  return resolve(municipalityOf(id, entry), layers, entry.lang)
}
