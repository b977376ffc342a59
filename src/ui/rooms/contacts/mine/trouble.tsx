import { t } from '../../../../i18n/i18n.ts'
import { usePlace } from '../../../context.ts'
import { href } from '../../../href.ts'
import type { Mine } from '../../services.ts'

/** What is degraded, in one sentence; else, quietly, that a backup is wise. */
export function Trouble({ mine }: { mine: Mine }) {
  const here = usePlace()
  const trouble = mine.trouble.value
  const exchange = href({ name: 'room', room: 'kontakter', ...here, page: ['inn-og-ut'] })
  return (
    <>
      {trouble ? (
        <p class="notice" role="status">
          {t(`mine.trouble.${trouble}`)}
        </p>
      ) : (
        mine.shouldBackUp.value && <p class="hint">{t('mine.backUp')}</p>
      )}
      <p>
        <a class="row-link" href={exchange}>
          {t('mine.exchange')}
        </a>
      </p>
    </>
  )
}
