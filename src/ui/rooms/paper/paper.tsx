import { t } from '../../../i18n/i18n.ts'
import type { Room } from '../room.ts'

function Screen() {
  return <h1>{t('paper.title')}</h1>
}

export const paper: Room = { Screen, title: () => t('paper.title') }
