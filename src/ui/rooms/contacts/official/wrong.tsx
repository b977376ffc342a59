import { useState } from 'preact/hooks'
import type { Contact } from '../../../../handbook/contact/model.ts'
import { parsePhone, readPhone } from '../../../../handbook/contact/phone.ts'
import { type Key, t } from '../../../../i18n/i18n.ts'
import { useHandbook, useRoomServices } from '../../../context.ts'
import { CallButton } from '../../../parts/call.tsx'
import type { Mine } from '../../services.ts'
import { List } from '../list/list.tsx'
import { useEmergency } from '../mine/emergency.ts'
import { TextField } from '../mine/form/field.tsx'
import { tell } from '../toast.tsx'

const COORDINATOR = 'koordinator'

/**
 * «Nummeret er feil»: one's own number beside the official one, and a letter to the coordinator with
 * nothing about a case in it.
 */
export function WrongNumber({ id, today }: { id: string; today: string }) {
  const { contacts } = useHandbook()
  const mine = useRoomServices()?.mine
  const contact = contacts[id]
  if (!contact) return <List today={today} lost={true} />
  return (
    <>
      <h1>{`${t('mine.wrong')}: ${contact.name}`}</h1>
      {contact.phone !== undefined && (
        <p>{t('mine.wrong.now', { number: parsePhone(contact.phone)?.shown ?? contact.phone })}</p>
      )}
      {contact.kind === 'nød' ? (
        <p class="notice">{t('mine.wrong.emergency')}</p>
      ) : (
        <>
          {mine && <Beside contact={contact} mine={mine} />}
          <Tell contact={contact} />
        </>
      )}
    </>
  )
}

function Beside({ contact, mine }: { contact: Contact; mine: Mine }) {
  const [phone, setPhone] = useState('')
  const [fault, setFault] = useState<Key>()
  const emergency = useEmergency()
  const before = mine.owned.value.contacts.find((own) => own.beside === contact.id)

  async function save() {
    const dial = readPhone(phone)?.dial
    const wrong =
      dial === undefined
        ? 'mine.fault.phone'
        : emergency.has(dial)
          ? 'mine.fault.emergency'
          : undefined
    setFault(wrong)
    if (dial === undefined || wrong) return
    const { id, name, kind } = contact
    const own = before ?? { id: crypto.randomUUID(), name, kind, beside: id }
    const saved = await mine.save([{ ...own, phone: dial, changed: Date.now() }], before)
    tell(saved.ok ? t('mine.saved') : t(`mine.trouble.${saved.error}`))
    if (saved.ok) setPhone('')
  }

  return (
    <form
      class="own-form"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        void save()
      }}
    >
      <p>{t('mine.wrong.beside')}</p>
      {before?.phone !== undefined && (
        <CallButton
          contact={{ ...contact, phone: before.phone }}
          label={`${contact.name} (${t('mine.mark')})`}
        />
      )}
      <TextField
        label="mine.wrong.phone"
        keys="tel"
        fault={fault}
        value={phone}
        onInput={setPhone}
      />
      <p class="buttons">
        <button type="submit" class="ds-button">
          {t('mine.save')}
        </button>
      </p>
    </form>
  )
}

/** A ready letter. Without an address to send it to, words to copy. */
function Tell({ contact }: { contact: Contact }) {
  const { contacts, municipality } = useHandbook()
  const mine = useRoomServices()?.mine
  const own = mine?.owned.value.contacts.find((c) => c.beside === contact.id)?.phone
  const number = (phone: string | undefined) => (phone && parsePhone(phone)?.shown) ?? phone ?? '–'
  const subject = t('mine.wrong.subject', { name: contact.name })
  const body = [
    t('mine.wrong.body', {
      name: contact.name,
      place: municipality.name,
      number: number(contact.phone),
    }),
    ...(own === undefined ? [] : [t('mine.wrong.body.new', { number: number(own) })]),
  ].join('\n')
  const address = municipality.example ? undefined : contacts[COORDINATOR]?.email
  return (
    <section>
      <h2>{t('mine.wrong.tell')}</h2>
      {address ? (
        <p>
          <a
            class="row-link"
            href={`mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`}
          >
            {t('mine.wrong.mail')}
          </a>
        </p>
      ) : (
        <>
          <p>{t('mine.wrong.copy')}</p>
          <blockquote>{body}</blockquote>
        </>
      )}
    </section>
  )
}
