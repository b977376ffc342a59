import type { Card } from '../../../../handbook/card/model.ts'
import { BOX, mapOf } from '../../../../handbook/map/map.ts'
import { day, t } from '../../../../i18n/i18n.ts'
import { useHandbook, usePlace, useServices } from '../../../context.ts'
import { href } from '../../../href.ts'
import { MapView } from '../map/map-view.tsx'
import { Qr } from '../qr.tsx'
import { contactsOf, Numbers } from './numbers.tsx'
import { PaperStep } from './paper-step.tsx'
import { PaperBlocks } from './words.tsx'

/** Where a page of ours stands, as someone else can open it. */
export const absolute = (path: string): string => new URL(path, location.href).href

/** A map of up to three boxes beside one another can be read on half the width of a sheet. */
const NARROW = 3 * BOX.width + 2 * BOX.padding * 4

/** A card on paper: map, numbers, every step, and the way back to the newest version of it. */
export function Sheet({ card, today, number }: { card: Card; today: string; number?: number }) {
  const handbook = useHandbook()
  const { cards, municipality } = handbook
  const here = usePlace()
  const to = absolute(href({ name: 'card', ...here, card: card.id }))
  const map = mapOf(card, (id) => cards.find((c) => c.id === id)?.title)
  return (
    <article class="sheet" lang={card.lang}>
      <header class="sheet-head">
        <div>
          <p class="sheet-place">
            {municipality.name}
            {municipality.example && ` · ${t('paper.example')}`}
          </p>
          <h2>
            {number !== undefined && <span class="paper-number">{number}</span>} {card.title}
          </h2>
          <PaperBlocks of={card.intro} />
          <Dated card={card} today={today} />
        </div>
        <figure>
          <Qr text={to} label={t('paper.qr', { card: card.title })} />
          <figcaption>{t('paper.newest')}</figcaption>
        </figure>
      </header>
      <div class={map.width > NARROW ? 'sheet-top wide' : 'sheet-top'}>
        <MapView map={map} card={card.id} title={card.title} />
        <Numbers of={contactsOf(card, handbook)} />
      </div>
      <div class="sheet-steps">
        {card.steps.map((s) => (
          <PaperStep step={s} card={card} />
        ))}
      </div>
    </article>
  )
}

/** Paper gets old: when it was printed, from which publication, and what it is worth. */
function Dated({ card, today }: { card: Card; today: string }) {
  const published = useServices()?.content.index.value?.number
  return (
    <p class="sheet-dated">
      {t('paper.printed', { date: day(today) })}
      {published !== undefined &&
        ` ${t('paper.published', { date: day(published * 1000), number: published })}`}{' '}
      {t(`about.status.${card.status}`)}
    </p>
  )
}
