import { type Step, stepBlocks } from '../card/model.ts'
import { plain, runs } from '../text.ts'

/**
 * Eight hex digits that change when the words of a step change (FNV-1a). Not for security: it tells
 * a coordinator that the wording beneath her own step is no longer the one she read.
 */
export function fingerprint(step: Step): string {
  const words = [
    step.title,
    ...[...runs(stepBlocks(step))].map(plain),
    ...step.phases.map((p) => p.deadline.label),
    ...step.phases.flatMap((p) =>
      p.blocks.flatMap((b) => (b.type === 'actions' ? b.items.map((a) => a.who) : [])),
    ),
    ...(step.receipt ? [plain(step.receipt)] : []),
    ...step.choices.map(
      (c) => `${c.label}→${c.target.kind === 'step' ? c.target.step : c.target.card}`,
    ),
  ].join('\n')
  let h = 0x811c9dc5
  for (const byte of new TextEncoder().encode(words)) h = Math.imul(h ^ byte, 0x01000193)
  return (h >>> 0).toString(16).padStart(8, '0')
}
