import type { Contact } from '../../../handbook/contact/model.ts'
import { parsePhone } from '../../../handbook/contact/phone.ts'
import { t } from '../../../i18n/i18n.ts'
import { useHandbook, usePlace, useRoomServices } from '../../context.ts'
import { href } from '../../href.ts'
import { Num } from '../../parts/text.tsx'
import type { Mine } from '../services.ts'
import { Back } from './back.tsx'

/**
 * Every number to try once a quarter (field section 7), to print and tick. An emergency number is
 * never called to try it, and a helpline is held against its web site: someone may need the line.
 */
export function Calls({ today }: { today: string }) {
  const { contacts, municipality } = useHandbook()
  const here = usePlace()
  const mine = useRoomServices()?.mine
  const all = Object.values(contacts).filter((c) => c.phone !== undefined && c.kind !== 'nød')
  const own = all.filter((c) => c.local)
  const national = all.filter((c) => !c.local)
  const place = municipality.name
  return (
    <div class="calls">
      <Back />
      <h1>{t('kommune.calls')}</h1>
      <p>
        {t('kommune.calls.text')} <strong>{t('kommune.calls.emergency')}</strong>
      </p>
      <p class="no-print">
        <button type="button" class="ds-button" onClick={() => print()}>
          {t('kommune.print')}
        </button>
      </p>
      <h2>{t('kommune.calls.own', { place })}</h2>
      {own.length === 0 ? (
        <p>
          {t('kommune.calls.none', { place })}{' '}
          <a href={href({ name: 'room', room: 'kommunen', ...here, page: ['skjema'] })}>
            {t('kommune.form')}
          </a>
        </p>
      ) : (
        <List label={t('kommune.calls.own', { place })} of={own} mine={mine} today={today} />
      )}
      <h2>{t('kommune.calls.national')}</h2>
      <p>{t('kommune.calls.national.text')}</p>
      <List label={t('kommune.calls.national')} of={national} mine={mine} today={today} />
      <p>{t('kommune.calls.after')}</p>
    </div>
  )
}

function List({
  label,
  of,
  mine,
  today,
}: {
  label: string
  of: readonly Contact[]
  mine: Mine | undefined
  today: string
}) {
  return (
    // A table wider than a phone is scrolled, also with the keyboard.
    <section class="table" tabindex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('kommune.calls.name')}</th>
            <th scope="col">{t('kommune.calls.number')}</th>
            <th scope="col">{t('kommune.calls.hours')}</th>
            <th scope="col">{t('kommune.calls.asked')}</th>
            <th scope="col">{t('kommune.calls.checked')}</th>
            <th scope="col">{t('kommune.calls.right')}</th>
            <th scope="col" class="on-paper by-hand">
              {t('kommune.calls.date')}
            </th>
            <th scope="col" class="on-paper by-hand">
              {t('kommune.calls.initials')}
            </th>
          </tr>
        </thead>
        <tbody>
          {of.map((c) => (
            <Row key={c.id} contact={c} mine={mine} today={today} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({
  contact: c,
  mine,
  today,
}: {
  contact: Contact
  mine: Mine | undefined
  today: string
}) {
  const marked = mine?.owned.value.marks.checked[c.id] ?? ''
  const checked = marked > (c.checked ?? '') ? marked : c.checked
  return (
    <tr>
      <th scope="row">{c.name}</th>
      <td>
        <Num of={parsePhone(c.phone ?? '')?.shown ?? c.phone ?? ''} />
      </td>
      <td>{c.hours}</td>
      <td class="on-paper">{c.askedOf}</td>
      <td>
        <span class="no-print">{t('kommune.calls.checked')}: </span>
        {checked?.split('-').reverse().join('.') ?? t('kommune.calls.never')}
      </td>
      <td>
        {mine && (
          <button
            type="button"
            class="ds-button no-print"
            data-variant="secondary"
            aria-label={`${t('kommune.calls.today')}: ${c.name}`}
            onClick={() =>
              void mine.mark((marks) => ({
                ...marks,
                checked: { ...marks.checked, [c.id]: today },
              }))
            }
          >
            {t('kommune.calls.today')}
          </button>
        )}
        <span class="box" />
      </td>
      <td class="on-paper" />
      <td class="on-paper" />
    </tr>
  )
}
