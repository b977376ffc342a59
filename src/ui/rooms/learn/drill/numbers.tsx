import { firstReachable } from '../../../../handbook/contact/chain.ts'
import { parsePhone } from '../../../../handbook/contact/phone.ts'
import { t } from '../../../../i18n/i18n.ts'
import { useHandbook } from '../../../context.ts'
import { Num } from '../../../parts/text.tsx'

/** Whom one calls on the way, and who is next: as words, for a rehearsal and for paper. */
export function Numbers({ ids }: { ids: readonly string[] }) {
  const { contacts, municipality } = useHandbook()
  if (ids.length === 0) return <p>{t('drill.numbers.none')}</p>
  return (
    <ol class="numbers">
      {ids.map((id) => {
        const c = contacts[id]
        if (!c) return null
        const next = firstReachable(contacts, id)
        return (
          <li key={id}>
            {c.name}:{' '}
            {c.phone === undefined ? (
              t('gap.title', { place: municipality.name })
            ) : (
              <strong>
                <Shown phone={c.phone} />
              </strong>
            )}
            {next?.phone !== undefined && (
              <span class="minutes">
                {' '}
                {t('drill.next', { name: next.name })} <Shown phone={next.phone} />
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}

const Shown = ({ phone }: { phone: string }) => <Num of={parsePhone(phone)?.shown ?? phone} />
