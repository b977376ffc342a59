import type { Handbook } from '../layer/model.ts'
import type { Problem } from '../problem.ts'
import { checkDrift } from './layers.ts'
import { checkCalls, checkContacts, checkRefs, handbookRefs } from './links.ts'
import { checkPlans } from './plan.ts'
import { checkAnswers, checkProse } from './prose.ts'
import { checkEnds, checkQuestions, checkTree, collector } from './steps.ts'
import { checkUrgent } from './urgent.ts'
import { checkDeadlines, checkLeaders, checkStyle } from './words.ts'

/**
 * Everything that can be wrong in a resolved handbook, in its own language. What is learnt from has
 * its own: `checkLearning`.
 * @param today ISO date; a review date before it is a warning, never an error (field rule 13)
 */
export function check(h: Handbook, today: string): readonly Problem[] {
  const cards = new Map(h.cards.map((c) => [c.id, c]))
  return [
    ...h.cards.flatMap((c) => [
      ...checkTree(c, cards),
      ...checkQuestions(c, c.lang ?? h.lang),
      ...checkEnds(c),
      ...checkCalls(c, h.contacts),
      ...checkProse(c, h),
      ...checkDeadlines(c, h.duties),
      ...checkLeaders(c, c.lang ?? h.lang),
      ...checkStyle(c, c.lang ?? h.lang),
    ]),
    ...checkRefs(handbookRefs(h), { ...h, cards }),
    ...checkContacts(h),
    ...checkAnswers(h),
    ...checkAnswerers(h),
    ...checkReviews(h, today),
    ...checkUrgent(h, today),
    ...checkDrift(h),
    ...checkPlans(h),
  ]
}

function checkAnswerers(h: Handbook): readonly Problem[] {
  const { problems, report } = collector()
  for (const q of Object.values(h.clarifications))
    for (const c of q.answeredBy)
      if (!(c in h.contacts))
        report('unknown-contact', `«${q.id}» besvares av «${c}», som ikke finnes.`, q.at)
  return problems
}

function checkReviews(h: Handbook, today: string): readonly Problem[] {
  const { problems, report } = collector('warning')
  for (const x of [...h.cards, ...Object.values(h.duties)])
    if (x.reviewBy < today)
      report('overdue', `«${x.title}» skulle vært gjennomgått innen ${x.reviewBy}.`, x.at)
  return problems
}
