import { t } from '../../../../i18n/i18n.ts'
import { useHandbook, usePlace, useServices } from '../../../context.ts'
import { href } from '../../../href.ts'

const CARD = 'jeg-kjenner-dem'

/**
 * «Jeg kjenner dem det gjelder»: two questions, about oneself and about the receiver (field rule 7).
 * The answers say nothing of a case, and are kept in this tab only.
 */
export function CloseBox() {
  const close = useServices()?.close
  const { cards } = useHandbook()
  const here = usePlace()
  // Nothing below moves when the device answers: before that the box has its place, and the card.
  const { me, receiver } = close?.now.value ?? { me: false, receiver: false }
  const card = cards.find((c) => c.id === CARD)
  return (
    <details class="more close" open={me || receiver}>
      <summary>{t('close.title')}</summary>
      {close && (
        <fieldset class="ds-fieldset">
          <legend class="ds-label">{t('close.ask')}</legend>
          <label class="radio">
            <input
              class="ds-input"
              type="checkbox"
              checked={me}
              onChange={(e) => close.say({ me: e.currentTarget.checked, receiver })}
            />
            <span>{t('close.me')}</span>
          </label>
          <label class="radio">
            <input
              class="ds-input"
              type="checkbox"
              checked={receiver}
              onChange={(e) => close.say({ me, receiver: e.currentTarget.checked })}
            />
            <span>{t('close.receiver')}</span>
          </label>
        </fieldset>
      )}
      <div role="status">
        {(me || receiver) && (
          <>
            <p>
              <strong>{t('close.duty')}</strong>
            </p>
            <p>{t(receiver ? 'close.changedAll' : 'close.changed')}</p>
            <p>{t('close.emergency')}</p>
          </>
        )}
      </div>
      {card && (
        <p>
          <a class="row-link" href={href({ name: 'card', ...here, card: CARD })}>
            {t('close.card', { title: card.title })}
          </a>
        </p>
      )}
      <p class="hint">{t('close.kept')}</p>
    </details>
  )
}
