import * as v from 'valibot'
import type { Drill } from '../../../handbook/card/drill.ts'
import type { Problems } from '../../problems.ts'
import { AUDIENCES } from '../card.ts'
import { parseStep } from '../step.ts'
import { parseBlocks } from '../text/blocks.ts'
import { sections } from '../text/markdown.ts'
import { listOf, oneOf, text } from '../values/fields.ts'
import { parseFront } from '../values/front.ts'
import { convert } from '../values/yaml.ts'

const Meta = v.strictObject({ tittel: text, kort: text, for: listOf(oneOf(AUDIENCES)) })
const Translated = v.strictObject({ tittel: text })

/**
 * `ovinger/x.md`: a situation, then a section per question with the right choice and why. The ids
 * are those of the card's steps. A section without a choice is where the drill ends.
 */
export function parseDrill(
  id: string,
  markdown: string,
  lang: string,
  problems: Problems,
  translated = false,
): Drill | undefined {
  const { meta, nodes } = parseFront(markdown, problems)
  const { before, sections: parts } = sections(nodes, 2)
  const situation = parseBlocks(before, problems)
  if (situation.length === 0)
    problems.error('drill-situation', 'Øvingen mangler situasjonen: teksten før første «##».')
  const answers = parts.map((p) => {
    const { step } = parseStep(p, lang, problems)
    const [choice, another] = step.choices
    if (another)
      problems.error(
        'drill-choices',
        `«${step.title}» har flere valg. En øving har bare det riktige.`,
        another.at,
      )
    if (step.phases.length > 0)
      problems.error('drill-phase', 'Tiltakene står i kortet, ikke i øvingen.', step.phases[0]?.at)
    if (step.body.length === 0)
      problems.error('drill-why', `«${step.title}» mangler hvorfor.`, step.at)
    return {
      step: step.id,
      ...(choice ? { choice } : {}),
      why: step.body,
      ...(step.at ? { at: step.at } : {}),
    }
  })
  if (answers.length === 0) problems.error('drill-answers', 'Øvingen svarer ikke på noe.')
  const words = translated ? convert(Translated, meta, problems) : undefined
  const head = translated ? undefined : convert(Meta, meta, problems)
  const title = words?.tittel ?? head?.tittel
  if (title === undefined) return undefined
  return {
    id,
    title,
    card: head?.kort ?? '',
    audience: head?.for ?? [],
    situation,
    answers,
    at: problems.at(undefined),
  }
}
