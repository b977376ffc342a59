import type { OwnContact } from '../../../../handbook/contact/own.ts'
import { parsePhone } from '../../../../handbook/contact/phone.ts'
import { t } from '../../../../i18n/i18n.ts'
import type { Mine } from '../../services.ts'
import { tell } from '../toast.tsx'
import { failed } from './put-away.tsx'

/** Changed in two tabs at once: every version, in plain words, and a tap that says which is right. */
export function Clash({ own, mine }: { own: OwnContact; mine: Mine }) {
  const others = mine.clashes.value.get(own.id)
  if (!others) return null
  const pick = async (one: OwnContact) => {
    const picked = await mine.pick({ ...one, changed: Date.now() })
    if (picked.ok) tell(t('mine.saved'))
    else failed(picked.error)
  }
  return (
    <div class="notice">
      <p>{t('mine.clash')}</p>
      <Version of={own} here={true} onPick={() => void pick(own)} />
      {others.map((other) => (
        <Version of={other} here={false} onPick={() => void pick(other)} />
      ))}
    </div>
  )
}

function Version({ of, here, onPick }: { of: OwnContact; here: boolean; onPick: () => void }) {
  const { name, kind, phone, sms, email, web, hours } = of
  const shown = [
    name,
    t(`contacts.kind.${kind}`),
    ...[phone, sms].map((n) => n && (parsePhone(n)?.shown ?? n)),
    email,
    web,
    hours,
  ]
  return (
    <>
      <p>
        <strong>{t(here ? 'mine.clash.here' : 'mine.clash.other')}:</strong>{' '}
        {shown.filter(Boolean).join(', ')}
      </p>
      <p class="buttons">
        <button type="button" class="ds-button" data-variant="secondary" onClick={onPick}>
          {t(here ? 'mine.clash.keep' : 'mine.clash.use')}{' '}
          <span class="visually-hidden">{shown.filter(Boolean).join(', ')}</span>
        </button>
      </p>
    </>
  )
}
