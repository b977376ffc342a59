import { t } from '../../../i18n/i18n.ts'
import { useRoomServices } from '../../context.ts'

/** Where something is set: that it is on disk, or that it holds only as long as the page. */
export function Kept() {
  const planner = useRoomServices()?.planner
  if (planner?.forgetful.value)
    return (
      <p class="notice no-print" role="status">
        {t('learn.forgetful')}
      </p>
    )
  return (
    <p class="kept no-print" role="status">
      {planner?.saved.value && t('mine.saved')}
    </p>
  )
}
