import { useState } from 'preact/hooks'
import type { PathStep } from '../../../handbook/learn/model.ts'
import { itemOf } from '../../../handbook/learn/progress.ts'
import { day, type Key, t } from '../../../i18n/i18n.ts'
import { useHandbook, useServices } from '../../context.ts'
import { useDesk, useProgress, useTo } from './desk.ts'
import { Print } from './print.tsx'
import { published } from './published.ts'
import { useThing } from './things.tsx'

const KINDS: Readonly<Record<PathStep['kind'], Key>> = {
  lesson: 'learn.kind.lesson',
  drill: 'learn.kind.drill',
  card: 'learn.kind.card',
}

/** What has been done, to print or share. The name is on this page only, and gone with it. */
export function Receipt() {
  const { municipality } = useHandbook()
  const { today } = useDesk()
  const services = useServices()
  const done = useDone()
  const to = useTo()
  const [name, setName] = useState('')
  if (done.length === 0)
    return (
      <>
        <h1>{t('learn.receipt')}</h1>
        <p>{t('learn.receipt.nothing')}</p>
        <p>
          <a href={to()}>{t('learn.all')}</a>
        </p>
      </>
    )
  const lines = done.map((d) => `${t(KINDS[d.kind])}: ${d.title}, ${day(d.at)}`)
  const dated = t('learn.receipt.dated', { date: day(today) })
  const share = () =>
    navigator
      .share({
        title: t('learn.receipt'),
        text: [name, municipality.name, ...lines, dated, published(services)]
          .filter((l) => l !== '')
          .join('\n'),
      })
      // She changed her mind, or the phone would not: the page is still there to print.
      .catch(() => undefined)
  return (
    <article class="sheet receipt-sheet">
      <h1>{t('learn.receipt')}</h1>
      <div class="paper-tools name-field">
        <label for="kvittering-navn">{t('learn.receipt.name')}</label>
        <input
          id="kvittering-navn"
          class="ds-input"
          type="text"
          autocomplete="off"
          spellcheck={false}
          aria-describedby="kvittering-navn-hint"
          value={name}
          onInput={(e) => setName(e.currentTarget.value)}
        />
        <p class="hint" id="kvittering-navn-hint">
          {t('learn.receipt.kept')}
        </p>
      </div>
      <p class="receipt-name">{name}</p>
      <p>{t('learn.receipt.place', { place: municipality.name })}</p>
      <ul>
        {done.map((d) => (
          <li key={`${d.kind}/${d.id}`}>
            {t(KINDS[d.kind])}: <span lang={d.lang}>{d.title}</span>, {day(d.at)}
          </li>
        ))}
      </ul>
      <p>
        {dated} {published(services)}
      </p>
      <Print>
        {'share' in navigator && (
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            onClick={() => void share()}
          >
            {t('learn.receipt.share')}
          </button>
        )}
      </Print>
    </article>
  )
}

/** What is done of what there is, in the order it was done. */
function useDone() {
  const { learning } = useDesk()
  const { cards } = useHandbook()
  const { progress } = useProgress()
  const thing = useThing()
  const all = [
    ...learning.lessons.map(({ id }) => ({ kind: 'lesson', id }) as const),
    ...learning.drills.map(({ id }) => ({ kind: 'drill', id }) as const),
    ...cards.map(({ id }) => ({ kind: 'card', id }) as const),
  ]
  return all
    .flatMap((x) => {
      const named = thing(x)
      const at = progress.done[itemOf(x)]?.at
      return named && at !== undefined ? [{ ...x, ...named, at }] : []
    })
    .sort((a, b) => a.at - b.at)
}
