import { type Card, type Choice, type Step, stepBlocks } from '../../../../handbook/card/model.ts'
import { meanwhileFor } from '../../../../handbook/contact/meanwhile.ts'
import { parsePhone } from '../../../../handbook/contact/phone.ts'
import { refs, refsIn } from '../../../../handbook/text.ts'
import { t } from '../../../../i18n/i18n.ts'
import { useHandbook } from '../../../context.ts'
import { PaperBlocks, Words } from './words.tsx'

/** A step with its number on the map; its choices say which number comes next. */
export function PaperStep({ step, card }: { step: Step; card: Card }) {
  return (
    <section class={step.acute ? 'paper-step acute' : 'paper-step'} lang={step.lang}>
      <h3>
        <span class="paper-number">{card.steps.indexOf(step) + 1}</span> {step.title}
      </h3>
      <PaperBlocks of={step.body} />
      {step.phases.map((p) => (
        <div class="paper-phase">
          <h4>{p.deadline.label}</h4>
          <PaperBlocks of={p.blocks} />
        </div>
      ))}
      {step.duties.length > 0 && (
        <p>
          <strong>{t('card.duty')}:</strong>{' '}
          {step.duties.map((d, i) => (
            <>
              {i > 0 && ', '}
              <Words of={d.children} />
            </>
          ))}
        </p>
      )}
      {step.receipt && (
        <p>
          <strong>{t('card.receipt')}:</strong> <Words of={step.receipt} />
        </p>
      )}
      <Answers step={step} />
      <Numbers step={step} />
      <Choices of={step.choices} card={card} />
    </section>
  )
}

/** What the municipality has settled; a line to write on, and what to do meanwhile, where it has not. */
function Answers({ step }: { step: Step }) {
  const { clarifications, municipality } = useHandbook()
  const ids = new Set(
    [...refs(stepBlocks(step))].flatMap((r) => (r.to === 'clarification' ? r.id : [])),
  )
  return (
    <>
      {[...ids].map((id) => {
        const q = clarifications[id]
        if (!q) return null
        return q.answered ? (
          q.answer && (
            <div class="paper-answer" lang={q.answerLang}>
              <strong>{t('gap.answer', { place: municipality.name })}:</strong>
              <PaperBlocks of={q.answer} />
            </div>
          )
        ) : (
          <div class="paper-gap">
            <p>
              <strong>{q.question}</strong>{' '}
              <span class="write">{t('gap.title', { place: municipality.name })}</span>
            </p>
            <p>
              <strong>{t('gap.meanwhile')}</strong> <Words of={q.meanwhile} />
            </p>
          </div>
        )
      })}
    </>
  )
}

/** Numbers that nobody has told us: beside the line to write on stands what to do until then. */
function Numbers({ step }: { step: Step }) {
  const h = useHandbook()
  const ids = new Set(
    [...refs(stepBlocks(step))].flatMap((r) =>
      r.to === 'contact' && h.contacts[r.id]?.phone === undefined ? r.id : [],
    ),
  )
  return (
    <>
      {[...ids].map((id) => {
        const { words, next } = meanwhileFor(h, id)
        const named = [...refsIn(words)].some((r) => r.id === next?.id)
        return (
          <div class="paper-gap">
            <p>
              <strong>{t('gap.contact', { name: h.contacts[id]?.name ?? id })}</strong>{' '}
              <span class="write">{t('paper.number')}</span>
            </p>
            <p>
              <strong>{t('gap.meanwhile')}</strong> <Words of={words} />{' '}
              {next && !named && `${next.name} ${parsePhone(next.phone ?? '')?.shown ?? ''}`}
            </p>
          </div>
        )
      })}
    </>
  )
}

function Choices({ of, card }: { of: readonly Choice[]; card: Card }) {
  const { cards } = useHandbook()
  if (of.length === 0) return <p class="paper-choices">■ {t('card.end')}</p>
  const whither = ({ target }: Choice) =>
    target.kind === 'step'
      ? String(card.steps.findIndex((s) => s.id === target.step) + 1)
      : `${t('paper.toCard')} «${cards.find((c) => c.id === target.card)?.title ?? target.card}»`
  return (
    <ul class="paper-choices">
      {of.map((c) => (
        <li>
          {of.length > 1 && `${c.label} `}→ <strong>{whither(c)}</strong>
        </li>
      ))}
    </ul>
  )
}
