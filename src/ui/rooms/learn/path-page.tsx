import { useEffect } from 'preact/hooks'
import type { Card } from '../../../handbook/card/model.ts'
import { minutesOf } from '../../../handbook/learn/minutes.ts'
import type { Learning, PathStep, RolePath } from '../../../handbook/learn/model.ts'
import { type Key, language, t } from '../../../i18n/i18n.ts'
import { useHandbook, usePlace } from '../../context.ts'
import { href } from '../../href.ts'
import { useDesk, useProgress } from './desk.ts'
import { Onward } from './onward.tsx'
import { Mark, ReadCard, useThing } from './things.tsx'

const sum = (steps: readonly PathStep[], learning: Learning, cards: readonly Card[]): number =>
  steps.reduce((n, s) => n + minutesOf(s, learning, cards), 0)

/** How long until one can stand alone on a shift. */
export const readyMinutes = (p: RolePath, learning: Learning, cards: readonly Card[]): number =>
  sum(
    p.steps.filter((s) => s.ready),
    learning,
    cards,
  )

/** What someone in a role reads and rehearses, «klar for vakt» first. */
export function PathPage({ path }: { path: RolePath }) {
  const { learner, learning } = useDesk()
  const { cards, gaps, municipality } = useHandbook()
  const here = usePlace()
  useEffect(() => {
    void learner?.start().then(() => learner.follow(path.id))
  }, [path.id])
  const ready = path.steps.filter((s) => s.ready)
  const rest = path.steps.filter((s) => !s.ready)
  return (
    <article lang={path.lang}>
      <h1>{path.title}</h1>
      <Onward titled={false} />
      <Steps id="klar" title="learn.path.first" of={ready} />
      {gaps.length > 0 && (
        <p class="notice" lang={language.value}>
          {t('learn.path.gaps', { count: gaps.length, place: municipality.name })}{' '}
          <a href={href({ name: 'room', room: 'kommunen', ...here, page: [] })}>{t('gap.all')}</a>
        </p>
      )}
      <Steps id="resten" title="learn.path.rest" of={rest} />
      <p class="hint">{t('learn.path.total', { count: sum(path.steps, learning, cards) })}</p>
    </article>
  )
}

function Steps({ id, title, of }: { id: string; title: Key; of: readonly PathStep[] }) {
  const { learning } = useDesk()
  const { cards } = useHandbook()
  if (of.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(title, { count: sum(of, learning, cards) })}</h2>
      <ol class="path">
        {of.map((s) => (
          <Step key={`${s.kind}/${s.id}`} step={s} />
        ))}
      </ol>
    </section>
  )
}

const KINDS: Readonly<Record<PathStep['kind'], Key>> = {
  lesson: 'learn.kind.lesson',
  card: 'learn.kind.card',
  drill: 'learn.kind.drill',
}

function Step({ step }: { step: PathStep }) {
  const { learning } = useDesk()
  const { cards } = useHandbook()
  const { state } = useProgress()
  const thing = useThing()(step)
  if (!thing) return null
  return (
    <li>
      <a href={thing.href} lang={thing.lang}>
        {thing.title}
      </a>{' '}
      <span class="minutes">
        {t(KINDS[step.kind])}, {t('learn.minutes', { count: minutesOf(step, learning, cards) })}
      </span>{' '}
      <Mark of={step} />
      {step.kind === 'card' && state(step) !== 'done' && (
        <ReadCard step={step} title={thing.title} />
      )}
    </li>
  )
}
