import { useEffect, useRef, useState } from 'preact/hooks'
import type { Stop } from '../../../../handbook/card/drill.ts'
import { isQuestion, isRight } from '../../../../handbook/learn/play.ts'
import { t } from '../../../../i18n/i18n.ts'
import { StepWords } from '../../../parts/step.tsx'
import { Blocks } from '../../../parts/text.tsx'
import { Feedback } from './feedback.tsx'

/** One step of the card, to rehearse: nothing in it can be called, and a choice gets its why at once. */
export function DrillStep({
  stop,
  lang,
  first,
  last,
  picked,
  onPick,
  onGo,
}: {
  stop: Stop
  /** Of the drill's own words, when it is not that of the card. */
  lang?: string | undefined
  first: boolean
  last: boolean
  picked: readonly number[]
  onPick: (choice: number) => void
  onGo: () => void
}) {
  const { step, right = -1, answer } = stop
  const heading = useRef<HTMLHeadingElement>(null)
  const [told, setTold] = useState<number>()
  useEffect(() => {
    // The heading is read first, and stands at the top.
    if (!first) heading.current?.focus({ preventScroll: true })
    if (!first) heading.current?.scrollIntoView()
  }, [])
  const title = `ov-${step.id}`
  const asks = isQuestion(stop)
  return (
    <section class="step" aria-labelledby={title} lang={step.lang}>
      <h2 id={title} ref={heading} tabindex={-1}>
        {step.title}
      </h2>
      <StepWords step={step} />
      {!asks && answer && (
        <div class="callout note" role="note">
          <p class="callout-title">{t('drill.happens')}</p>
          <div lang={lang}>
            <Blocks of={answer.why} />
          </div>
        </div>
      )}
      {asks && (
        <ul class="choices">
          {step.choices.map((c, i) => (
            <li key={c.label}>
              <button
                type="button"
                class="choice"
                aria-pressed={told === i}
                data-answer={
                  picked.includes(i) ? (isRight(stop, i) ? 'right' : 'wrong') : undefined
                }
                onClick={() => {
                  if (told !== i) onPick(i)
                  setTold(i)
                }}
              >
                {c.label}
              </button>
            </li>
          ))}
        </ul>
      )}
      {asks && told !== undefined && (
        <Feedback
          key={told}
          right={isRight(stop, told)}
          answer={step.choices[right]?.label ?? ''}
          why={answer?.why ?? []}
          lang={lang}
          last={last}
          onGo={onGo}
          onAgain={() => setTold(undefined)}
        />
      )}
      {!asks && (
        <ul class="choices only">
          <li>
            <button type="button" class="choice" onClick={onGo}>
              {last ? t('drill.finish') : (step.choices[0]?.label ?? t('drill.go'))}
            </button>
          </li>
        </ul>
      )}
    </section>
  )
}
