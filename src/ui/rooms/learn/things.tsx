import type { Drill } from '../../../handbook/card/drill.ts'
import type { Lesson, PathStep } from '../../../handbook/learn/model.ts'
import { itemOf, type State } from '../../../handbook/learn/progress.ts'
import { day, type Key, language, t } from '../../../i18n/i18n.ts'
import { useHandbook, usePlace } from '../../context.ts'
import { href } from '../../href.ts'
import { langName } from '../../parts/step.tsx'
import { useDesk, useProgress, useTo } from './desk.ts'

type Thing = Pick<PathStep, 'kind' | 'id'>

const MARKS: Readonly<Record<Exclude<State, 'new'>, Key>> = {
  done: 'learn.mark.done',
  changed: 'learn.mark.changed',
  old: 'learn.mark.old',
}

/** How it stands with a lesson, a drill or a card, in words: nothing when it is new. */
export function Mark({ of }: { of: Thing }) {
  const { progress, state } = useProgress()
  const now = state(of)
  if (now === 'new') return null
  const at = progress.done[itemOf(of)]?.at ?? 0
  return (
    <span class="mark" data-state={now}>
      {t(MARKS[now], { date: day(at) })}
    </span>
  )
}

/** What a step is called, and where it is; undefined when this municipality does not have it. */
export function useThing(): (
  of: Thing,
) => { readonly title: string; readonly lang?: string; readonly href: string } | undefined {
  const { learning } = useDesk()
  const { cards } = useHandbook()
  const here = usePlace()
  const to = useTo()
  const at = (
    found: Lesson | Drill | (typeof cards)[number] | undefined,
    address: (id: string) => string,
  ) =>
    found && {
      title: found.title,
      ...(found.lang ? { lang: found.lang } : {}),
      href: address(found.id),
    }
  return ({ kind, id }) => {
    if (kind === 'lesson')
      return at(
        learning.lessons.find((l) => l.id === id),
        (i) => to('leksjon', i),
      )
    if (kind === 'drill')
      return at(
        learning.drills.find((d) => d.id === id),
        (i) => to('oving', i),
      )
    return at(
      cards.find((c) => c.id === id),
      (card) => href({ name: 'card', ...here, card }),
    )
  }
}

/** A row for a lesson or a drill. */
export function Row({ of, minutes }: { of: Thing; minutes?: number }) {
  const thing = useThing()(of)
  if (!thing) return null
  return (
    <li>
      <a href={thing.href}>
        <span>
          <span lang={thing.lang}>{thing.title}</span>{' '}
          {minutes !== undefined && (
            <span class="minutes">{t('learn.minutes', { count: minutes })}</span>
          )}{' '}
          <Mark of={of} />
        </span>
      </a>
    </li>
  )
}

/** What is not in the reader's language says so. */
export const Foreign = ({ lang }: { lang: string | undefined }) =>
  lang === undefined ? null : (
    <p class="foreign" lang={language.value}>
      {t('lang.source', { lang: langName(lang) })}
    </p>
  )

/** A card says nothing of having been read: the reader says it herself. */
export function ReadCard({ step, title }: { step: Thing; title: string }) {
  const { finish } = useProgress()
  return (
    <button
      type="button"
      class="ds-button"
      data-variant="secondary"
      aria-label={t('learn.card.read.named', { card: title })}
      onClick={() => finish(step)}
    >
      {t('learn.card.read')}
    </button>
  )
}
