import { t } from '../../../i18n/i18n.ts'
import type { Room } from '../room.ts'

function Screen() {
  return <h1>{t('contacts.title')}</h1>
}

export const contacts: Room = { Screen, title: () => t('contacts.title') }
