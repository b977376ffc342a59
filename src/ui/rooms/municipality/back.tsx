import { t } from '../../../i18n/i18n.ts'
import { usePlace } from '../../context.ts'
import { href } from '../../href.ts'

/** From a page of the room to the room itself. */
export function Back() {
  const here = usePlace()
  return (
    <p class="back-to no-print">
      <a href={href({ name: 'room', room: 'kommunen', ...here, page: [] })}>{t('kommune.back')}</a>
    </p>
  )
}
