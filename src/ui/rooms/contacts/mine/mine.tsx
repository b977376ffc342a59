import { useMemo, useState } from 'preact/hooks'
import type { OwnContact } from '../../../../handbook/contact/own.ts'
import { fold } from '../../../../handbook/letters.ts'
import { day, t } from '../../../../i18n/i18n.ts'
import { useRoomServices } from '../../../context.ts'
import { CallButton } from '../../../parts/call.tsx'
import type { Mine } from '../../services.ts'
import { asContact } from '../around.tsx'
import { Imports, undone } from '../exchange/undo.tsx'
import { Ways } from '../list/entry.tsx'
import { starring } from '../official/starring.ts'
import { tell } from '../toast.tsx'
import { byName } from './by-name.ts'
import { Clash } from './clash.tsx'
import { TextField } from './form/field.tsx'
import { Form } from './form/form.tsx'
import { failed, Hidden, restore, Trash } from './put-away.tsx'
import { Trouble } from './trouble.tsx'

/** A new one, or one as it was when she began to change it. */
type Editing = 'new' | OwnContact | undefined

/** One's own contacts: add, change, delete, bring back; and those hidden from the list. */
export function MinePage({ today }: { today: string }) {
  const mine = useRoomServices()?.mine
  const [editing, edit] = useState<Editing>()
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
          <Imports mine={mine} onUndo={(id) => void undo(mine, id)} />
          <Hidden mine={mine} />
          <Trouble mine={mine} />
        </>
      ) : (
        <p class="notice">{t('mine.unavailable')}</p>
      )}
    </>
  )
}

async function undo(mine: Mine, id: string): Promise<void> {
  const done = await mine.undo(id)
  if (done.ok) tell(undone(done.value))
  else failed(done.error)
}

/** More than anyone looks through: a phone must draw them all. */
const SHOWN = 100

function Owns({
  mine,
  today,
  editing,
  edit,
}: {
  mine: Mine
  today: string
  editing: Editing
  edit: (editing: Editing) => void
}) {
  const [sought, seek] = useState('')
  const { contacts } = mine.owned.value
  const sorted = useMemo(() => byName(contacts), [contacts])
  const edited = typeof editing === 'object' ? editing : undefined
  if (contacts.length === 0 && !edited) return <p class="hint">{t('mine.none')}</p>
  const many = contacts.length > SHOWN
  const found = many ? sorted.filter((own) => fold(own.name).includes(fold(sought))) : sorted
  const shown = found.slice(0, SHOWN)
  // Deleted in another tab, or filtered away: what she is writing stays.
  if (edited && !shown.some((own) => own.id === edited.id)) shown.push(edited)
  return (
    <>
      {many && <TextField label="mine.seek" value={sought} onInput={seek} />}
      <ul class="own-list">
        {shown.map((own) => (
          <li key={own.id}>
            {edited?.id === own.id ? (
              <Form own={own} mine={mine} onDone={() => edit(undefined)} />
            ) : (
              <Own own={own} mine={mine} today={today} onEdit={() => edit(own)} />
            )}
          </li>
        ))}
      </ul>
      {many && (
        <p role="status">
          {t('mine.shown', { count: Math.min(found.length, SHOWN), all: contacts.length })}
        </p>
      )}
    </>
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
  const starred = mine.owned.value.marks.starred.includes(own.id)
  const star = async () => {
    const marked = await mine.mark(starring(own.id, !starred))
    if (marked.ok) tell(t('mine.saved'))
    else failed(marked.error)
  }
  const remove = async () => {
    const removed = await mine.remove([own.id])
    if (!removed.ok) return failed(removed.error)
    tell(t('mine.deleted', { name: own.name }), () => void restore(mine, own))
  }
  const check = async () => {
    const saved = await mine.save([{ ...own, checked: today, changed: Date.now() }], own)
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
      <Clash own={own} mine={mine} />
      {own.checked && <p class="hint">{t('contacts.checkedByMe', { date: day(own.checked) })}</p>}
      <p class="buttons">
        <Act text={t('mine.change')} of={own} onClick={onEdit} />
        <Act text={t('mine.checkedToday')} of={own} onClick={() => void check()} />
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          aria-pressed={starred}
          onClick={() => void star()}
        >
          {t('mine.star')} <span class="visually-hidden">{own.name}</span>
        </button>
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
