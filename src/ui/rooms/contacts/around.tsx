import '../../styles/rooms/contacts.css'
import { chainPast, standIn } from '../../../handbook/contact/conflict.ts'
import { insteadOf } from '../../../handbook/contact/instead.ts'
import type { Contact } from '../../../handbook/contact/model.ts'
import type { OwnContact } from '../../../handbook/contact/own.ts'
import { t } from '../../../i18n/i18n.ts'
import { useHandbook, useRoomServices, useServices } from '../../context.ts'
import { Call, CallButton } from '../../parts/call.tsx'
import type { Around } from '../room.ts'
import { answers, useStatus, Word } from './status.tsx'

/**
 * Whom to call first: another one when someone is too close, or who answers while it is closed. The
 * contact's own button stays below.
 */
function First({ contact }: { contact: Contact }) {
  const { contacts } = useHandbook()
  const close = useServices()?.close.now.value
  const status = useStatus()
  if (!close) return null
  const another = standIn(contacts, contact, close)
  if (another)
    return (
      <div class="first">
        <p class="first-title">{t('contacts.closeInstead')}</p>
        <Call contact={another} />
        <p class="first-title">{t('contacts.usually')}</p>
      </div>
    )
  if (status(contact)?.state !== 'closed') return null
  const instead = insteadOf(contacts, contact, close, (c) => answers(status(c)))
  return instead ? (
    <div class="first">
      <p class="first-title">{t('contacts.instead')}</p>
      <CallButton contact={instead} />
    </div>
  ) : null
}

/** My own number, beside the official one and never instead (field rule 8). */
function Own({ contact }: { contact: Contact }) {
  const all = useRoomServices()?.mine?.owned.value.contacts ?? []
  return (
    <>
      {all
        .filter((own) => own.beside === contact.id && own.phone !== undefined)
        .map((own) => (
          <CallButton
            key={own.id}
            contact={asContact(own)}
            label={`${own.name} (${t('mine.mark')})`}
          />
        ))}
    </>
  )
}

/** What is one's own, in the shape of the others. It is never an emergency number. */
export const asContact = ({ beside, checked, changed, ...own }: OwnContact): Contact => ({
  ...own,
  kind: own.kind === 'nød' ? 'råd' : own.kind,
  local: false,
  ...(checked === undefined ? {} : { checked }),
})

export const around: Around = { First, Word, Own, chain: chainPast }
