import { t } from '../../../../i18n/i18n.ts'
import { useHandbook, usePlace } from '../../../context.ts'
import { href } from '../../../href.ts'

/** The municipality's own steps lead another way than the drill: said calmly, the card is what counts. */
export function Differs({ card }: { card: string }) {
  const { municipality } = useHandbook()
  const here = usePlace()
  return (
    <p class="notice">
      {t('drill.differs', { place: municipality.name })}{' '}
      <a href={href({ name: 'card', ...here, card })}>{t('drill.readCard')}</a>
    </p>
  )
}
