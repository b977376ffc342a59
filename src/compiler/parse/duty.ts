import * as v from 'valibot'
import { DUTY_PARTS, type Duty, type DutyPart } from '../../handbook/layer/model.ts'
import { nearest, suggest } from '../../handbook/problem.ts'
import type { Problems } from '../problems.ts'
import { parseBlocks } from './text/blocks.ts'
import { readTitle, sections } from './text/markdown.ts'
import { day, https, listOf, oneOf, text, texts } from './values/fields.ts'
import { parseFront } from './values/front.ts'
import { convert } from './values/yaml.ts'

const Statute = v.strictObject({
  tekst: text,
  url: v.optional(https),
  sjekket: day,
  trygghet: oneOf(['H', 'M–H', 'M']),
})
const Meta = v.strictObject({
  tittel: text,
  gjelder: text,
  hjemler: v.pipe(listOf(Statute), v.minLength(1, 'Forventet minst én hjemmel')),
  frister: v.optional(texts, []),
  gjennomgått: day,
  'gjennomgås-innen': day,
})
const Translated = v.strictObject({ tittel: text, gjelder: text })

/** A duty, with its eight fixed parts. A translation gives the words only. */
export function parseDuty(
  id: string,
  markdown: string,
  problems: Problems,
  translated = false,
): Duty | undefined {
  const { meta, nodes } = parseFront(markdown, problems)
  const { before, sections: parts } = sections(nodes, 2)
  const seen = new Set<string>()
  const read = parts.flatMap((p) => {
    const { title, id: part } = readTitle(p.heading)
    const at = problems.at(p.heading.position?.start)
    if (!isDutyPart(part)) {
      problems.error(
        'duty-part',
        `«${title}» må ha en av id-ene ${DUTY_PARTS.join(', ')}.${suggest(part ?? '', DUTY_PARTS)}`,
        at,
      )
      // The part it was meant to be is not missing too.
      seen.add(nearest(part ?? '', DUTY_PARTS) ?? '')
      return []
    }
    if (seen.has(part)) problems.error('duplicate-id', `Delen {#${part}} står to ganger.`, at)
    seen.add(part)
    return [{ id: part, title, blocks: parseBlocks(p.content, problems) }]
  })
  for (const part of DUTY_PARTS)
    if (!seen.has(part)) problems.error('duty-part-missing', `Plikten mangler delen {#${part}}.`)
  const words = translated ? convert(Translated, meta, problems) : undefined
  const head = translated ? undefined : convert(Meta, meta, problems)
  const named = words ?? head
  const intro = parseBlocks(before, problems)
  if (!named) return undefined
  return {
    id,
    title: named.tittel,
    appliesTo: named.gjelder,
    statutes: (head?.hjemler ?? []).map((h) => ({
      text: h.tekst,
      ...(h.url ? { url: h.url } : {}),
      checked: h.sjekket,
      confidence: h.trygghet,
    })),
    deadlines: head?.frister ?? [],
    reviewed: head?.gjennomgått ?? '',
    reviewBy: head?.['gjennomgås-innen'] ?? '',
    intro,
    parts: read,
    at: problems.at(undefined),
  }
}

const isDutyPart = (id: string | undefined): id is DutyPart =>
  (DUTY_PARTS as readonly (string | undefined)[]).includes(id)
