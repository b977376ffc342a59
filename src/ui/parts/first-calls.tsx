import { parsePhone } from '../../handbook/contact/phone.ts'
import type { PackIndex } from '../../handbook/pack/model.ts'
import { t } from '../../i18n/i18n.ts'

/** Whom to call when someone is in danger, where there is no handbook: no screen is without them. */
export const FirstCalls = ({ calls }: { calls: PackIndex['calls'] }) => (
  <section class="danger" aria-labelledby="fare-na">
    <h2 id="fare-na">{t('home.danger')}</h2>
    <div class="first-calls">
      {calls.map((c) => (
        <a
          key={c.id}
          class={c.id === 'legevakt' ? 'call-button' : 'call-button emergency'}
          href={`tel:${c.phone}`}
        >
          <span class="call-number">
            {t('contact.call', { number: parsePhone(c.phone)?.shown })}
          </span>{' '}
          <span class="call-name">{c.name}</span>
        </a>
      ))}
    </div>
  </section>
)
