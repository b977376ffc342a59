import '../../../styles/rooms/exchange.css'
import { t } from '../../../../i18n/i18n.ts'
import { useRoomServices } from '../../../context.ts'
import { browserHand, type Hand } from './hand-over.ts'
import { ExchangeIn } from './in.tsx'
import { ExchangeOut } from './out.tsx'

/** Contacts in and out. @param hand what the browser can do with a file: the browser's own unless in a test */
export function ExchangeScreen({ today, hand }: { today: string; hand?: Hand }) {
  const mine = useRoomServices()?.mine
  return (
    <>
      <h1>{t('exchange.title')}</h1>
      <p>{t('exchange.intro')}</p>
      <ExchangeOut mine={mine} today={today} hand={hand ?? browserHand} />
      {mine && <ExchangeIn mine={mine} />}
    </>
  )
}
