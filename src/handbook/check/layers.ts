import type { Card, Step } from '../card/model.ts'
import type { Handbook, Layer } from '../layer/model.ts'
import { type Problem, suggest } from '../problem.ts'
import { collector } from './steps.ts'

/** The layers a layer stands on, lowest first, itself last. Missing ones and rings are left out. */
export function chainOf(layers: ReadonlyMap<string, Layer>, id: string): readonly Layer[] {
  const out: Layer[] = []
  const visit = (at: string, open: readonly string[]) => {
    const layer = layers.get(at)
    if (!layer || open.includes(at) || out.includes(layer)) return
    for (const below of layer.buildsOn) visit(below, [...open, at])
    out.push(layer)
  }
  visit(id, [])
  return out
}

/** Where a field of `lag.yaml` stands, or a card in its `skjul-kort`. */
const place = (layer: Layer, field: string) => layer.at?.fields?.[field] ?? layer.at

/** What a layer builds on is there, is not itself, and reaches the national layer. */
export function checkBuildsOn(
  layers: ReadonlyMap<string, Layer>,
  national: string,
): readonly Problem[] {
  return [...layers.values()].flatMap((layer) => {
    const { problems, report } = collector()
    if (!chainOf(layers, layer.id).some((l) => l.id === national) && layers.has(national))
      report(
        'no-national',
        `«${layer.id}» bygger ikke på «${national}», og ville mangle alle kort og nødnumre.`,
        place(layer, 'bygger-på'),
      )
    for (const below of layer.buildsOn)
      if (!layers.has(below))
        report(
          'unknown-layer',
          `«${layer.id}» bygger på «${below}», som ikke finnes.${suggest(below, layers.keys())}`,
          place(layer, 'bygger-på'),
        )
    const seen = new Set<string>()
    const queue = [...layer.buildsOn]
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (id === layer.id) {
        report('layer-ring', `«${layer.id}» bygger på seg selv.`, place(layer, 'bygger-på'))
        break
      }
      if (!seen.has(id)) queue.push(...(layers.get(id)?.buildsOn ?? []))
      seen.add(id)
    }
    return problems.map((p) => ({ ...p, layer: layer.id }))
  })
}

/** What a layer changes or answers is there beneath it. */
export function checkChanges(layer: Layer, beneath: Handbook): readonly Problem[] {
  const { problems, report } = collector()
  const cards = new Map(beneath.cards.map((c) => [c.id, c]))
  for (const change of layer.changes) {
    const card = cards.get(change.card)
    if (!card)
      report(
        'unknown-card',
        `Kortet «${change.card}» finnes ikke i lagene under.${suggest(change.card, cards.keys())}`,
        change.at,
      )
    else {
      const added = change.steps.filter((s) => s.after !== undefined).map((s) => s.step)
      for (const { step, after } of change.steps) checkChange(card, added, step, after, report)
    }
  }
  for (const c of layer.cards)
    if (cards.has(c.id))
      report(
        'card-exists',
        `Kortet «${c.id}» finnes alt i lagene under. Skriv «kort: ${c.id}» øverst og bare stegene som er annerledes.`,
        c.at,
      )
  for (const c of layer.contacts)
    if (beneath.contacts[c.id]?.kind === 'nød')
      report('emergency-changed', `Nødnummeret «${c.id}» kan ikke endres.`, c.at)
  for (const a of layer.answers)
    if (!(a.id in beneath.clarifications) && !layer.questions.some((q) => q.id === a.id))
      report(
        'unknown-question',
        `Ingen spør om «${a.id}».${suggest(a.id, Object.keys(beneath.clarifications))}`,
        a.at,
      )
  for (const id of Object.keys(layer.hidden))
    if (!cards.has(id))
      report(
        'unknown-card',
        `Kortet «${id}» i «skjul-kort» finnes ikke.${suggest(id, cards.keys())}`,
        place(layer, id),
      )
  return problems
}

/** A layer orders cards that are there. */
export function checkOrder(layer: Layer, h: Handbook): readonly Problem[] {
  const { problems, report } = collector()
  const cards = new Set([...h.cards.map((c) => c.id), ...Object.keys(h.hidden)])
  for (const id of layer.order)
    if (!cards.has(id))
      report(
        'unknown-card',
        `Kortet «${id}» i «rekkefølge» finnes ikke.${suggest(id, cards)}`,
        place(layer, 'rekkefølge'),
      )
  return problems
}

function checkChange(
  card: Card,
  added: readonly Step[],
  step: Step,
  after: string | undefined,
  report: ReturnType<typeof collector>['report'],
) {
  const ids = card.steps.map((s) => s.id)
  const place = after ?? step.id
  const beneath = card.steps.find((s) => s.id === place)
  const before = after === undefined ? beneath : (beneath ?? added.find((s) => s.id === place))
  if (!before)
    report(
      'unknown-step',
      `Kortet «${card.id}» har ikke steget «${place}».${suggest(place, ids)}${after ? '' : ' Et nytt steg sier hvor det hører hjemme: «etter=».'}`,
      step.at,
    )
  else if (after !== undefined && ids.includes(step.id))
    report('duplicate-id', `Kortet «${card.id}» har alt steget «${step.id}».`, step.at)
  else if (after !== undefined && before.choices.length !== 1)
    report(
      'after-question',
      `«${place}» går ikke bare videre. Et nytt steg kan bare stå etter et steg med ett valg. Erstatt «${place}» i stedet.`,
      step.at,
    )
  else if (after === undefined && before.acute && !step.acute)
    report(
      'acute-lost',
      `«${step.id}» handler om fare i laget under. Skriv «.akutt» her også.`,
      step.at,
    )
}

/** A municipal step was written against a wording that has changed. */
export function checkDrift(h: Handbook): readonly Problem[] {
  const { problems, report } = collector('warning')
  for (const d of h.drift)
    report(
      'drift',
      d.found === undefined
        ? `Steget «${d.step}» sier ikke hvilken nasjonal ordlyd det bygger på. Les den, og sett inn «lest=${d.expected}».`
        : `Den nasjonale ordlyden under «${d.step}» er endret. Les den på nytt, og sett inn «lest=${d.expected}».`,
      d.at,
    )
  return problems
}
