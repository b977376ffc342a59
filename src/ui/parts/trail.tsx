import type { Walk } from '../../handbook/card/walk.ts'
import { t } from '../../i18n/i18n.ts'

/** The answers so far. Each can be tapped to answer that question again. */
export function Trail({
  walk,
  onBackTo,
  onRestart,
}: {
  walk: Walk
  onBackTo: (place: number) => void
  onRestart: () => void
}) {
  if (walk.trail.length === 0) return null
  return (
    <nav class="trail" aria-label={t('card.answers')}>
      <h2>{t('card.answers')}</h2>
      <ol>
        {walk.trail.map(({ step, choice }, i) => (
          <li>
            <button type="button" onClick={() => onBackTo(i)}>
              <span class="trail-question">{step.title}</span>{' '}
              <span class="trail-answer">{choice.label}</span>
            </button>
          </li>
        ))}
      </ol>
      <button type="button" class="ds-button restart" data-variant="secondary" onClick={onRestart}>
        {t('card.restart')}
      </button>
    </nav>
  )
}
