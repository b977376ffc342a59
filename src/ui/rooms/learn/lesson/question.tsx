import { useState } from 'preact/hooks'
import type { LessonQuestion } from '../../../../handbook/learn/model.ts'
import { t } from '../../../../i18n/i18n.ts'
import { Blocks, Inlines } from '../../../parts/text.tsx'

/**
 * A question. Every answer tapped says at once whether it is right, and why; one goes on until the
 * right ones are found. No score.
 */
export function Question({
  question,
  onAnswered,
  onSolved,
}: {
  question: LessonQuestion
  /** Once each time: at the first wrong answer, or when all is found without one. */
  onAnswered: (right: boolean) => void
  onSolved: () => void
}) {
  const [open, setOpen] = useState<readonly number[]>([])
  const { id, title, blocks, options } = question
  const many = options.filter((o) => o.right).length
  const tap = (i: number) => {
    if (open.includes(i)) return
    const now = [...open, i]
    const slipped = (some: readonly number[]) => some.some((n) => !options[n]?.right)
    const all = options.every((o, n) => !o.right || now.includes(n))
    setOpen(now)
    if (slipped(now) && !slipped(open)) onAnswered(false)
    if (all && options[i]?.right) {
      if (!slipped(now)) onAnswered(true)
      onSolved()
    }
  }
  return (
    <section class="question" aria-labelledby={`del-${id}`}>
      <h2 id={`del-${id}`}>{title}</h2>
      <Blocks of={blocks} />
      {many > 1 && <p class="hint">{t('learn.question.many', { count: many })}</p>}
      <ul class="options">
        {options.map((o, i) => {
          const shown = open.includes(i)
          return (
            <li key={i} data-answer={shown ? (o.right ? 'right' : 'wrong') : undefined}>
              <button type="button" class="option" aria-expanded={shown} onClick={() => tap(i)}>
                <Inlines of={o.text} calls={false} />
              </button>
              <div aria-live="polite">
                {shown && (
                  <div class="why">
                    <p class="verdict">
                      {t(o.right ? 'learn.question.right' : 'learn.question.wrong')}
                    </p>
                    <Blocks of={o.why} />
                  </div>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
