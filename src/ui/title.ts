import { t } from '../i18n/i18n.ts'
import type { Scene } from './app.tsx'

/** The title of a scene: the same as on its prerendered page, and never the step (field rule 10). */
export function titleOf({ route, opened, rooms: half }: Scene): string {
  const rooms = half === 'lost' ? undefined : half
  switch (route.name) {
    case 'neutral':
      return t('neutral.title')
    case 'more':
      return t('nav.more')
    case 'about':
      return rooms?.about[route.about].title() ?? t('app.name')
    case 'room':
      return rooms?.rooms[route.room].title(route.page, opened?.handbook) ?? t('app.name')
    case 'start':
    case 'picker':
      return t('picker.title')
    case 'unknown':
      return t('unknown.title')
    case 'home':
      return opened?.handbook.municipality.name ?? t('app.name')
    case 'card':
      return opened?.handbook.cards.find((c) => c.id === route.card)?.title ?? t('unknown.title')
    case 'duty':
      return opened?.handbook.duties[route.duty]?.title ?? t('unknown.title')
  }
}
