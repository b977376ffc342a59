import type { Card } from '../card/model.ts'
import type { Handbook, Layer } from '../layer/model.ts'
import type { Problem } from '../problem.ts'
import { checkDrift, checkTranslation } from './layers.ts'
import { cardRefs, checkCalls, checkContacts, checkRefs, handbookRefs } from './links.ts'
import { checkEnds, checkQuestions, checkTree, collector } from './steps.ts'
import { checkDeadlines, checkLeaders, checkProse, checkStyle } from './words.ts'

/**
 * Everything that can be wrong in a resolved handbook, in its own language.
 * @param today ISO date; a review date before it is a warning, never an error (field rule 13)
 */
export function check(h: Handbook, today: string): readonly Problem[] {
  const cards = new Map(h.cards.map((c) => [c.id, c]))
  return [
    ...h.cards.flatMap((c) => [
      ...checkTree(c, cards),
      ...checkQuestions(c, h.lang),
      ...checkEnds(c),
      ...checkCalls(c, h.contacts),
      ...checkProse(c, h),
      ...checkDeadlines(c, h.duties),
      ...checkLeaders(c, h.lang),
      ...checkStyle(c, h.lang),
    ]),
    ...checkRefs(handbookRefs(h), { ...h, cards }),
    ...checkContacts(h),
    ...checkAnswerers(h),
    ...checkReviews(h, today),
    ...checkDrift(h),
  ]
}

/** The translations of a layer hold the structure of the source, and link to what is there. */
export function checkTranslations(layer: Layer, h: Handbook): readonly Problem[] {
  const cards = new Map(h.cards.map((c) => [c.id, c]))
  const source = new Map(layer.cards.map((c) => [c.id, c]))
  const { problems, report } = collector()
  for (const [lang, words] of Object.entries(layer.translations))
    for (const t of words.cards ?? []) {
      const s = source.get(t.id)
      if (!s)
        report('translation-card', `«${t.id}.${lang}.md» oversetter et kort som ikke finnes.`, t.at)
      else
        problems.push(
          ...checkTranslation(s, t),
          ...checkRefs(cardRefs(t), { ...h, cards }),
          ...checkQuestions({ ...s, steps: merged(s, t) }, lang),
        )
    }
  return problems
}

const merged = (s: Card, t: Card) =>
  t.steps.map((x) => ({
    ...(s.steps.find((y) => y.id === x.id) ?? x),
    ...x,
    acute: s.steps.find((y) => y.id === x.id)?.acute ?? false,
    withoutUnknown: s.steps.find((y) => y.id === x.id)?.withoutUnknown ?? false,
  }))

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
