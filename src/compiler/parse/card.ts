import * as v from 'valibot'
import { type Card, GROUPS } from '../../handbook/card/model.ts'
import type { CardChange } from '../../handbook/layer/model.ts'
import type { Problems } from '../problems.ts'
import { parseBlocks } from './blocks.ts'
import { frontMatterOf, parseMarkdown, sections } from './markdown.ts'
import { type ParsedStep, parseStep } from './step.ts'
import { convert, day, oneOf, parseYaml, source, text, texts, yesNo } from './yaml.ts'

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

const META = {
  tittel: text,
  gruppe: oneOf(GROUPS),
  for: v.array(oneOf(AUDIENCES)),
  søkeord: v.optional(texts, []),
  eier: text,
  status: oneOf(['utkast', 'kvalitetssikret']),
  gjennomgått: day,
  'gjennomgås-innen': day,
  kilder: v.pipe(v.array(source, 'Forventet en liste'), v.minLength(1, 'Forventet minst én kilde')),
  type: v.optional(oneOf(['situasjon', 'veiledning']), 'situasjon'),
  haster: v.optional(yesNo, 'nei'),
}
const Meta = v.strictObject(META)
/** A translation says the words again; the rest stands in the source. */
const TRANSLATED = { tittel: text, søkeord: v.optional(texts, []) }
const Translated = v.strictObject(TRANSLATED)
const CHANGE = { kort: text }
const Change = v.strictObject(CHANGE)

/** A card in its own language, or the words of one in another. */
export function parseCard(
  id: string,
  markdown: string,
  lang: string,
  problems: Problems,
  translated = false,
): Card | undefined {
  const { meta, before, steps } = read(markdown, lang, problems)
  if (steps.length === 0)
    problems.error('no-steps', 'Kortet har ingen steg. Et steg er «## Tittel {#id}».')
  const head = translated
    ? readTranslated(meta, problems)
    : convert(Meta, meta, problems, Object.keys(META))
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
    urgent: head.haster,
    intro: parseBlocks(before, problems),
    steps: steps.map((s) => s.step),
    at: problems.at(undefined),
  }
}

/** A layer's own steps in a card from beneath: the file has `kort:` in its front matter. */
export function parseChange(
  markdown: string,
  lang: string,
  problems: Problems,
): CardChange | undefined {
  const { meta, before, steps } = read(markdown, lang, problems)
  const head = convert(Change, meta, problems, Object.keys(CHANGE))
  if (before.length > 0)
    problems.error(
      'change-intro',
      'Bare steg kan endres. Teksten før første «##» hører hjemme i det nasjonale kortet.',
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

/** The file changes a card beneath rather than being one. */
export const isChange = (markdown: string): boolean =>
  /^---\s*\n(?:[^\n]*\n)*?kort:/.test(markdown) && !/^gruppe:/m.test(markdown)

function read(markdown: string, lang: string, problems: Problems) {
  const root = parseMarkdown(markdown)
  const front = frontMatterOf(root)
  if (!front) problems.error('front-matter', 'Fila mangler toppen mellom to linjer med «---».')
  const meta = parseYaml(front?.value ?? '', problems, front?.position?.start.line ?? 0)
  const { before, sections: parts } = sections(root.children, 2)
  const steps = parts.map((p) => parseStep(p, lang, problems))
  refuseDuplicates(steps, problems)
  return { meta, before, steps }
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

function readTranslated(meta: ReturnType<typeof parseYaml>, problems: Problems) {
  const words = convert(Translated, meta, problems, Object.keys(TRANSLATED))
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
      haster: false,
    }
  )
}
