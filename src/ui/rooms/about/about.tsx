import { t } from '../../../i18n/i18n.ts'
import type { Rooms } from '../room.ts'
import { Accessibility } from './accessibility.tsx'
import { Counties } from './counties.tsx'
import { Install } from './install.tsx'

/** What can be read about the app itself. */
export const about: Rooms['about'] = {
  tilgjengelighet: { Screen: Accessibility, title: () => t('accessibility.title') },
  installer: { Screen: Install, title: () => t('install.title') },
  fylker: { Screen: Counties, title: () => t('kommune.counties') },
}
