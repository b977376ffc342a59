import type { OwnContact } from '../../../../handbook/contact/own.ts'
import { t } from '../../../../i18n/i18n.ts'
import { useHandbook } from '../../../context.ts'
import type { Mine, NotSaved } from '../../services.ts'
import { tell } from '../toast.tsx'

export const failed = (why: NotSaved): void => tell(t(`mine.trouble.${why}`))

/** Brings back what was deleted. */
export async function restore(mine: Mine, own: OwnContact): Promise<void> {
  const back = await mine.restore([own.id])
  if (back.ok) tell(t('mine.restored', { name: own.name }))
  else failed(back.error)
}

/** What can still be brought back. */
export function Trash({ mine }: { mine: Mine }) {
  const deleted = mine.deleted.value
  if (deleted.length === 0) return null
  return (
    <details class="more">
      <summary>{`${t('mine.trash')} (${deleted.length})`}</summary>
      <p>{t('mine.trash.text')}</p>
      <ul class="own-list">
        {deleted.map(({ contact }) => (
          <li key={contact.id}>
            <button
              type="button"
              class="ds-button"
              data-variant="secondary"
              onClick={() => void restore(mine, contact)}
            >
              {t('mine.restore', { name: contact.name })}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Contacts of the handbook that one has taken out of the list. */
export function Hidden({ mine }: { mine: Mine }) {
  const { contacts } = useHandbook()
  const { hidden } = mine.owned.value.marks
  const all = hidden.flatMap((id) => contacts[id] ?? [])
  if (all.length === 0) return null
  return (
    <details class="more">
      <summary>{`${t('mine.hidden')} (${all.length})`}</summary>
      <p>{t('mine.hidden.text')}</p>
      <ul class="own-list">
        {all.map((c) => (
          <li key={c.id}>
            <button
              type="button"
              class="ds-button"
              data-variant="secondary"
              onClick={() => void show(mine, c.id)}
            >
              {t('mine.show', { name: c.name })}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Puts a contact back into the list. */
export async function show(mine: Mine, id: string): Promise<void> {
  const shown = await mine.mark((m) => ({ ...m, hidden: m.hidden.filter((x) => x !== id) }))
  if (shown.ok) tell(t('mine.saved'))
  else failed(shown.error)
}
