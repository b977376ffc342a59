import { useState } from 'preact/hooks'
import type { OwnContact } from '../../../../handbook/contact/own.ts'
import { day, t } from '../../../../i18n/i18n.ts'
import { useHandbook, useRoomServices } from '../../../context.ts'
import { CallButton } from '../../../parts/call.tsx'
import type { Mine, NotSaved } from '../../services.ts'
import { asContact } from '../around.tsx'
import { Ways } from '../list/entry.tsx'
import { Form } from './form.tsx'
import { tell } from './toast.tsx'
import { Trouble } from './trouble.tsx'

const failed = (why: NotSaved): void => tell(t(`mine.trouble.${why}`))

/** One's own contacts: add, change, delete, bring back; and those hidden from the list. */
export function MinePage({ today }: { today: string }) {
  const mine = useRoomServices()?.mine
  const [editing, edit] = useState<string>()
  return (
    <>
      <h1>{t('mine.title')}</h1>
      <p>{t('mine.what')}</p>
      {mine ? (
        <>
          {editing === 'new' ? (
            <Form mine={mine} onDone={() => edit(undefined)} />
          ) : (
            <button type="button" class="ds-button" onClick={() => edit('new')}>
              {t('mine.add')}
            </button>
          )}
          <Owns mine={mine} today={today} editing={editing} edit={edit} />
          <Trash mine={mine} />
          <Hidden mine={mine} />
          <Trouble mine={mine} />
        </>
      ) : (
        <p class="notice">{t('mine.unavailable')}</p>
      )}
    </>
  )
}

function Owns({
  mine,
  today,
  editing,
  edit,
}: {
  mine: Mine
  today: string
  editing: string | undefined
  edit: (id: string | undefined) => void
}) {
  const { contacts } = mine.owned.value
  if (contacts.length === 0) return <p class="hint">{t('mine.none')}</p>
  return (
    <ul class="own-list">
      {contacts.map((own) => (
        <li key={own.id}>
          {editing === own.id ? (
            <Form own={own} mine={mine} onDone={() => edit(undefined)} />
          ) : (
            <Own own={own} mine={mine} today={today} onEdit={() => edit(own.id)} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Own({
  own,
  mine,
  today,
  onEdit,
}: {
  own: OwnContact
  mine: Mine
  today: string
  onEdit: () => void
}) {
  const contact = asContact(own)
  const remove = async () => {
    const removed = await mine.remove([own.id])
    if (!removed.ok) return failed(removed.error)
    tell(t('mine.deleted', { name: own.name }), () => void restore(mine, own))
  }
  const check = async () => {
    const saved = await mine.save([{ ...own, checked: today, changed: Date.now() }])
    if (saved.ok) tell(t('mine.saved'))
    else failed(saved.error)
  }
  return (
    <article class="contact">
      <h2>{own.name}</h2>
      {own.phone !== undefined && (
        <CallButton contact={contact} label={<span class="visually-hidden">{own.name}</span>} />
      )}
      <Ways contact={contact} />
      {own.checked && <p class="hint">{t('contacts.checkedByMe', { date: day(own.checked) })}</p>}
      <p class="buttons">
        <Act text={t('mine.change')} of={own} onClick={onEdit} />
        <Act text={t('mine.checkedToday')} of={own} onClick={() => void check()} />
        <Act text={t('mine.delete')} of={own} onClick={() => void remove()} />
      </p>
    </article>
  )
}

const Act = ({ text, of, onClick }: { text: string; of: OwnContact; onClick: () => void }) => (
  <button type="button" class="ds-button" data-variant="secondary" onClick={onClick}>
    {text} <span class="visually-hidden">{of.name}</span>
  </button>
)

async function restore(mine: Mine, own: OwnContact): Promise<void> {
  const back = await mine.restore([own.id])
  if (back.ok) tell(t('mine.restored', { name: own.name }))
  else failed(back.error)
}

/** What can still be brought back. */
function Trash({ mine }: { mine: Mine }) {
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
function Hidden({ mine }: { mine: Mine }) {
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
