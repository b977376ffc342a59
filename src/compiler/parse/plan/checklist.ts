import type { ListItem, PhrasingContent } from 'mdast'
import * as v from 'valibot'
import type { Checklist, Point, PointGroup } from '../../../handbook/plan/model.ts'
import { plain, type Ref, refsIn } from '../../../handbook/text.ts'
import type { Problems } from '../../problems.ts'
import { parseBlocks } from '../text/blocks.ts'
import { linesOf } from '../text/first-line.ts'
import { parseInlines } from '../text/inline.ts'
import { parseMarkdown, readTitle, type Section, sections } from '../text/markdown.ts'
import { textOf } from '../text/text-of.ts'
import { day, listOf, source } from '../values/fields.ts'
import { parseFront } from '../values/front.ts'
import { checkId } from '../values/id.ts'
import { convert } from '../values/yaml.ts'

const Meta = v.strictObject({
  kilder: v.pipe(listOf(source), v.minLength(1, 'Forventet minst én kilde')),
  gjennomgått: day,
  'gjennomgås-innen': day,
})

const FORM = [
  '- [ ] Det som skal være på plass. {#min-id}',
  '  Tiltak: Gjør dette.',
  '  Ansvarlig: kommunedirektør',
].join('\n')

/**
 * `sjekkliste.md`: `# Tittel`, then groups of points. Under each point stand the measure, whom it is
 * natural for, and what shows how it stands.
 */
export function parseChecklist(
  markdown: string,
  problems: Problems,
  translated = false,
): Checklist | undefined {
  const { meta, nodes } = translated
    ? { meta: undefined, nodes: parseMarkdown(markdown).children }
    : parseFront(markdown, problems)
  const head = meta && convert(Meta, meta, problems)
  const { before, sections: found } = sections(nodes, 2)
  const [heading, ...rest] = before
  if (heading?.type !== 'heading' || heading.depth !== 1)
    return problems.error('checklist-title', 'Sjekklista begynner med tittelen: «# Sjekkliste …».')
  const seen = new Set<string>()
  const groups = found.map((s) => parseGroup(s, seen, problems, translated))
  if (!head && !translated) return undefined
  return {
    title: readTitle(heading).title,
    intro: parseBlocks(rest, problems),
    groups,
    sources: (head?.kilder ?? []).map((k) => ({
      title: k.tittel,
      ...(k.url ? { url: k.url } : {}),
    })),
    reviewed: head?.gjennomgått ?? '',
    reviewBy: head?.['gjennomgås-innen'] ?? '',
    at: problems.at(undefined),
  }
}

function parseGroup(
  { heading, content }: Section,
  seen: Set<string>,
  problems: Problems,
  translated: boolean,
): PointGroup {
  const at = problems.at(heading.position?.start)
  const { title, id } = readTitle(heading)
  named(id, title, seen, at, problems)
  const points = content.flatMap((n): readonly Point[] => {
    if (n.type === 'list')
      return n.children.flatMap((i) => parsePoint(i, seen, problems, translated))
    problems.error(
      'checklist-point',
      `Her står bare punkter:\n${FORM}`,
      problems.at(n.position?.start),
    )
    return []
  })
  return { id: id ?? '', title, points, at }
}

function named(
  id: string | undefined,
  title: string,
  seen: Set<string>,
  at: Point['at'] & object,
  problems: Problems,
) {
  if (id === undefined)
    problems.error('id-missing', `«${title}» mangler id. Skriv «{#min-id}» til slutt på linja.`, at)
  else if (checkId(id, at, problems) && seen.has(id))
    problems.error('duplicate-id', `Id-en «${id}» er brukt før i sjekklista.`, at)
  seen.add(id ?? '')
}

const LABELS = ['Tiltak', 'Ansvarlig', 'Se'] as const
type Label = (typeof LABELS)[number]
const LABEL = new RegExp(`^(${LABELS.join('|')}):\\s*`)

function parsePoint(
  item: ListItem,
  seen: Set<string>,
  problems: Problems,
  translated: boolean,
): readonly Point[] {
  const at = problems.at(item.position?.start)
  const [only, ...more] = item.children
  if (only?.type !== 'paragraph' || more.length > 0 || item.checked !== false) {
    problems.error('checklist-point', `Et punkt skrives slik:\n${FORM}`, at)
    return []
  }
  const [first = [], ...under] = linesOf(only)
  const m = /^(.*?)\s*\{#([^{}]*)\}\s*$/s.exec(textOf({ type: 'paragraph', children: [...first] }))
  const words = m?.[1] ?? textOf({ type: 'paragraph', children: [...first] })
  named(m?.[2], words, seen, at, problems)
  const said = new Map<Label, readonly PhrasingContent[]>()
  for (const line of under) {
    const [start, ...rest] = line
    const label = start?.type === 'text' ? LABEL.exec(start.value.trimStart()) : null
    if (start?.type !== 'text' || !label)
      problems.error('checklist-line', `Linja begynner ikke med ${LABELS.join(', ')}. ${FORM}`, at)
    else {
      const value = start.value.trimStart().slice(label[0].length)
      said.set(label[1] as Label, value === '' ? rest : [{ ...start, value }, ...rest])
    }
  }
  const needed = LABELS.filter((l) => l !== 'Se' && !said.has(l))
  if (needed.length > 0)
    problems.error('checklist-line', `«${words}» mangler ${needed.join(' og ')}.`, at)
  return [
    {
      id: m?.[2] ?? '',
      statement: [{ type: 'text', text: words }],
      measure: parseInlines(said.get('Tiltak') ?? [], problems),
      owner: plain(parseInlines(said.get('Ansvarlig') ?? [], problems)).trim(),
      see: translated ? [] : links(parseInlines(said.get('Se') ?? [], problems)),
      at,
    },
  ]
}

const links = (line: Parameters<typeof refsIn>[0]): readonly Ref[] => [...refsIn(line)]
