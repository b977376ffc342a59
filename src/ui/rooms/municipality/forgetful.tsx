import { t } from '../../../i18n/i18n.ts'
import { useRoomServices } from '../../context.ts'

/** Said once, where something is set: it could not be kept, and holds as long as the page. */
export function Forgetful() {
  if (!useRoomServices()?.planner?.forgetful.value) return null
  return (
    <p class="notice no-print" role="status">
      {t('learn.forgetful')}
    </p>
  )
}
