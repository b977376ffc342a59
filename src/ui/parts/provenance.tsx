import type { Step } from '../../handbook/card/model.ts'
import { stepBlocks } from '../../handbook/card/model.ts'
import { t } from '../../i18n/i18n.ts'
import { InsideContext, useHandbook } from '../context.ts'
import { Blocks } from './text.tsx'

/** A step that is the municipality's own says so; the text it stands instead of is one tap away. */
export function Provenance({ of }: { of: Step }) {
  const { layers } = useHandbook()
  const own =
    layers.findIndex((l) => l.id === of.from) > 0 ? layers.find((l) => l.id === of.from) : undefined
  if (!own) return null
  if (!of.replaces) return <p class="own">{t('own.new', { layer: own.name })}</p>
  return (
    <details class="more own">
      <summary>{t('own.replaced', { layer: own.name })}</summary>
      <InsideContext.Provider value={true}>
        <p>
          <strong>{of.replaces.title}</strong>
        </p>
        <Blocks of={stepBlocks(of.replaces)} />
      </InsideContext.Provider>
    </details>
  )
}
