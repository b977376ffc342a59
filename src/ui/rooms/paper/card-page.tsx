import type { Card } from '../../../handbook/card/model.ts'
import { t } from '../../../i18n/i18n.ts'
import { usePlace } from '../../context.ts'
import { href } from '../../href.ts'
import { Share } from './share.tsx'
import { absolute, Sheet } from './sheet/sheet.tsx'

/** A card to print, to send a link to, or to hold up for a colleague's camera. */
export function CardPage({ card, today }: { card: Card; today: string }) {
  const here = usePlace()
  const map = { name: 'room', room: 'utskrift', ...here, page: ['kart', card.id] } as const
  return (
    <>
      <h1>{t('paper.card', { card: card.title })}</h1>
      <div class="paper-tools">
        <PrintButton />
        <Share title={card.title} url={absolute(href({ name: 'card', ...here, card: card.id }))} />
        <a href={href(map)}>{t('paper.map')}</a>
      </div>
      <Sheet card={card} today={today} />
    </>
  )
}

export const PrintButton = () => (
  <button type="button" class="ds-button" onClick={() => print()}>
    {t('paper.print')}
  </button>
)
