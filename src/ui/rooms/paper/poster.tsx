import { parsePhone } from '../../../handbook/contact/phone.ts'
import { type Key, t } from '../../../i18n/i18n.ts'
import { useHandbook, usePlace } from '../../context.ts'
import { href } from '../../href.ts'
import { Num } from '../../parts/text.tsx'
import { PrintButton } from './card-page.tsx'
import { Qr } from './qr.tsx'
import { absolute } from './sheet/sheet.tsx'

const FIRST: readonly (readonly [string, Key])[] = [
  ['politi-nod', 'home.call.112'],
  ['ambulanse', 'home.call.113'],
  ['legevakt', 'home.call.116117'],
]

/** For the wall of the break room: three numbers, and a code that opens the cards. */
export function Poster() {
  const { contacts, municipality } = useHandbook()
  const to = absolute(href({ name: 'home', ...usePlace() }))
  return (
    <>
      <div class="paper-tools">
        <PrintButton />
      </div>
      <article class="poster">
        <p class="poster-place">
          {municipality.name}
          {municipality.example && ` · ${t('paper.example')}`}
        </p>
        <h1>{t('paper.poster.title')}</h1>
        <Qr text={to} label={t('paper.poster.qr', { place: municipality.name })} />
        <p>{t('paper.poster.scan')}</p>
        <p class="poster-address">{to.replace(/^https?:\/\//, '')}</p>
        <h2>{t('home.danger')}</h2>
        <ul class="poster-numbers">
          {FIRST.map(([id, label]) => (
            <li>
              <strong>
                <Num
                  of={parsePhone(contacts[id]?.phone ?? '')?.shown ?? contacts[id]?.phone ?? ''}
                />
              </strong>{' '}
              {t(label)}
            </li>
          ))}
        </ul>
      </article>
    </>
  )
}
