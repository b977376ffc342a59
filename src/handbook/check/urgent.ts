import type { Handbook } from '../layer/model.ts'
import type { Problem } from '../problem.ts'
import { collector } from './steps.ts'

const WORDS = 12
const DAYS = 30
const DAY = 24 * 60 * 60 * 1000

/**
 * A correction that matters now is one short sentence, and is taken away when it no longer does.
 * @param today ISO date
 */
export function checkUrgent(h: Handbook, today: string): readonly Problem[] {
  const { problems, report } = collector()
  const warning = collector('warning')
  for (const { urgent } of h.cards) {
    if (!urgent) continue
    const { day, text, at } = urgent
    const count = text.split(/\s+/).length
    const age = Math.round((Date.parse(today) - Date.parse(day)) / DAY)
    if (count > WORDS) report('urgent-long', `«haster» har ${count} ord, høyst tolv: «${text}»`, at)
    if (/[.!?]\s/.test(text)) report('urgent-sentences', `«haster» er én setning: «${text}»`, at)
    if (age < 0)
      report('urgent-future', `«haster» er datert ${day}. Skriv dagen det ble rettet.`, at)
    if (age > DAYS)
      warning.report(
        'urgent-old',
        `«haster» er ${age} dager gammel. Ta den bort når alle har hatt tid til å se den.`,
        at,
      )
  }
  return [...problems, ...warning.problems]
}
