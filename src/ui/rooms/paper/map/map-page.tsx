import { useEffect, useRef } from 'preact/hooks'
import type { Card } from '../../../../handbook/card/model.ts'
import { mapOf } from '../../../../handbook/map/map.ts'
import { outlineOf } from '../../../../handbook/map/outline.ts'
import { t } from '../../../../i18n/i18n.ts'
import { useHandbook } from '../../../context.ts'
import { MapList } from './map-list.tsx'
import { MapView } from './map-view.tsx'

/** A card as its reviewer sees it: every way, drawn and in words. */
export function MapPage({ card }: { card: Card }) {
  const { cards } = useHandbook()
  const titleOf = (id: string) => cards.find((c) => c.id === id)?.title
  const outline = outlineOf(card, titleOf)
  const frame = useRef<HTMLElement>(null)
  // The first step stands in the middle of the widest row.
  useEffect(() => {
    if (frame.current)
      frame.current.scrollLeft = (frame.current.scrollWidth - frame.current.clientWidth) / 2
  }, [card.id])
  return (
    <div class="map-page" lang={card.lang}>
      <h1>{t('paper.map.of', { card: card.title })}</h1>
      <section ref={frame} class="map-scroll" aria-label={t('paper.map')}>
        <MapView map={mapOf(card, titleOf)} card={card.id} title={card.title} large />
      </section>
      <h2>{t('paper.map.list')}</h2>
      {outline && <MapList of={outline} card={card.id} />}
    </div>
  )
}
