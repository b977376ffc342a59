import { t } from '../../../i18n/i18n.ts'
import type { AboutPage, Rooms } from '../room.ts'

const page = (key: 'accessibility.title' | 'install.title' | 'kommune.title'): AboutPage => ({
  Screen: () => <h1>{t(key)}</h1>,
  title: () => t(key),
})

/** What can be read about the app itself. */
export const about: Rooms['about'] = {
  tilgjengelighet: page('accessibility.title'),
  installer: page('install.title'),
  fylker: page('kommune.title'),
}
