import { type Choice, type Phase, type Step, stepActions } from '../../handbook/card/model.ts'
import { type Action, refsIn } from '../../handbook/text.ts'
import { t } from '../../i18n/i18n.ts'
import { FirstCallContext, usePlace } from '../context.ts'
import { href } from '../href.ts'
import { AS_SENT, useAwake } from './later.ts'
import { Provenance } from './provenance.tsx'
import { Blocks, Inlines } from './text.tsx'

/**
 * One step. Without a script its choices are links to other steps; with one, `onChoose` walks.
 * @param now it is the one on the screen
 * @param hidden every step stays in the page, so that it can be printed whole
 */
export function StepSection({
  step,
  now = true,
  hidden,
  onChoose,
}: {
  step: Step
  now?: boolean
  hidden: boolean
  onChoose?: ((index: number) => void) | undefined
}) {
  const awake = useAwake(now, step)
  const title = `${step.id}-tittel`
  const section = { class: 'step', id: step.id, 'aria-labelledby': title, lang: step.lang, hidden }
  if (!awake) return <section {...section} dangerouslySetInnerHTML={AS_SENT} />
  return (
    <section {...section}>
      <h2 id={title} tabindex={-1}>
        {step.title}
      </h2>
      <StepWords step={step} />
      {step.choices.length > 0 ? (
        <Choices of={step.choices} onChoose={onChoose} />
      ) : (
        <p class="end">{t('card.end')}</p>
      )}
    </section>
  )
}

/** What stands in a step between its heading and its choices. */
export function StepWords({ step }: { step: Step }) {
  return (
    <>
      {step.lang && <p class="foreign">{t('lang.source', { lang: langName(step.lang) })}</p>}
      <Blocks of={step.body} />
      <FirstCallContext.Provider value={firstCalls(step)}>
        {step.phases.map((p) => (
          <PhaseGroup phase={p} />
        ))}
      </FirstCallContext.Provider>
      {step.duties.length > 0 && (
        <p class="duty">
          <strong>{t('card.duty')}:</strong>{' '}
          <Inlines
            of={step.duties.flatMap((d, i) =>
              i ? [{ type: 'text', text: ', ' } as const, d] : [d],
            )}
          />
        </p>
      )}
      {step.receipt && (
        <p class="receipt">
          <strong>{t('card.receipt')}:</strong> <Inlines of={step.receipt} />
        </p>
      )}
      <Provenance of={step} />
    </>
  )
}

function firstCalls(step: Step): ReadonlyMap<string, Action> {
  const first = new Map<string, Action>()
  for (const { action } of stepActions(step))
    for (const r of refsIn(action.what))
      if (r.to === 'contact' && !first.has(r.id)) first.set(r.id, action)
  return first
}

/** What a language is called, in the language of the interface. */
export const langName = (lang: string): string =>
  lang === 'nb'
    ? t('lang.name.nb')
    : lang === 'nn'
      ? t('lang.name.nn')
      : lang === 'en'
        ? t('lang.name.en')
        : lang

function PhaseGroup({ phase }: { phase: Phase }) {
  const { deadline } = phase
  return (
    <div class="phase" data-urgency={Math.min(deadline.urgency, 4)}>
      <h3>
        {deadline.label}
        {deadline.statutory ? (
          <span class="tag statute">{t('card.statute')}</span>
        ) : (
          deadline.urgency > 0 && <span class="tag">{t('card.advice')}</span>
        )}
      </h3>
      <Blocks of={phase.blocks} />
    </div>
  )
}

function Choices({
  of,
  onChoose,
}: {
  of: readonly Choice[]
  onChoose?: ((index: number) => void) | undefined
}) {
  const here = usePlace()
  return (
    <ul class={of.length === 1 ? 'choices only' : 'choices'}>
      {of.map((c, i) => (
        <li>
          {c.target.kind === 'card' ? (
            <a
              class="choice"
              href={href({ name: 'card', ...here, card: c.target.card }, c.target.step)}
            >
              {c.label}
            </a>
          ) : (
            <a
              class="choice"
              href={`#${c.target.step}`}
              onClick={
                onChoose &&
                ((e) => {
                  e.preventDefault()
                  onChoose(i)
                })
              }
            >
              {c.label}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
