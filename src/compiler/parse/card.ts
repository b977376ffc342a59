import type { RootContent } from 'mdast'
import * as v from 'valibot'
import { type Card, GROUPS } from '../../handbook/card/model.ts'
import type { CardChange } from '../../handbook/layer/model.ts'
import type { Problems } from '../problems.ts'
import { isAttribute, type ParsedStep, parseStep } from './step.ts'
import { parseBlocks } from './text/blocks.ts'
import { sections } from './text/markdown.ts'
import { dated, day, listOf, oneOf, source, text, texts } from './values/fields.ts'
import { parseFront } from './values/front.ts'
import { convert, isRecord, type Yaml } from './values/yaml.ts'

export const AUDIENCES = [
  'alle',
  'barnehage',
  'skole',
  'helsestasjon',
  'hjemmetjeneste',
  'sykehjem',
  'legevakt',
  'jordmor',
  'tannhelse',
  'nav',
  'barnevern',
  'frivillig',
  'innbyggertorg',
  'leder',
] as const

const Meta = v.strictObject({
  tittel: text,
  gruppe: oneOf(GROUPS),
  for: listOf(oneOf(AUDIENCES)),
  søkeord: v.optional(texts, []),
  eier: text,
  status: oneOf(['utkast', 'kvalitetssikret']),
  gjennomgått: day,
  'gjennomgås-innen': day,
  kilder: v.pipe(listOf(source), v.minLength(1, 'Forventet minst én kilde')),
  type: v.optional(oneOf(['situasjon', 'veiledning']), 'situasjon'),
  haster: v.optional(dated),
})
/** A translation says the words again; the rest stands in the source. */
const Translated = v.strictObject({
  tittel: text,
  søkeord: v.optional(texts, []),
  haster: v.optional(dated),
})
const Change = v.strictObject({ kort: text })

/** A file in `kort/`, before it is known whether it is a card or changes one. */
export type CardFile = {
  readonly meta: Yaml
  readonly before: readonly RootContent[]
  readonly steps: readonly ParsedStep[]
}

export function readCardFile(markdown: string, lang: string, problems: Problems): CardFile {
  const { meta, nodes } = parseFront(markdown, problems)
  const { before, sections: parts } = sections(nodes, 2)
  const steps = parts.map((p) => parseStep(p, lang, problems))
  refuseDuplicates(steps, problems)
  if (steps.length === 0)
    problems.error('no-steps', 'Kortet har ingen steg. Et steg er «## Tittel {#id}».')
  return { meta, before, steps }
}

/** The file changes a card beneath rather than being one. */
export const isChange = (file: CardFile): boolean =>
  isRecord(file.meta.value) && Object.hasOwn(file.meta.value, 'kort')

/** A card in its own language, or the words of one in another. */
export function parseCard(
  id: string,
  { meta, before, steps }: CardFile,
  problems: Problems,
  translated = false,
): Card | undefined {
  const head = translated ? readTranslated(meta, problems) : convert(Meta, meta, problems)
  for (const { step, title } of steps)
    for (const a of Object.keys(title.attributes).filter(isAttribute))
      problems.error(
        'step-attribute',
        `«${a}=» hører bare hjemme i en fil som endrer et kort («kort: …» øverst).`,
        step.at,
      )
  const intro = parseBlocks(before, problems)
  if (!head) return undefined
  return {
    id,
    title: head.tittel,
    group: head.gruppe,
    audience: head.for,
    keywords: head.søkeord,
    owner: head.eier,
    status: head.status,
    reviewed: head.gjennomgått,
    reviewBy: head['gjennomgås-innen'],
    sources: head.kilder.map((k) => ({ title: k.tittel, ...(k.url ? { url: k.url } : {}) })),
    kind: head.type === 'veiledning' ? 'guide' : 'situation',
    ...(head.haster ? { urgent: { ...head.haster, at: meta.at('haster') } } : {}),
    intro,
    steps: steps.map((s) => s.step),
    at: problems.at(undefined),
  }
}

/** A layer's own steps in a card from beneath: the file has `kort:` in its front matter. */
export function parseChange(
  { meta, before, steps }: CardFile,
  problems: Problems,
): CardChange | undefined {
  const head = convert(Change, meta, problems)
  if (before.length > 0)
    problems.error(
      'change-intro',
      'Bare steg kan endres. Teksten før første «##» hører hjemme i det nasjonale kortet.',
      problems.at(before[0]?.position?.start),
    )
  if (!head) return undefined
  return {
    card: head.kort,
    steps: steps.map(({ step, title }) => ({
      step,
      ...(title.attributes['etter'] ? { after: title.attributes['etter'] } : {}),
      ...(title.attributes['lest'] ? { read: title.attributes['lest'] } : {}),
    })),
    at: problems.at(undefined),
  }
}

function refuseDuplicates(steps: readonly ParsedStep[], problems: Problems) {
  const seen = new Map<string, number>()
  for (const { step } of steps) {
    const first = seen.get(step.id)
    if (first !== undefined && step.id !== '')
      problems.error('duplicate-id', `Id-en «${step.id}» er brukt før, på linje ${first}.`, step.at)
    else seen.set(step.id, step.at?.line ?? 0)
  }
}

function readTranslated(meta: Yaml, problems: Problems) {
  const words = convert(Translated, meta, problems)
  return (
    words && {
      ...words,
      gruppe: GROUPS[0],
      for: [],
      eier: '',
      status: 'utkast' as const,
      gjennomgått: '',
      'gjennomgås-innen': '',
      kilder: [],
      type: 'situasjon' as const,
    }
  )
}
