import type { Handbook } from '../layer/model.ts'
import { functionsIn } from '../plan/functions.ts'
import type { Checklist } from '../plan/model.ts'
import { measuresIn, pointsIn } from '../plan/model.ts'
import { adoptedIn } from '../plan/tasks.ts'
import { type Problem, suggest } from '../problem.ts'
import { plain } from '../text.ts'
import { checkRefs } from './links.ts'
import { checkPassage } from './prose.ts'
import { collector } from './steps.ts'
import { checkWords } from './words.ts'

/** Everything that can be wrong in a checklist, in the handbook it is about. */
export function checkChecklist(
  list: Checklist | undefined,
  h: Handbook,
  today: string,
): readonly Problem[] {
  if (!list) return []
  const { problems, report } = collector()
  const { problems: warnings, report: warn } = collector('warning')
  const points = pointsIn(list)
  const cards = new Map(h.cards.map((c) => [c.id, c]))
  const asked = functionsIn(h)
  for (const p of points)
    if (p.owner !== '' && !asked.includes(p.owner))
      report(
        'checklist-owner',
        `«${p.owner}» er ikke en av dem kommunen spør.${suggest(p.owner, asked)}`,
        p.at,
      )
  if (list.reviewBy < today)
    warn('overdue', `«${list.title}» skulle vært gjennomgått innen ${list.reviewBy}.`, list.at)
  const lang = list.lang ?? h.lang
  return [
    ...problems,
    ...warnings,
    ...checkRefs(
      points.flatMap((p) => p.see.filter((r) => r.to !== 'card' || !(r.id in h.hidden))),
      { ...h, cards },
    ),
    ...points.flatMap((p) => checkPassage([p.statement, p.measure, p.see], h, p.at, list.sources)),
    ...points.flatMap((p) =>
      lang === 'en' ? [] : checkWords([plain(p.statement), plain(p.measure)], lang, p.at),
    ),
  ]
}

/** A row without words answers a measure of a plan beneath. */
export function checkPlans({ layers }: Handbook): readonly Problem[] {
  const { problems, report } = collector()
  for (const [i, { plan }] of layers.entries()) {
    const beneath = adoptedIn(layers.slice(0, i)).map((m) => m.id)
    for (const m of measuresIn(plan))
      if (!m.what && !beneath.includes(m.id))
        report(
          'plan-answer',
          `Tiltak ${m.id} finnes ikke i planen dere bygger på. Er det deres eget, trenger tabellen kolonnen «Tiltak».${suggest(m.id, beneath)}`,
          m.at,
        )
  }
  return problems
}
