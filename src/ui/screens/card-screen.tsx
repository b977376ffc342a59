import { useContext, useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Card } from '../../handbook/card/model.ts'
import { type Answers, backTo, begin, choose, walk } from '../../handbook/card/walk.ts'
import { language, t } from '../../i18n/i18n.ts'
import { DrawnContext, useServices } from '../context.ts'
import { routeOf } from '../href.ts'
import { answersSince, keepAnswers, type Place, place, pushAnswers } from '../location.ts'
import { AboutCard } from '../parts/about-card.tsx'
import { langName, StepSection } from '../parts/step.tsx'
import { Blocks } from '../parts/text.tsx'
import { Trail } from '../parts/trail.tsx'
import { UrgentLine } from '../parts/urgent.tsx'
import type { Services } from '../services.ts'

const HOUR = 3_600_000

/**
 * A card. First as it was prerendered: every step there, the browser shows one by `:target`. Then,
 * with a device, as a walk: the step travels in the entry's state and the address stands still.
 */
export function CardScreen({ card, today }: { card: Card; today?: string | undefined }) {
  const services = useServices()
  return (
    <article lang={card.lang}>
      <h1>{card.title}</h1>
      {card.lang && (
        <p class="foreign" lang={language.value}>
          {t('lang.source', { lang: langName(card.lang) })}
        </p>
      )}
      <Walk card={card} services={services} />
      <AboutCard card={card} today={today} />
    </article>
  )
}

/** With a device or not, the same elements: nothing that the reader has under her finger is replaced. */
function Walk({ card, services }: { card: Card; services: Services | undefined }) {
  const walks = services?.walks
  const drawn = useContext(DrawnContext)
  // On the way to another card the address is already that one's, and so is the step in it.
  const mine = isCard(place.value.path, card.id)
  const here: Place = mine ? place.value : { path: '' }
  const kept = walks?.recall(card.id)
  // Older entries belong to a walk that has lain untouched for an hour (field rule 12).
  const began = useRef<number | undefined>(undefined)
  if (walks) began.current ??= kept ? 0 : Date.now() - HOUR
  const entry = answersSince(here, began.current ?? 0)
  // A walk that has come to its end is over: whoever opens the card again has someone else before her.
  const unfinished = kept && walk(card, kept).step.choices.length > 0 ? kept : undefined
  const answers: Answers = here.step
    ? { start: here.step, choices: [] }
    : (entry ?? unfinished ?? begin)
  const now = walk(card, answers)
  const takenUp = useRef<string | undefined>(undefined)
  if (mine && unfinished && !here.step && !entry && now.step !== card.steps[0])
    takenUp.current ??= now.step.id
  const begun = services !== undefined && now.trail.length > 0
  const shown = useRef<string | undefined>(undefined)

  useLayoutEffect(() => {
    if (walks && mine) keepAnswers(now.answers)
  }, [card.id, here.step, walks])

  useLayoutEffect(() => {
    if (!walks || !mine) return
    walks.keep(card.id, now.answers)
    const moved = shown.current !== undefined && shown.current !== now.step.id
    shown.current = now.step.id
    if (moved) focusStep(now.step.id)
  }, [now.step.id, now.answers.choices.length, walks])

  useEffect(() => {
    if (!walks) return
    const look = () => {
      if (document.visibilityState === 'hidden' || walks.recall(card.id)) return
      began.current = Date.now()
      pushAnswers(begin)
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [card.id, walks])

  const restart = () => {
    walks?.drop(card.id)
    pushAnswers(begin)
  }

  return (
    <>
      <div class="intro" hidden={begun}>
        {card.urgent && !begun && (
          <UrgentLine
            key={services ? card.id : 'as it was sent'}
            card={card.id}
            urgent={card.urgent}
          />
        )}
        <Blocks of={card.intro} />
      </div>
      {takenUp.current === now.step.id && (
        <p class="notice taken-up">
          {t('card.takenUp')}{' '}
          <button type="button" class="ds-button" data-variant="secondary" onClick={restart}>
            {t('card.restart')}
          </button>
        </p>
      )}
      <div class="steps">
        {card.steps.map(
          (s) =>
            drawn?.step(s) ?? (
              <StepSection
                key={s.id}
                step={s}
                now={!mine || s.id === now.step.id}
                hidden={services !== undefined && s.id !== now.step.id}
                onChoose={
                  services && s.id === now.step.id ? (i) => pushAnswers(choose(now, i)) : undefined
                }
              />
            ),
        )}
      </div>
      {walks && (
        <>
          <Trail walk={now} onBackTo={(i) => pushAnswers(backTo(now, i))} onRestart={restart} />
          <p class="visually-hidden" role="status">
            {shown.current === undefined ? '' : now.step.title}
          </p>
        </>
      )}
    </>
  )
}

function isCard(path: string, id: string): boolean {
  const route = routeOf(path)
  return route.name === 'card' && route.card === id
}

/** The heading of the new step gets the focus, so that it is read first, and stands at the top. */
function focusStep(id: string) {
  const heading = document.getElementById(`${id}-tittel`)
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView({ block: 'start' })
}
