import { useEffect, useState } from 'preact/hooks'
import type { Drill } from '../../../../handbook/card/drill.ts'
import { type Play, play } from '../../../../handbook/learn/play.ts'
import { t } from '../../../../i18n/i18n.ts'
import { RehearsalContext, useHandbook } from '../../../context.ts'
import { routeOf } from '../../../href.ts'
import { place, pushAnswers } from '../../../location.ts'
import { Blocks } from '../../../parts/text.tsx'
import { useProgress } from '../desk.ts'
import { Foreign } from '../things.tsx'
import { DrillEnd } from './drill-end.tsx'
import { DrillStep } from './drill-step.tsx'
import { RehearsalLine } from './rehearsal-line.tsx'

/** The choices made at each stop, the first first. */
export type Picks = Readonly<Record<number, readonly number[]>>

/**
 * A drill on the real card, as this municipality has it. Where one is travels with the entry, so
 * that Back goes a step back; what was chosen on the way is in this page only.
 */
export function DrillPage({ drill }: { drill: Drill }) {
  const { cards, municipality } = useHandbook()
  const card = cards.find((c) => c.id === drill.card)
  return (
    <RehearsalContext.Provider value="drill">
      <article class="drill">
        <RehearsalLine card={drill.card} />
        <h1 lang={drill.lang}>{drill.title}</h1>
        <Foreign lang={drill.lang} />
        {card ? (
          <Playing drill={drill} on={play(drill, card)} />
        ) : (
          <p>{t('drill.noCard', { place: municipality.name })}</p>
        )}
      </article>
    </RehearsalContext.Provider>
  )
}

function Playing({ drill, on }: { drill: Drill; on: Play }) {
  const { finish } = useProgress()
  const [picks, setPicks] = useState<Picks>({})
  const { stops } = on
  const here = isHere(place.value.path, drill.id) ? place.value.answers?.choices.length : undefined
  const at = Math.min(here ?? 0, stops.length)
  const stop = stops[at]
  const ended = stop === undefined
  const goTo = (n: number) =>
    pushAnswers({ choices: stops.slice(0, n).map((s) => Math.max(0, s.right ?? 0)) })

  useEffect(() => {
    if (ended) finish({ kind: 'drill', id: drill.id })
  }, [ended])

  return (
    <>
      <details class="situation" open={at === 0}>
        <summary>{t('drill.situation')}</summary>
        <div lang={drill.lang}>
          <Blocks of={drill.situation} />
        </div>
      </details>
      {stop ? (
        <DrillStep
          key={stop.step.id}
          stop={stop}
          lang={drill.lang}
          first={at === 0}
          last={at === stops.length - 1}
          picked={picks[at] ?? []}
          onPick={(i) => setPicks({ ...picks, [at]: [...(picks[at] ?? []), i] })}
          onGo={() => goTo(at + 1)}
        />
      ) : (
        <DrillEnd
          drill={drill}
          on={on}
          picks={picks}
          onAgain={() => {
            setPicks({})
            goTo(0)
          }}
        />
      )}
    </>
  )
}

/** On the way to another page the address is already that one's, and so is the walk in it. */
function isHere(path: string, id: string): boolean {
  const route = routeOf(path)
  return route.name === 'room' && route.page.join('/') === `oving/${id}`
}
