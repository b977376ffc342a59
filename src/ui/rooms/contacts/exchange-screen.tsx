import '../../styles/rooms/exchange.css'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../../i18n/i18n.ts'
import { useServices } from '../../context.ts'
import type { Mine } from '../services.ts'
import { ExchangeIn } from './exchange-in.tsx'
import { ExchangeOut } from './exchange-out.tsx'
import { browserHand, type Hand } from './hand-over.ts'

/** Contacts in and out. @param hand what the browser can do with a file: the browser's own unless in a test */
export function ExchangeScreen({ today, hand }: { today: string; hand?: Hand }) {
  const mine = useMine()
  return (
    <>
      <h1>{t('exchange.title')}</h1>
      <p>{t('exchange.intro')}</p>
      <ExchangeOut mine={mine} today={today} hand={hand ?? browserHand} />
      {mine && <ExchangeIn mine={mine} />}
    </>
  )
}

/** What is the user's own, once it has been read from the device. */
function useMine(): Mine | undefined {
  const services = useServices()
  const [mine, setMine] = useState<Mine>()
  useEffect(() => {
    let gone = false
    void services?.rooms().then(async ({ services: own }) => {
      await own?.mine?.start()
      if (!gone) setMine(own?.mine)
    })
    return () => {
      gone = true
    }
  }, [services])
  return mine
}
