import { useState } from 'preact/hooks'
import { writeBackup, writeCsv, writeOfficial, writeOwn } from '../../../../exchange/exchange.ts'
import { t } from '../../../../i18n/i18n.ts'
import { useHandbook, useRoomServices } from '../../../context.ts'
import type { Mine } from '../../services.ts'
import { type Hand, type Handed, handOver } from './hand-over.ts'

type Props = { mine: Mine | undefined; today: string; hand: Hand | (() => Hand) }

/** The municipality's numbers for the phone book, one's own contacts, and a backup. */
export function ExchangeOut({ mine, today, hand }: Props) {
  const handbook = useHandbook()
  const besides = useRoomServices()?.besides
  const [done, setDone] = useState<Exclude<Handed, 'dropped'>>()
  const give = async (name: string, type: string, text: string) => {
    setDone(undefined)
    const file = new File([text], name, { type })
    const handed = await handOver(file, typeof hand === 'function' ? hand() : hand)
    if (handed !== 'dropped') setDone(handed)
    return handed !== 'dropped'
  }
  const { slug, example } = handbook.municipality
  const { contacts = [] } = mine?.owned.value ?? {}
  return (
    <section class="exchange">
      <h2>{t('exchange.out')}</h2>
      {example ? (
        <p>{t('exchange.out.example')}</p>
      ) : (
        <Out
          label={t('exchange.out.official')}
          hint={t('exchange.out.official.hint')}
          onClick={() => give(`${slug}.vcf`, 'text/vcard', writeOfficial(handbook))}
        />
      )}
      {mine && contacts.length > 0 && (
        <>
          <Out
            label={t('exchange.out.mine.vcf')}
            onClick={() => give('mine-kontakter.vcf', 'text/vcard', writeOwn(contacts))}
          />
          <Out
            label={t('exchange.out.mine.csv')}
            onClick={() => give('mine-kontakter.csv', 'text/csv', writeCsv(contacts))}
          />
        </>
      )}
      {mine && (
        <Out
          label={t('exchange.out.backup')}
          hint={t('exchange.out.backup.hint')}
          onClick={async () => {
            // A copy of what has not been read yet would be empty.
            await mine.start()
            const text = writeBackup(mine.owned.value, today, await besides?.())
            const name = `sikkerhetskopi-${today}.json`
            if (await give(name, 'application/json', text)) await mine.backedUp()
          }}
        />
      )}
      <p role="status">{done && t(`exchange.out.${done}`)}</p>
    </section>
  )
}

function Out({ label, hint, onClick }: { label: string; hint?: string; onClick: () => unknown }) {
  return (
    <>
      {hint && <p class="hint">{hint}</p>}
      <button type="button" class="ds-button" data-variant="secondary" onClick={onClick}>
        {label}
      </button>
    </>
  )
}
