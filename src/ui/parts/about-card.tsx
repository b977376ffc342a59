import type { Card } from '../../handbook/card/model.ts'
import { day, t } from '../../i18n/i18n.ts'
import { useHandbook, usePlace } from '../context.ts'
import { href } from '../href.ts'
import { More } from './more.tsx'
import { SourceList } from './source-list.tsx'

/** Who answers for the card, from what, and how old it is: one tap away, never above the instruction. */
export const AboutCard = (props: { card: Card; today?: string | undefined }) => (
  <More class="about" summary={t('about.title')}>
    <Known {...props} />
  </More>
)

/** Apart, so that it is not worked out for a line that nobody opens: the first date costs 100 ms. */
function Known({ card, today }: { card: Card; today?: string | undefined }) {
  const { layers } = useHandbook()
  const here = usePlace()
  const own = layers
    .slice(1)
    .map((l) => ({
      layer: l.name,
      steps: card.steps.filter((s) => s.from === l.id).map((s) => s.title),
    }))
    .filter((o) => o.steps.length > 0)
  return (
    <>
      <p>{t(`about.status.${card.status}`)}</p>
      <p>{t('about.owner', { owner: card.owner })}</p>
      <p>{t('about.reviewed', { date: day(card.reviewed), by: day(card.reviewBy) })}</p>
      {today !== undefined && card.reviewBy < today && <p>{t('about.overdue')}</p>}
      {own.map((o) => (
        <p>{t('about.own', { layer: o.layer, steps: o.steps.join(', ') })}</p>
      ))}
      <p>
        <a href={href({ name: 'room', room: 'utskrift', ...here, page: ['kort', card.id] })}>
          {t('about.paper')}
        </a>
      </p>
      <SourceList of={card.sources} />
    </>
  )
}
