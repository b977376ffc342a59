import { evidenceOf } from '../../../../handbook/plan/evidence.ts'
import type { Point } from '../../../../handbook/plan/model.ts'
import { ANSWERS, type Answer } from '../../../../handbook/plan/work.ts'
import { t } from '../../../../i18n/i18n.ts'
import { useHandbook, usePlace } from '../../../context.ts'
import { href } from '../../../href.ts'
import { Inlines } from '../../../parts/text.tsx'
import { Seen } from './seen.tsx'

/** One point: in place, partly, or not; and what to do when it is not. */
export function PointField({
  point,
  lang,
  answer,
  onAnswer,
}: {
  point: Point
  lang: string | undefined
  answer: Answer | undefined
  onAnswer(answer: Answer | undefined): void
}) {
  const here = usePlace()
  const evidence = evidenceOf(point, useHandbook())
  return (
    <fieldset class="point">
      <legend lang={lang}>
        <Inlines of={point.statement} calls={false} />
      </legend>
      <div class="answers">
        {ANSWERS.map((a) => (
          <label key={a} class="radio">
            <input
              type="radio"
              name={point.id}
              checked={answer === a}
              onChange={() => onAnswer(a)}
            />
            {t(`liste.${a}`)}
          </label>
        ))}
      </div>
      {evidence && <p class="hint no-print">{t(`liste.evidence.${evidence}`)}</p>}
      {point.see.length > 0 && <Seen of={point.see} />}
      {(answer === 'no' || answer === 'partly') && (
        <p class="no-print">
          <strong>{t('liste.measure')}</strong>{' '}
          <span lang={lang}>
            <Inlines of={point.measure} calls={false} />
          </span>{' '}
          <a href={href({ name: 'room', room: 'kommunen', ...here, page: ['handlingsplan'] })}>
            {t('liste.toPlan')}
          </a>
        </p>
      )}
      {answer && (
        <button
          type="button"
          class="ds-button no-print"
          data-variant="tertiary"
          onClick={() => onAnswer(undefined)}
        >
          {t('liste.clear')}
        </button>
      )}
    </fieldset>
  )
}
