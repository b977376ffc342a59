import type { Import } from '../../../../handbook/contact/own.ts'
import { day, t } from '../../../../i18n/i18n.ts'
import type { Mine } from '../../services.ts'

type Props = {
  mine: Mine
  /** Not this one: its button stands elsewhere. */
  but?: string | undefined
  onUndo: (id: string) => void
}

/** What has been taken in during the last 30 days, and one tap that undoes each. */
export function Imports({ mine, but, onUndo }: Props) {
  const imports = mine.imports.value.filter((i) => i.id !== but)
  if (imports.length === 0) return null
  return (
    <details class="more" open>
      <summary>{t('exchange.taken')}</summary>
      <p>{t('exchange.taken.text')}</p>
      <ul class="own-list">
        {imports.map((i) => (
          <li key={i.id}>
            <p>{what(i)}</p>
            <button
              type="button"
              class="ds-button"
              data-variant="secondary"
              onClick={() => onUndo(i.id)}
            >
              {t('exchange.undo')} <span class="visually-hidden">{what(i)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

const what = ({ at, contacts }: Import): string =>
  t(
    contacts === 0
      ? 'exchange.taken.marks'
      : contacts === 1
        ? 'exchange.taken.one'
        : 'exchange.taken.many',
    { date: day(at), time: clock(at), count: contacts },
  )

const clock = (at: number): string =>
  new Intl.DateTimeFormat(t('lang.locale'), { timeStyle: 'short', timeZone: 'Europe/Oslo' }).format(
    at,
  )

/** What has become of an import that was undone, also of what she has changed since. */
export const undone = (stayed: number): string =>
  stayed === 0
    ? t('exchange.undone')
    : t(stayed === 1 ? 'exchange.undone.but.one' : 'exchange.undone.but', { count: stayed })
