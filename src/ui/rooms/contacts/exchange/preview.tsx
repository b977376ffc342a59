import type { ComponentChildren } from 'preact'
import type { Note, Plan, Reason } from '../../../../exchange/exchange.ts'
import type { OwnContact } from '../../../../handbook/contact/own.ts'
import { parsePhone } from '../../../../handbook/contact/phone.ts'
import { t } from '../../../../i18n/i18n.ts'

/** More than anyone reads; a phone must draw them all. */
const SHOWN = 200

type Props = { plan: Plan; besides: number; onTake: () => void; onLeave: () => void }

/** What will be added, changed and skipped, and why. */
export function Preview({ plan, besides, onTake, onLeave }: Props) {
  const { added, changed, skipped, marks } = plan
  const nothing = added.length + changed.length + marks + besides === 0
  return (
    <>
      <h3>{t(nothing ? 'exchange.plan.nothing' : 'exchange.plan')}</h3>
      <Part title={t('exchange.plan.added', { count: added.length })} of={added}>
        {({ contact, row }) => (
          <>
            <strong>{contact.name}</strong> <Ways of={contact} />
            <Notes of={row.notes} />
          </>
        )}
      </Part>
      <Part title={t('exchange.plan.changed', { count: changed.length })} of={changed}>
        {({ before, contact, row }) => (
          <>
            <strong>{contact.name}</strong> <Ways of={contact} />
            <br />
            {t('exchange.plan.before')} {before.name} <Ways of={before} />
            <Notes of={row.notes} />
          </>
        )}
      </Part>
      <Part title={t('exchange.plan.skipped', { count: skipped.length })} of={skipped}>
        {({ row, reason, notes }) => (
          <>
            {t('exchange.row', { row: row.at })}{' '}
            {row.name !== '' && (
              <>
                <strong>{row.name}</strong>.{' '}
              </>
            )}
            {because(reason)}
            <Notes of={notes} />
          </>
        )}
      </Part>
      {marks > 0 && <p>{t('exchange.plan.marks', { count: marks })}</p>}
      {besides > 0 && <p>{t('exchange.plan.besides', { count: besides })}</p>}
      <p class="buttons">
        {!nothing && (
          <button type="button" class="ds-button" onClick={onTake}>
            {t('exchange.take')}
          </button>
        )}
        <button type="button" class="ds-button" data-variant="secondary" onClick={onLeave}>
          {t('exchange.leave')}
        </button>
      </p>
    </>
  )
}

function Part<T>({
  title,
  of,
  children,
}: {
  title: string
  of: readonly T[]
  children: (one: T) => ComponentChildren
}) {
  if (of.length === 0) return null
  return (
    <details class="more">
      <summary>{title}</summary>
      <ul>
        {of.slice(0, SHOWN).map((one) => (
          <li>{children(one)}</li>
        ))}
      </ul>
      {of.length > SHOWN && <p>{t('exchange.plan.rest', { count: of.length - SHOWN })}</p>}
    </details>
  )
}

const Ways = ({ of: { phone, sms, email } }: { of: OwnContact }) => (
  <span class="number">{parsePhone(phone ?? sms ?? '')?.shown ?? email ?? ''}</span>
)

const Notes = ({ of }: { of: readonly Note[] }) => (
  <>
    {of.map((n) => (
      <span class="exchange-note">{t(`exchange.note.${n.what}`, { value: n.value })}</span>
    ))}
  </>
)

const because = (r: Reason): string =>
  t(`exchange.skip.${r.why}`, {
    ...('name' in r ? { name: r.name } : {}),
    ...('field' in r ? { field: t(`exchange.field.${r.field}`) } : {}),
  })
