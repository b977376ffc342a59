import { t } from '../../../i18n/i18n.ts'
import type { Room } from '../room.ts'

function Screen() {
  return <h1>{t('learn.title')}</h1>
}

export const learn: Room = { Screen, title: () => t('learn.title') }
