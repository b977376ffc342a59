import { useEffect, useRef } from 'preact/hooks'
import type { Drill } from '../../../../handbook/card/drill.ts'
import { called, isQuestion, isRight, type Play } from '../../../../handbook/learn/play.ts'
import { t } from '../../../../i18n/i18n.ts'
import { useHandbook } from '../../../context.ts'
import { useTo } from '../desk.ts'
import { Onward } from '../onward.tsx'
import { Differs } from './differs.tsx'
import type { Picks } from './drill-page.tsx'
import { Numbers } from './numbers.tsx'

/** Her way beside the right one, and whom she would have called. Nothing is counted. */
export function DrillEnd({
  drill,
  on,
  picks,
  onAgain,
}: {
  drill: Drill
  on: Play
  picks: Picks
  onAgain: () => void
}) {
  const { municipality } = useHandbook()
  const to = useTo()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section class="drill-end" aria-labelledby="ov-slutt">
      <h2 id="ov-slutt" ref={heading} tabindex={-1}>
        {t('drill.end')}
      </h2>
      {on.differs && <Differs card={drill.card} />}
      <ol class="compared">
        {on.stops.map((stop, i) => {
          const [first] = picks[i] ?? []
          if (!isQuestion(stop) || stop.right === undefined) return null
          const { choices, title, id } = stop.step
          const same = first === undefined || isRight(stop, first)
          return (
            <li key={id} data-answer={same ? 'right' : 'wrong'}>
              <p class="compared-question">{title}</p>
              {first !== undefined && (
                <p>
                  {t('drill.yours')} <strong>{choices[first]?.label}</strong>
                </p>
              )}
              {(!same || first === undefined) && (
                <p>
                  {t('drill.theirs')} <strong>{choices[stop.right]?.label}</strong>
                </p>
              )}
            </li>
          )
        })}
      </ol>
      <h3>{t('drill.numbers', { place: municipality.name })}</h3>
      <Numbers ids={called(on.stops)} />
      <Onward />
      <p class="buttons">
        <button type="button" class="ds-button" data-variant="secondary" onClick={onAgain}>
          {t('drill.again')}
        </button>
      </p>
      <p class="ways">
        <a href={to('personalmote', drill.id)}>{t('meeting.use')}</a>
      </p>
      <p class="ways">
        <a href={to()}>{t('learn.all')}</a>
      </p>
    </section>
  )
}
