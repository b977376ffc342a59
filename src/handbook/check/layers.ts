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

/** What a layer builds on is there, and not itself. */
export function checkBuildsOn(layers: ReadonlyMap<string, Layer>): readonly Problem[] {
  const { problems, report } = collector()
  for (const layer of layers.values()) {
    for (const below of layer.buildsOn)
      if (!layers.has(below))
        report(
          'unknown-layer',
          `«${layer.id}» bygger på «${below}», som ikke finnes.${suggest(below, layers.keys())}`,
          layer.at,
        )
    const seen = new Set<string>()
    const queue = [...layer.buildsOn]
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (id === layer.id) {
        report('layer-ring', `«${layer.id}» bygger på seg selv.`, layer.at)
        break
      }
      if (!seen.has(id)) queue.push(...(layers.get(id)?.buildsOn ?? []))
      seen.add(id)
    }
  }
  return problems
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
    else for (const { step, after } of change.steps) checkChange(card, step, after, report)
  }
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
        layer.at,
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
        layer.at,
      )
  return problems
}

function checkChange(
  card: Card,
  step: Step,
  after: string | undefined,
  report: ReturnType<typeof collector>['report'],
) {
  const ids = card.steps.map((s) => s.id)
  const place = after ?? step.id
  const beneath = card.steps.find((s) => s.id === place)
  if (!beneath)
    report(
      'unknown-step',
      `Kortet «${card.id}» har ikke steget «${place}».${suggest(place, ids)}${after ? '' : ' Et nytt steg sier hvor det hører hjemme: «etter=».'}`,
      step.at,
    )
  else if (after !== undefined && ids.includes(step.id))
    report('duplicate-id', `Kortet «${card.id}» har alt steget «${step.id}».`, step.at)
  else if (after !== undefined && beneath.choices.length !== 1)
    report(
      'after-question',
      `«${place}» går ikke bare videre. Et nytt steg kan bare stå etter et steg med ett valg. Erstatt «${place}» i stedet.`,
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

/** A translation holds the same ids, choices and deadlines in the same order: words only. */
export function checkTranslation(source: Card, translated: Card): readonly Problem[] {
  const { problems, report } = collector()
  const byId = new Map(source.steps.map((s) => [s.id, s]))
  const ids = translated.steps.map((s) => s.id)
  const order = source.steps.map((s) => s.id).filter((id) => ids.includes(id))
  for (const t of translated.steps) {
    const s = byId.get(t.id)
    if (!s) {
      report(
        'translation-step',
        `Oversettelsen har steget «${t.id}», som kilden ikke har.${suggest(t.id, byId.keys())}`,
        t.at,
      )
      continue
    }
    for (const [what, of] of SAME)
      if (of(s) !== of(t))
        report(
          'translation-differs',
          `Steget «${t.id}» har andre ${what} enn kilden: forventet ${of(s) || 'ingen'}, fant ${of(t) || 'ingen'}.`,
          t.at,
        )
  }
  if (order.join() !== ids.filter((id) => byId.has(id)).join())
    report(
      'translation-order',
      `Stegene står i en annen rekkefølge enn i kilden: ${order.join(', ')}.`,
      translated.at,
    )
  return problems
}

const SAME: readonly (readonly [string, (s: Step) => string])[] = [
  [
    'valg',
    (s) =>
      s.choices
        .map((c) =>
          c.target.kind === 'step'
            ? `#${c.target.step}`
            : `kort:${c.target.card}${c.target.step ? `#${c.target.step}` : ''}`,
        )
        .join(', '),
  ],
  ['tidspunkter', (s) => s.phases.map((p) => p.deadline.id).join(', ')],
  ['plikter', (s) => s.duties.map((d) => d.id).join(', ')],
  [
    'tiltak',
    (s) =>
      s.phases
        .map((p) => p.blocks.reduce((n, b) => n + (b.type === 'actions' ? b.items.length : 0), 0))
        .join('+'),
  ],
  ['kvitteringer', (s) => (s.receipt ? 'én' : '')],
]
