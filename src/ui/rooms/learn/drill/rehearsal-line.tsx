import { t } from '../../../../i18n/i18n.ts'
import { useHandbook, usePlace } from '../../../context.ts'
import { href } from '../../../href.ts'

/** Stands on every page of a drill: the only way out of it to a card that can call (field rule 2). */
export function RehearsalLine({ card }: { card: string }) {
  const here = usePlace()
  const title = useHandbook().cards.find((c) => c.id === card)?.title
  return (
    <p class="rehearsal">
      <strong>{t('drill.line')}</strong> {t('drill.now')}{' '}
      <a class="rehearsal-way" href={href({ name: 'card', ...here, card })}>
        {t('drill.open')}
      </a>
      {title && <span class="rehearsal-paper">{t('drill.open.paper', { card: title })}</span>}
    </p>
  )
}
