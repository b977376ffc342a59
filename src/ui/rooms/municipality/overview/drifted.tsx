import { stepBlocks } from '../../../../handbook/card/model.ts'
import { t } from '../../../../i18n/i18n.ts'
import { InsideContext, useHandbook } from '../../../context.ts'
import { Blocks } from '../../../parts/text.tsx'

/** The municipality's own steps whose wording beneath has changed, with what to paste once it is read. */
export function Drifted() {
  const { drift, cards } = useHandbook()
  if (drift.length === 0) return null
  return (
    <section class="drift">
      <h2>{t('kommune.drift')}</h2>
      <p>{t('kommune.drift.text')}</p>
      <ul>
        {drift.map((d) => {
          const card = cards.find((c) => c.id === d.card)
          const step = card?.steps.find((s) => s.id === d.step)
          return (
            <li key={`${d.layer} ${d.card} ${d.step}`}>
              <p>
                {t('kommune.drift.step', {
                  step: step?.title ?? d.step,
                  card: card?.title ?? d.card,
                })}
              </p>
              <pre>{`{#${d.step} lest=${d.expected}}`}</pre>
              {step?.replaces && (
                <details class="more">
                  <summary>{t('kommune.drift.beneath')}</summary>
                  <InsideContext.Provider value={true}>
                    <p>
                      <strong>{step.replaces.title}</strong>
                    </p>
                    <Blocks of={stepBlocks(step.replaces)} />
                  </InsideContext.Provider>
                </details>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
