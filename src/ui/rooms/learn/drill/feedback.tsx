import { useEffect, useRef } from 'preact/hooks'
import type { Block } from '../../../../handbook/text.ts'
import { t } from '../../../../i18n/i18n.ts'
import { Blocks } from '../../../parts/text.tsx'

/** What a choice led to in the drill: right, or which one is and why. Then on from the right one. */
export function Feedback({
  right,
  answer,
  why,
  lang,
  last,
  onGo,
  onAgain,
}: {
  right: boolean
  answer: string
  why: readonly Block[]
  lang?: string | undefined
  last: boolean
  onGo: () => void
  onAgain: () => void
}) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section
      class="why"
      ref={box}
      tabindex={-1}
      aria-label={t('drill.feedback')}
      data-answer={right ? 'right' : 'wrong'}
    >
      <p class="verdict">{right ? t('drill.right') : t('drill.wrong', { answer })}</p>
      <div lang={lang}>
        <Blocks of={why} />
      </div>
      <p class="buttons">
        <button type="button" class="ds-button" onClick={onGo}>
          {last ? t('drill.finish') : right ? t('drill.go') : t('drill.goFrom', { answer })}
        </button>
        {!right && (
          <button type="button" class="ds-button" data-variant="secondary" onClick={onAgain}>
            {t('drill.tryAgain')}
          </button>
        )}
      </p>
    </section>
  )
}
