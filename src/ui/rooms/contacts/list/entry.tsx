import type { Contact } from '../../../../handbook/contact/model.ts'
import { parsePhone } from '../../../../handbook/contact/phone.ts'
import { day, t } from '../../../../i18n/i18n.ts'
import { useHandbook, useServices } from '../../../context.ts'
import { Reach } from '../../../parts/call.tsx'
import { More } from '../../../parts/more.tsx'
import { Tools } from '../official/tools.tsx'

/** One contact: whom, what for, how to reach them, and what else is known. */
export function Entry({ contact, today }: { contact: Contact; today: string }) {
  const Own = useServices()?.half.value?.around.Own
  return (
    <article class="contact">
      <h3>{contact.name}</h3>
      {contact.usedFor && <p class="used-for">{contact.usedFor}</p>}
      {contact.phone !== undefined && (
        <Reach contact={contact} label={<span class="visually-hidden">{contact.name}</span>} />
      )}
      <Ways contact={contact} />
      <About contact={contact} today={today} />
      {contact.phone === undefined && Own && <Own contact={contact} />}
    </article>
  )
}

/** Text, e-mail and web, where they exist. In the example nothing leads to anyone (field rule 2). */
export function Ways({ contact: { sms, email, web } }: { contact: Contact }) {
  const { municipality } = useHandbook()
  if (!sms && !email && !web) return null
  const text = sms && parsePhone(sms)
  const ways = [
    text && ([`sms:${text.dial}`, t('contacts.sms', { number: text.shown })] as const),
    email && ([`mailto:${email}`, t('contacts.email', { address: email })] as const),
    web && ([web, t('contacts.web', { address: new URL(web).hostname })] as const),
  ]
  return (
    <ul class="ways-list">
      {ways.map(
        (way) =>
          way && (
            <li key={way[0]}>
              {municipality.example ? (
                way[1]
              ) : (
                <a href={way[0]} rel="noreferrer noopener">
                  {way[1]}
                </a>
              )}
            </li>
          ),
      )}
    </ul>
  )
}

const About = ({ contact, today }: { contact: Contact; today: string }) => (
  <More summary={t('contacts.about', { name: contact.name })}>
    <Known contact={contact} today={today} />
  </More>
)

/** Apart, so that it is not worked out for a line that nobody opens. */
function Known({ contact, today }: { contact: Contact; today: string }) {
  const { layers } = useHandbook()
  const { say, languages, deputy, holidays, checked, source, from } = contact
  const layer = layers.find((l) => l.id === (from?.['phone'] ?? from?.['name']))?.name
  return (
    <>
      {say && (
        <div class="callout say" role="note">
          <p class="callout-title">{t('contacts.say')}</p>
          <p>{say}</p>
        </div>
      )}
      {languages && languages.length > 0 && (
        <p>{t('contacts.languages', { languages: languages.map(languageName).join(', ') })}</p>
      )}
      {deputy && <p>{t('contacts.deputy', { deputy })}</p>}
      {holidays && <p>{t('contacts.holidays', { holidays })}</p>}
      <p>{checked ? t('contacts.checked', { date: day(checked) }) : t('contacts.unchecked')}</p>
      {layer && (
        <p>
          {t('contacts.from', {
            layer,
            source: source?.replace(/\.$/, '') ?? t('contacts.noSource'),
          })}
        </p>
      )}
      <Tools contact={contact} today={today} />
    </>
  )
}

/** A language by its code, as it is called in the language of the interface. */
function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(t('lang.locale'), { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
