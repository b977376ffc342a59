import { minutesOf } from '../../../handbook/learn/minutes.ts'
import { isReady, nextStep } from '../../../handbook/learn/progress.ts'
import { t } from '../../../i18n/i18n.ts'
import { useHandbook } from '../../context.ts'
import { useDesk, useProgress, useTo } from './desk.ts'
import { ReadCard, useThing } from './things.tsx'

/**
 * The role path one is on, and its next step: nothing before one has chosen.
 * @param titled false on the page of the path itself
 */
export function Onward({ titled = true }: { titled?: boolean }) {
  const { learning } = useDesk()
  const { cards } = useHandbook()
  const { progress, state } = useProgress()
  const to = useTo()
  const thing = useThing()
  const path = learning.rolePaths.find((p) => p.id === progress.path)
  if (!path) return null
  // A card that this municipality does not use is no step here.
  const here = { ...path, steps: path.steps.filter((s) => thing(s) !== undefined) }
  const next = nextStep(here, state)
  const named = next && thing(next)
  return (
    <div class="onward">
      {titled && (
        <p>
          <a class="onward-path" href={to('vei', path.id)} lang={path.lang}>
            {path.title}
          </a>
        </p>
      )}
      {isReady(here, state) && (
        <p>
          <span class="mark">{t('learn.path.isReady')}</span>
        </p>
      )}
      {next && named ? (
        <>
          <a class="choice" href={named.href}>
            <span>
              {t('learn.next')} <span lang={named.lang}>{named.title}</span>{' '}
              <span class="minutes">
                {t('learn.minutes', { count: minutesOf(next, learning, cards) })}
              </span>
            </span>
          </a>
          {next.kind === 'card' && <ReadCard step={next} title={named.title} />}
        </>
      ) : (
        <p>
          {t('learn.path.done')} <a href={to('kvittering')}>{t('learn.receipt')}</a>
        </p>
      )}
    </div>
  )
}
