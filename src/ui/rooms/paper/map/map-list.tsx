import type { Outline } from '../../../../handbook/map/outline.ts'
import { t } from '../../../../i18n/i18n.ts'
import { usePlace } from '../../../context.ts'
import { href } from '../../../href.ts'

/** The map as a nested list: the same ways, for those who hear it. */
export const MapList = ({ of, card }: { of: Outline; card: string }) => (
  <ul class="map-list">
    <Item of={of} card={card} />
  </ul>
)

function Item({ of, card }: { of: Outline; card: string }) {
  const here = usePlace()
  const { stop } = of
  const to = stop.card
    ? href({ name: 'card', ...here, card: stop.card.id }, stop.card.step)
    : href({ name: 'card', ...here, card }, stop.id)
  const title = stop.number ? `${stop.number}. ${stop.title}` : stop.title
  return (
    <li>
      {of.by.length > 0 && <span class="map-by">{of.by.map((b) => `«${b}»`).join(', ')}: </span>}
      {stop.kind === 'card' && `${t('paper.toCard')} `}
      <a href={to}>{title}</a>
      {of.again && ` (${t('paper.map.again')})`}
      {stop.kind === 'end' && ` (${t('paper.map.end')})`}
      {of.next.length > 0 && (
        <ul>
          {of.next.map((n) => (
            <Item of={n} card={card} />
          ))}
        </ul>
      )}
    </li>
  )
}
