import { type Drill, type Mismatch, replay } from '../card/drill.ts'
import type { Card, Choice } from '../card/model.ts'
import type { Handbook } from '../layer/model.ts'
import { type Problem, suggest } from '../problem.ts'
import { collector, type Report } from './steps.ts'

/**
 * Every drill can be walked on its card. Where a municipality has its own steps a drill may come to
 * differ: that is told, but holds nothing back.
 */
export function checkDrills(drills: readonly Drill[], h: Handbook): readonly Problem[] {
  const { problems, report } = collector(h.layers.length > 1 ? 'warning' : 'error')
  const cards = new Map(h.cards.map((c) => [c.id, c]))
  for (const drill of drills) {
    // Its labels are those of another language: it is replayed where the card has them.
    if (drill.lang !== undefined) continue
    const card = cards.get(drill.card)
    if (!card) {
      if (!(drill.card in h.hidden))
        report(
          'unknown-card',
          `Kortet «${drill.card}» finnes ikke.${suggest(drill.card, cards.keys())}`,
          drill.at,
        )
      continue
    }
    const wrong = replay(drill, card)
    if (wrong) tell(wrong, drill, card, report)
  }
  return problems
}

function tell({ kind, step, answer }: Mismatch, drill: Drill, card: Card, report: Report) {
  const at = card.steps.find((s) => s.id === step)
  const place = answer?.at ?? drill.at
  switch (kind) {
    case 'choice': {
      const has = at?.choices.map((c) => `«${c.label}» (${whither(c)})`).join(', ')
      return report(
        'drill-choice',
        `Øvingen velger «${answer?.choice?.label}» (${answer?.choice && whither(answer.choice)}) i «${step}», men steget har ${has}.`,
        place,
      )
    }
    case 'step':
      return report(
        'drill-step',
        `Øvingen svarer på «${answer?.step}», men kortet står i «${step}» («${at?.title}»).`,
        place,
      )
    case 'unfinished':
      return report(
        'drill-unfinished',
        `Øvingen «${drill.title}» stopper i «${step}», som er et spørsmål. Svar på det.`,
        place,
      )
  }
}

const whither = ({ target }: Choice): string =>
  target.kind === 'step' ? `#${target.step}` : `kort:${target.card}`
