import type { Link, List, ListItem, Paragraph, RootContent } from 'mdast'
import { type Deadline, deadlineWords, parseDeadline } from '../../handbook/card/deadline.ts'
import type { Choice, Phase, Step, Target } from '../../handbook/card/model.ts'
import { suggest } from '../../handbook/problem.ts'
import { type Inline, type Ref, refsIn } from '../../handbook/text.ts'
import type { Problems } from '../problems.ts'
import { parseBlocks } from './blocks.ts'
import { parseInlines, readRef } from './inline.ts'
import { readTitle, type Section, sections, type Title } from './markdown.ts'
import { textOf } from './text-of.ts'

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const WITHOUT_UNKNOWN = /\s*\(uten vet-ikke\)\s*$/i
const ATTRIBUTES = ['etter', 'lest']
const NAMED: Readonly<Record<string, readonly [duty: string, receipt: string]>> = {
  nb: ['Plikt:', 'Kvittering:'],
  nn: ['Plikt:', 'Kvittering:'],
  en: ['Duty:', 'Receipt:'],
}

export type ParsedStep = { readonly step: Step; readonly title: Title }

/** One `##` section: a step of a card. */
export function parseStep(section: Section, lang: string, problems: Problems): ParsedStep {
  const { heading, content } = section
  const at = problems.at(heading.position?.start)
  const title = readTitle(heading)
  checkTitle(title, problems, at)
  const { rest, choices } = takeChoices(content, problems)
  const { rest: told, duties, receipt } = takeNamedLines(rest, lang, problems)
  const { before, sections: timed } = sections(told, 3)
  return {
    title,
    step: {
      id: title.id ?? '',
      title: title.title.replace(WITHOUT_UNKNOWN, ''),
      acute: title.classes.includes('akutt'),
      withoutUnknown: WITHOUT_UNKNOWN.test(title.title),
      body: parseBlocks(before, problems),
      phases: timed
        .map((t) => parsePhase(t, lang, problems))
        .sort((a, b) => a.deadline.urgency - b.deadline.urgency),
      duties,
      ...(receipt ? { receipt } : {}),
      choices,
      at,
    },
  }
}

function checkTitle(t: Title, problems: Problems, at: Step['at']) {
  if (t.id === undefined)
    problems.error(
      'id-missing',
      `Steget «${t.title}» mangler id. Skriv «## ${t.title} {#min-id}».`,
      at,
    )
  else if (!ID.test(t.id))
    problems.error('id-form', `Id-en «${t.id}» må ha små bokstaver a–z, tall og bindestrek.`, at)
  for (const c of t.classes)
    if (c !== 'akutt')
      problems.error('step-class', `«.${c}» finnes ikke. Bare «.akutt» gjør det.`, at)
  for (const a of Object.keys(t.attributes))
    if (!ATTRIBUTES.includes(a))
      problems.error('step-attribute', `«${a}=» finnes ikke.${suggest(a, ATTRIBUTES)}`, at)
}

function parsePhase(t: Section, lang: string, problems: Problems): Phase {
  const label = textOf(t.heading).trim()
  const at = problems.at(t.heading.position?.start)
  const deadline = parseDeadline(label, lang)
  if (!deadline)
    problems.error(
      'deadline',
      `«${label}» er ikke et kjent tidspunkt. Bruk ett av: ${deadlineWords(lang).join(', ')}.${suggest(label.toLowerCase(), deadlineWords(lang))}`,
      at,
    )
  const unknown: Deadline = { id: '', label, urgency: 9, statutory: false }
  return { deadline: deadline ?? unknown, blocks: parseBlocks(t.content, problems, true), at }
}

/** The `Plikt:` and `Kvittering:` paragraphs, wherever they stand. */
function takeNamedLines(nodes: readonly RootContent[], lang: string, problems: Problems) {
  const [dutyWord, receiptWord] = NAMED[lang] ?? ['Plikt:', 'Kvittering:']
  const duties: Ref[] = []
  const rest: RootContent[] = []
  let receipt: readonly Inline[] | undefined
  for (const n of nodes) {
    const said = n.type === 'paragraph' ? textOf(n) : ''
    const at = problems.at(n.position?.start)
    if (n.type === 'paragraph' && said.startsWith(dutyWord)) {
      const found = [...refsIn(parseInlines(n.children, problems))]
      const wrong = found.find((r) => r.to !== 'duty')
      if (found.length === 0 || wrong)
        problems.error(
          'duty-line',
          `«${dutyWord}» skal bare ha lenker til plikter: [avvergeplikten](plikt:avverge).`,
          at,
        )
      duties.push(...found.filter((r) => r.to === 'duty'))
    } else if (n.type === 'paragraph' && said.startsWith(receiptWord)) {
      if (receipt) problems.error('receipt-twice', `Steget har to linjer med «${receiptWord}».`, at)
      receipt = parseInlines(after(n, receiptWord), problems)
    } else rest.push(n)
  }
  return { rest, duties, receipt }
}

/** A paragraph's content without the word it begins with. */
function after(n: Paragraph, word: string): Paragraph['children'] {
  const [first, ...others] = n.children
  return first?.type === 'text'
    ? [{ ...first, value: first.value.slice(word.length).trimStart() }, ...others]
    : n.children
}

/** The trailing run of list items that are one link only. Markdown may have merged it with a list above. */
function takeChoices(nodes: readonly RootContent[], problems: Problems) {
  const last = nodes.at(-1)
  if (last?.type !== 'list') return { rest: nodes, choices: [] }
  const items = [...last.children]
  const choices: Choice[] = []
  while (items.length > 0) {
    const item = items.at(-1)
    const choice = item && readChoice(item, problems)
    if (!choice) break
    choices.unshift(choice)
    items.pop()
  }
  for (const item of items) refuseNearMiss(item, problems)
  const list: List = { ...last, children: items }
  return { rest: items.length > 0 ? [...nodes.slice(0, -1), list] : nodes.slice(0, -1), choices }
}

function readChoice(item: ListItem, problems: Problems): Choice | undefined {
  const [paragraph, ...others] = item.children
  if (paragraph?.type !== 'paragraph' || others.length > 0) return undefined
  const [link, ...more] = paragraph.children
  if (link?.type !== 'link' || more.length > 0) return undefined
  const target = readTarget(link.url)
  return target && { label: textOf(link).trim(), target, at: problems.at(link.position?.start) }
}

function readTarget(url: string): Target | undefined {
  if (url.startsWith('#')) return { kind: 'step', step: url.slice(1) }
  const ref = readRef(url)
  return ref?.to === 'card'
    ? { kind: 'card', card: ref.id, ...(ref.step ? { step: ref.step } : {}) }
    : undefined
}

function refuseNearMiss(item: ListItem, problems: Problems) {
  const first = item.children[0]
  const links =
    first?.type === 'paragraph' ? first.children.filter((c): c is Link => c.type === 'link') : []
  const near = links.find((l) => l.url.startsWith('#'))
  if (near)
    problems.error(
      'near-choice',
      `«${textOf(item)}» ligner et valg, men et valg er bare én lenke: «- [${textOf(near)}](${near.url})».`,
      problems.at(item.position?.start),
    )
}
