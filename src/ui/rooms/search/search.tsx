import { t } from '../../../i18n/i18n.ts'
import type { Room } from '../room.ts'

function Screen() {
  return <h1>{t('search.title')}</h1>
}

export const search: Room = { Screen, title: () => t('search.title') }
