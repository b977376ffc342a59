import { type Step, stepBlocks, type Target } from '../card/model.ts'
import { once } from '../once.ts'
import { plain, type Ref, refs, runs } from '../text.ts'

/**
 * Eight hex digits that change when the words of a step change (FNV-1a). Not for security: it tells
 * a coordinator that the wording beneath her own step is no longer the one she read.
 */
export const fingerprint: (step: Step) => string = once((step: Step) =>
  printOf([
    step.title,
    step.acute ? 'acute' : '',
    ...[...runs(stepBlocks(step))].map(plain),
    ...step.phases.map((p) => p.deadline.label),
    ...step.phases.flatMap((p) =>
      p.blocks.flatMap((b) => (b.type === 'actions' ? b.items.map((a) => a.who) : [])),
    ),
    ...(step.receipt ? [plain(step.receipt)] : []),
    ...[...refs(stepBlocks(step)), ...step.duties].map(named),
    ...step.choices.map((c) => `${c.label}→${leadsTo(c.target)}`),
  ]),
)

/** Eight hex digits of some words, in this order. */
export function printOf(words: readonly string[]): string {
  let h = 0x811c9dc5
  for (const byte of new TextEncoder().encode(words.join('\n'))) h = Math.imul(h ^ byte, 0x01000193)
  return (h >>> 0).toString(16).padStart(8, '0')
}

const named = (r: Ref) => `${r.to}:${r.id}#${r.step ?? ''}`
const leadsTo = (t: Target) => (t.kind === 'step' ? t.step : `${t.card}#${t.step ?? ''}`)
