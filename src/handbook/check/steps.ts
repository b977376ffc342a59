import { type Card, type Choice, type Step, stepActions } from '../card/model.ts'
import { type Problem, suggest } from '../problem.ts'
import { refs } from '../text.ts'

/** What «Vet ikke» is called in each language content is written in. */
export const UNKNOWN: Readonly<Record<string, string>> = {
  nb: 'Vet ikke',
  nn: 'Veit ikkje',
  en: 'Don’t know',
}
const YES: Readonly<Record<string, RegExp>> = { nb: /^ja\b/i, nn: /^ja\b/i, en: /^yes\b/i }

export type Report = (id: string, message: string, at?: Step['at']) => void

/** The tree of one card: every link leads somewhere, every step is reached, nothing goes in a ring. */
export function checkTree(card: Card, cards: ReadonlyMap<string, Card>): readonly Problem[] {
  const { problems, report } = collector()
  const byId = new Map(card.steps.map((s) => [s.id, s]))
  for (const s of card.steps) for (const c of s.choices) checkTarget(c, byId, cards, report)
  const first = card.steps[0]
  if (!first) return problems
  const reached = reachable(first, byId)
  for (const s of card.steps)
    if (!reached.has(s.id)) report('unreachable', `Ingen valg fører til steget «${s.id}».`, s.at)
  const ring = findRing(first, byId)
  if (ring) report('cycle', `Kortet går i ring: ${ring.map((s) => s.id).join(' → ')}.`, ring[0]?.at)
  return problems
}

function checkTarget(
  c: Choice,
  steps: ReadonlyMap<string, Step>,
  cards: ReadonlyMap<string, Card>,
  report: Report,
) {
  if (c.target.kind === 'step') {
    if (!steps.has(c.target.step))
      report(
        'dangling',
        `Valget «${c.label}» går til «#${c.target.step}», som ikke finnes i kortet.${suggest(c.target.step, steps.keys())}`,
        c.at,
      )
    return
  }
  const card = cards.get(c.target.card)
  if (!card)
    report(
      'dangling-card',
      `Valget «${c.label}» går til kortet «${c.target.card}», som ikke finnes.${suggest(c.target.card, cards.keys())}`,
      c.at,
    )
  else if (c.target.step !== undefined && !card.steps.some((s) => s.id === c.target.step))
    report(
      'dangling',
      `Valget «${c.label}» går til steget «${c.target.step}», som ikke finnes i kortet «${card.id}».${suggest(
        c.target.step,
        card.steps.map((s) => s.id),
      )}`,
      c.at,
    )
}

const nextOf = (s: Step, byId: ReadonlyMap<string, Step>): readonly Step[] =>
  s.choices.flatMap((c) => (c.target.kind === 'step' ? (byId.get(c.target.step) ?? []) : []))

function reachable(first: Step, byId: ReadonlyMap<string, Step>): ReadonlySet<string> {
  const seen = new Set<string>()
  const queue = [first]
  for (let s = queue.pop(); s; s = queue.pop()) {
    if (seen.has(s.id)) continue
    seen.add(s.id)
    queue.push(...nextOf(s, byId))
  }
  return seen
}

function findRing(first: Step, byId: ReadonlyMap<string, Step>): readonly Step[] | undefined {
  const done = new Set<string>()
  const visit = (s: Step, path: readonly Step[]): readonly Step[] | undefined => {
    const open = path.indexOf(s)
    if (open >= 0) return [...path.slice(open), s]
    if (done.has(s.id)) return undefined
    for (const next of nextOf(s, byId)) {
      const ring = visit(next, [...path, s])
      if (ring) return ring
    }
    done.add(s.id)
    return undefined
  }
  return visit(first, [])
}

/** Questions: «Vet ikke» is there, and on a question about danger it goes where «Ja» goes (field rule 1). */
export function checkQuestions(card: Card, lang: string): readonly Problem[] {
  const { problems, report } = collector()
  for (const s of card.steps) {
    const own = s.lang ?? lang
    const unknown = UNKNOWN[own] ?? UNKNOWN['nb']
    const last = s.choices.at(-1)
    const lacks = s.choices.length >= 2 && !s.withoutUnknown && last?.label !== unknown
    if (lacks)
      report(
        'without-unknown',
        `Spørsmålet «${s.title}» må ha «${unknown}» som siste valg, eller «(uten vet-ikke)» i overskriften. Fant «${last?.label}».`,
        last?.at ?? s.at,
      )
    // One slip, one line: a question about danger is asked again when it has its «Vet ikke».
    else if (s.acute) checkAcute(s, own, unknown, report)
  }
  return problems
}

function checkAcute(s: Step, lang: string, unknown: string | undefined, report: Report) {
  const yes = s.choices.find((c) => YES[lang]?.test(c.label))
  const dontKnow = s.choices.find((c) => c.label === unknown)
  if (!yes || !dontKnow)
    report(
      'acute-choices',
      `«${s.title}» er merket .akutt og må ha både «Ja» og «${unknown}».`,
      s.at,
    )
  else if (JSON.stringify(yes.target) !== JSON.stringify(dontKnow.target))
    report(
      'acute-unknown',
      `«${unknown}» må gå samme sted som «${yes.label}» når spørsmålet handler om fare.`,
      dontKnow.at,
    )
}

/** Every end names an actor, an action, a deadline, a contact, a duty and a receipt. */
export function checkEnds(card: Card): readonly Problem[] {
  const { problems, report } = collector()
  if (card.kind === 'guide') return problems
  for (const s of card.steps) {
    if (s.choices.length > 0) continue
    const actions = [...stepActions(s)]
    const missing = [
      actions.length === 0 && 'tiltak («- **Hvem:** hva» under en «### når»)',
      ![...refs(s.phases.flatMap((p) => p.blocks))].some((r) => r.to === 'contact') &&
        'kontakt (en kontakt:-lenke i et tiltak)',
      s.duties.length === 0 && 'plikt («Plikt: …»)',
      !s.receipt && 'kvittering («Kvittering: …»)',
    ].filter((m): m is string => m !== false)
    if (missing.length > 0)
      report('incomplete-end', `Slutten «${s.title}» mangler ${missing.join(', ')}.`, s.at)
  }
  return problems
}

/** Collects errors of one check. */
export function collector(level: Problem['level'] = 'error') {
  const problems: Problem[] = []
  const report: Report = (id, message, at) => {
    problems.push({ id, level, message, ...(at ? { at } : {}) })
  }
  return { problems, report }
}
