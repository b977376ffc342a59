import { type Key, t } from '../../../i18n/i18n.ts'
import type { Room } from '../room.ts'
import { ExchangeScreen } from './exchange/screen.tsx'
import { List } from './list/list.tsx'
import { MinePage } from './mine/mine.tsx'
import { WrongNumber } from './official/wrong.tsx'
import { Toast } from './toast.tsx'

/** `kontakter`, `kontakter/mine`, `kontakter/feil/<contact>`. Anything else is the list, and says so. */
function Screen({ page, today }: { page: readonly string[]; today: string }) {
  return (
    <>
      <Page page={page} today={today} />
      <Toast key={page.join()} />
    </>
  )
}

function Page({ page: [room, id], today }: { page: readonly string[]; today: string }) {
  if (room === 'mine') return <MinePage today={today} />
  if (room === 'inn-og-ut') return <ExchangeScreen today={today} />
  if (room === 'feil' && id !== undefined) return <WrongNumber id={id} today={today} />
  return <List today={today} lost={room !== undefined} />
}

const TITLES: Readonly<Record<string, Key>> = {
  mine: 'mine.title',
  'inn-og-ut': 'exchange.title',
}

export const contacts: Room = {
  Screen,
  title: ([room = '']) => t(TITLES[room] ?? 'contacts.title'),
}
