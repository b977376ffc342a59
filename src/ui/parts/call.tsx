import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { chain } from '../../handbook/contact/chain.ts'
import type { Contact } from '../../handbook/contact/model.ts'
import { parsePhone } from '../../handbook/contact/phone.ts'
import { t } from '../../i18n/i18n.ts'
import { RehearsalContext, useHandbook, useServices } from '../context.ts'
import { Clarified } from './clarified.tsx'
import { ContactGap } from './gap.tsx'
import { More } from './more.tsx'
import { Num, PhoneLink } from './text.tsx'

const NO_COVER = 'ingen-dekning'

/**
 * One contact to call. A slot the municipality has not filled is a gap with the next to call.
 */
export function Call({ contact }: { contact: Contact }) {
  const around = useServices()?.half.value?.around
  if (contact.phone !== undefined) return <Reach contact={contact} />
  return (
    <>
      {contact.local ? <ContactGap contact={contact} /> : <OtherWays contact={contact} />}
      {around && <around.Own contact={contact} />}
    </>
  )
}

/**
 * The button, what to do when nobody answers (field rule 4), and when there is no coverage (field
 * rule 5). When the second half is here: who answers instead, first, and one's own number beside.
 */
export function Reach({ contact, label }: { contact: Contact; label?: ComponentChildren }) {
  const { contacts } = useHandbook()
  const services = useServices()
  const around = services?.half.value?.around
  return (
    <div class="call">
      {around && <around.First contact={contact} />}
      <CallButton contact={contact} label={label} />
      {around && <around.Own contact={contact} />}
      <Next of={(around?.chain ?? chain)(contacts, contact.id, services?.close.now.value)} />
      {contact.kind === 'nød' && <NoCover />}
    </div>
  )
}

/** The button itself: the number large, the name beneath. */
export function CallButton({ contact, label }: { contact: Contact; label?: ComponentChildren }) {
  const { municipality } = useHandbook()
  const quiet = useContext(RehearsalContext) || municipality.example
  const around = useServices()?.half.value?.around
  const shown = parsePhone(contact.phone ?? '')?.shown ?? contact.phone ?? ''
  return (
    <PhoneLink
      phone={contact.phone ?? ''}
      class={contact.kind === 'nød' ? 'call-button emergency' : 'call-button'}
    >
      <span class="call-number">
        {quiet ? (
          <Num of={shown} />
        ) : (
          t('contact.call', { number: shown.replaceAll(' ', '\u00a0') })
        )}
      </span>{' '}
      <span class="call-name">{label ?? contact.name}</span>
      {around && <around.Word contact={contact} />}
      {contact.hours && contact.hours !== 'døgnet' && (
        <>
          {' '}
          <span class="call-hours">{t('contact.hours', { hours: contact.hours })}</span>
        </>
      )}
    </PhoneLink>
  )
}

function Next({ of }: { of: readonly Contact[] }) {
  const reachable = of.filter((c) => c.phone !== undefined)
  if (reachable.length === 0) return null
  return (
    <More summary={t('contact.noAnswer')}>
      <p>{t('contact.noAnswer.next')}</p>
      <ol class="next">
        {reachable.map((c) => (
          <li>
            <CallButton contact={c} />
          </li>
        ))}
      </ol>
    </More>
  )
}

export function NoCover() {
  const { clarifications } = useHandbook()
  const local = clarifications[NO_COVER]
  return (
    <More summary={t('contact.noCover')}>
      <p>{t('contact.noCover.text')}</p>
      {local && <Clarified of={local} />}
    </More>
  )
}

function OtherWays({ contact }: { contact: Contact }) {
  if (useContext(RehearsalContext)) return <p class="ways">{contact.email ?? contact.name}</p>
  return (
    <p class="ways">
      {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}{' '}
      {contact.web && (
        <a href={contact.web} rel="noreferrer noopener">
          {contact.name}
        </a>
      )}
    </p>
  )
}
