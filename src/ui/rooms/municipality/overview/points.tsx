import type { Contact } from '../../../../handbook/contact/model.ts'
import { parsePhone } from '../../../../handbook/contact/phone.ts'
import { singlePoints } from '../../../../handbook/contact/single-points.ts'
import { type Key, t } from '../../../../i18n/i18n.ts'
import { useHandbook, usePlace } from '../../../context.ts'
import { href } from '../../../href.ts'
import { Num } from '../../../parts/text.tsx'

/** Where the municipality's own numbers hang by one thread. Nothing before there is a number. */
export function Points({ today }: { today: string }) {
  const h = useHandbook()
  const here = usePlace()
  if (!Object.values(h.contacts).some((c) => c.local && c.phone !== undefined)) return null
  const { noDeputy, noHolidays, unchecked, shared } = singlePoints(h, today)
  const own = unchecked.filter((c) => c.local)
  const none = [noDeputy, noHolidays, own, shared].every((all) => all.length === 0)
  return (
    <section class="points">
      <h2>{t('kommune.points')}</h2>
      <p>{t(none ? 'kommune.points.none' : 'kommune.points.text')}</p>
      <Which title="kommune.points.deputy" of={noDeputy} />
      <Which title="kommune.points.holidays" of={noHolidays} />
      <Which title="kommune.points.unchecked" of={own} />
      {own.length > 0 && (
        <p>
          <a href={href({ name: 'room', room: 'kommunen', ...here, page: ['proveringing'] })}>
            {t('kommune.calls')}
          </a>
        </p>
      )}
      {shared.map(({ phone, contacts }) => (
        <Which key={phone} title="kommune.points.shared" of={contacts} phone={phone} />
      ))}
    </section>
  )
}

function Which({ title, of, phone }: { title: Key; of: readonly Contact[]; phone?: string }) {
  if (of.length === 0) return null
  return (
    <>
      <h3>
        {t(title)} {phone !== undefined && <Num of={parsePhone(phone)?.shown ?? phone} />}
      </h3>
      <ul>
        {of.map((c) => (
          <li key={c.id}>{c.name}</li>
        ))}
      </ul>
    </>
  )
}
