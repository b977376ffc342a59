import type { Contact } from '../../../../handbook/contact/model.ts'
import type { Marks } from '../../../../handbook/contact/own.ts'
import { day, t } from '../../../../i18n/i18n.ts'
import { usePlace, useRoomServices } from '../../../context.ts'
import { href } from '../../../href.ts'
import { show } from '../mine/put-away.tsx'
import { tell } from '../toast.tsx'
import { starring } from './starring.ts'

/** What one can do with a contact of the handbook. It changes the list, never the contact. */
export function Tools({ contact, today }: { contact: Contact; today: string }) {
  const mine = useRoomServices()?.mine
  const here = usePlace()
  if (!mine) return null
  const { marks } = mine.owned.value
  const { id, name, kind } = contact
  const starred = marks.starred.includes(id)
  const checked = marks.checked[id]
  const mark = async (change: (m: Marks) => Marks, done: string, undo?: () => void) => {
    const marked = await mine.mark(change)
    if (marked.ok) tell(done, undo)
    else tell(t(`mine.trouble.${marked.error}`))
  }
  return (
    <>
      {checked && <p>{t('contacts.checkedByMe', { date: day(checked) })}</p>}
      <p class="buttons">
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          aria-pressed={starred}
          onClick={() => void mark(starring(id, !starred), t('mine.saved'))}
        >
          {t('mine.star')}
        </button>
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          onClick={() =>
            void mark((m) => ({ ...m, checked: { ...m.checked, [id]: today } }), t('mine.saved'))
          }
        >
          {t('mine.checkedToday')}
        </button>
        {kind !== 'nød' && (
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            onClick={() =>
              void mark(
                (m) => ({ ...m, hidden: [...m.hidden, id] }),
                t('mine.hid', { name }),
                () => void show(mine, id),
              )
            }
          >
            {t('mine.hide')}
          </button>
        )}
      </p>
      <p>
        <a
          class="row-link"
          href={href({ name: 'room', room: 'kontakter', ...here, page: ['feil', id] })}
        >
          {t('mine.wrong')}
        </a>
      </p>
    </>
  )
}
