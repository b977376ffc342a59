import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { handbookOf, parse } from '../../src/compiler/compile.ts'
import { readSources } from '../../src/compiler/read.ts'
import { App } from '../../src/ui/app.tsx'
import { DrawnContext } from '../../src/ui/context.ts'
import { drawingOf } from '../../src/ui/drawn/drawn.tsx'

const content = parse(readSources('content'))
const today = new Date('2026-11-28T12:00:00Z')

/** In this order: what was drawn for one may be put in for the next. */
const PLACES = ['1875-hamaroy', 'fjordvik', '3403-hamar', '0301-oslo']

test.each(PLACES)('%s: what is drawn once for all is what its own pages would be', (slug) => {
  const m = content.municipalities.find((x) => x.slug === slug)
  if (!m) throw new Error(`${slug} is not in the register`)
  const handbook = handbookOf(content, m, 'nb')
  const { drawn, fill } = drawingOf(handbook, { place: slug })
  const opened = { handbook, version: '1', heldBack: [] }
  for (const { id } of handbook.cards) {
    const app = <App scene={{ route: { name: 'card', place: slug, card: id }, opened, today }} />
    const page = fill(
      renderToString(<DrawnContext.Provider value={drawn}>{app}</DrawnContext.Provider>),
    )
    expect(page === renderToString(app), `${slug} ${id}`).toBe(true)
  }
})
