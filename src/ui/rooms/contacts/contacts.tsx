import { t } from '../../../i18n/i18n.ts'
import type { Room } from '../room.ts'
import { ExchangeScreen } from './exchange-screen.tsx'

function Screen({ page, today }: { page: readonly string[]; today: string }) {
  if (page[0] === 'inn-og-ut') return <ExchangeScreen today={today} />
  return <h1>{t('contacts.title')}</h1>
}

export const contacts: Room = { Screen, title: () => t('contacts.title') }
