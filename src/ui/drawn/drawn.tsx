/** While pages are built: what hundreds of municipalities have alike is drawn once. Not on the phone. */
import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'
import { type Step, stepActions, stepBlocks } from '../../handbook/card/model.ts'
import type { Handbook } from '../../handbook/layer/model.ts'
import { once } from '../../handbook/once.ts'
import { type Inline, refsIn, runs } from '../../handbook/text.ts'
import {
  type Drawn,
  DrawnContext,
  HandbookContext,
  type PieceOf,
  PlaceContext,
} from '../context.ts'
import { Whole } from '../parts/behind.tsx'
import { StepSection } from '../parts/step.tsx'

type Place = { readonly place: string; readonly lang?: string }

/** Marks for what is the municipality's own: characters that no text has. */
const SLUG = '\uE002'
const MARKS = /\uE002|\uE003(\w+) ([\w-]+)\uE004/g

/** How one municipality's pages are drawn, and what its own is put in where the marks stand. */
export type Drawing = { readonly drawn: Drawn; readonly fill: (html: string) => string }

/**
 * Steps that no municipality has changed are drawn once for all; buttons, gaps and answers once for
 * each municipality, however many pages have them.
 */
export function drawingOf(handbook: Handbook, place: Place): Drawing {
  const pieces = new Map<string, string>()
  const inside = (part: VNode, where: Place, drawn?: Drawn): string =>
    renderToString(
      <HandbookContext.Provider value={handbook}>
        <PlaceContext.Provider value={where}>
          <DrawnContext.Provider value={drawn}>{part}</DrawnContext.Provider>
        </PlaceContext.Provider>
      </HandbookContext.Provider>,
    )
  const drawn: Drawn = {
    piece: ({ kind, id }) => jsxTemplate([`\uE003${kind} ${id}\uE004`]),
    step: (step) => {
      if (step.from === handbook.municipality.slug || namesNumbers(step)) return undefined
      const slot = slotOf(step, `${handbook.lang} ${place.lang}`)
      slot.html ??= inside(
        <StepSection step={step} hidden={false} />,
        { ...place, place: SLUG },
        drawn,
      )
      return jsxTemplate([slot.html])
    },
  }
  const pieceOf = (kind: PieceOf['kind'], id: string): string => {
    const key = `${kind} ${id}`
    const html = pieces.get(key) ?? inside(<Whole kind={kind} id={id} />, place)
    pieces.set(key, html)
    return html
  }
  return {
    drawn,
    fill: (html) =>
      html.replace(MARKS, (_, kind?: PieceOf['kind'], id?: string) =>
        kind && id ? pieceOf(kind, id) : place.place,
      ),
  }
}

const slotOf = once((_: Step): { html?: string } => ({}))

/** A contact in running text has its number beside it, which every municipality has its own of. */
const namesNumbers = once((step: Step): boolean => {
  const called = (of: Iterable<readonly Inline[]>) =>
    [...of].flatMap((run) => [...refsIn(run)]).filter((r) => r.to === 'contact').length
  const written = [...runs(stepBlocks(step)), step.receipt ?? []]
  return called(written) > called([...stepActions(step)].map((a) => a.action.what))
})
