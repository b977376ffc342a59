import * as v from 'valibot'
import { DUTY_PARTS, type Duty, type DutyPart } from '../../handbook/layer/model.ts'
import { suggest } from '../../handbook/problem.ts'
import type { Problems } from '../problems.ts'
import { parseBlocks } from './blocks.ts'
import { frontMatterOf, parseMarkdown, readTitle, sections } from './markdown.ts'
import { convert, day, https, oneOf, parseYaml, text, texts } from './yaml.ts'

const Statute = v.strictObject({
  tekst: text,
  url: v.optional(https),
  sjekket: day,
  trygghet: oneOf(['H', 'M–H', 'M']),
})
const META = {
  tittel: text,
  gjelder: text,
  hjemler: v.pipe(
    v.array(Statute, 'Forventet en liste'),
    v.minLength(1, 'Forventet minst én hjemmel'),
  ),
  frister: v.optional(texts, []),
  gjennomgått: day,
  'gjennomgås-innen': day,
}
const Meta = v.strictObject(META)
const TRANSLATED = { tittel: text, gjelder: text }
const Translated = v.strictObject(TRANSLATED)

/** A duty, with its eight fixed parts. A translation gives the words only. */
export function parseDuty(
  id: string,
  markdown: string,
  problems: Problems,
  translated = false,
): Duty | undefined {
  const root = parseMarkdown(markdown)
  const front = frontMatterOf(root)
  const meta = parseYaml(front?.value ?? '', problems, front?.position?.start.line ?? 0)
  const { before, sections: parts } = sections(root.children, 2)
  const read = parts.flatMap((p) => {
    const { title, id: part } = readTitle(p.heading)
    const at = problems.at(p.heading.position?.start)
    if (!isDutyPart(part)) {
      problems.error(
        'duty-part',
        `«${title}» må ha en av id-ene ${DUTY_PARTS.join(', ')}.${suggest(part ?? '', DUTY_PARTS)}`,
        at,
      )
      return []
    }
    return [{ id: part, title, blocks: parseBlocks(p.content, problems) }]
  })
  for (const part of DUTY_PARTS)
    if (!read.some((r) => r.id === part))
      problems.error('duty-part-missing', `Plikten mangler delen {#${part}}.`)
  const words = translated
    ? convert(Translated, meta, problems, Object.keys(TRANSLATED))
    : undefined
  const head = translated ? undefined : convert(Meta, meta, problems, Object.keys(META))
  const named = words ?? head
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
    intro: parseBlocks(before, problems),
    parts: read,
    at: problems.at(undefined),
  }
}

const isDutyPart = (id: string | undefined): id is DutyPart =>
  (DUTY_PARTS as readonly (string | undefined)[]).includes(id)
