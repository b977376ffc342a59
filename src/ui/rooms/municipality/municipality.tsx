import { t } from '../../../i18n/i18n.ts'
import type { Room } from '../room.ts'

function Screen() {
  return <h1>{t('kommune.title')}</h1>
}

export const municipality: Room = { Screen, title: () => t('kommune.title') }
