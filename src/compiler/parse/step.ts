import type { Link, List, ListItem, Nodes, Paragraph, RootContent } from 'mdast'
import { type Deadline, deadlineWords, parseDeadline } from '../../handbook/card/deadline.ts'
import type { Choice, Phase, Step, Target } from '../../handbook/card/model.ts'
import { suggest } from '../../handbook/problem.ts'
import { type Inline, type Place, plain, type Ref, refsIn } from '../../handbook/text.ts'
import type { Problems } from '../problems.ts'
import { parseBlocks } from './text/blocks.ts'
import { parseInlines, readRef } from './text/inline.ts'
import { readTitle, type Section, sections, type Title } from './text/markdown.ts'
import { textOf } from './text/text-of.ts'
import { checkId } from './values/id.ts'

const WITHOUT_UNKNOWN = /\s*\(uten vet-ikke\)\s*$/i
const ATTRIBUTES = ['etter', 'lest']
export const isAttribute = (a: string): boolean => ATTRIBUTES.includes(a)
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
  for (const n of content) refuseGluedLines(n, problems)
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

function checkTitle(t: Title, problems: Problems, at: Place) {
  if (t.id === undefined)
    problems.error(
      'id-missing',
      `Steget «${t.title}» mangler id. Skriv «## ${t.title} {#min-id}».`,
      at,
    )
  else checkId(t.id, at, problems)
  if (t.title.replace(WITHOUT_UNKNOWN, '') === '')
    problems.error('title-missing', 'Overskriften har ingen ord. Skriv «## Tittel {#id}».', at)
  if ('' in t.attributes || t.stray.some(isAttribute))
    problems.error(
      'step-class',
      'Skriv uten mellomrom rundt «=» i {…}, som «{#min-id lest=1a2b3c4d}».',
      at,
    )
  else
    for (const w of t.stray)
      problems.error('step-class', `«${w}» i {…} betyr ingenting. Mente du «.akutt»?`, at)
  for (const c of t.classes)
    if (c !== 'akutt')
      problems.error('step-class', `«.${c}» finnes ikke. Bare «.akutt» gjør det.`, at)
  for (const a of Object.keys(t.attributes))
    if (!isAttribute(a) && a !== '')
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

const GLUED = /\n\s*(Plikt|Kvittering|Duty|Receipt):/

/** Without an empty line before it, Markdown makes such a line part of what stands above. */
function refuseGluedLines(n: RootContent, problems: Problems) {
  for (const { word, line } of gluedIn(n))
    problems.error(
      'glued-line',
      `«${word}:» må ha en tom linje foran seg.`,
      problems.at({ line, column: 1 }),
    )
}

function gluedIn(n: Nodes): readonly { readonly word: string; readonly line: number }[] {
  if (n.type !== 'text') return 'children' in n ? n.children.flatMap(gluedIn) : []
  const found = GLUED.exec(n.value)
  if (!found?.[1]) return []
  const lines = n.value.slice(0, found.index + found[0].length).split('\n').length - 1
  return [{ word: found[1], line: (n.position?.start.line ?? 1) + lines }]
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
      const line = parseInlines(after(n, dutyWord), problems)
      const found = [...refsIn(line)]
      const others = plain(line.filter((i) => i.type !== 'ref'))
      const wrong =
        found.length === 0 || found.some((r) => r.to !== 'duty') || !BETWEEN.test(others)
      if (wrong && gluedIn(n).length === 0)
        problems.error(
          'duty-line',
          `«${dutyWord}» skal bare ha lenker til plikter: [avvergeplikten](plikt:avverge).`,
          at,
        )
      duties.push(...found.filter((r) => r.to === 'duty'))
    } else if (n.type === 'paragraph' && said.startsWith(receiptWord)) {
      if (receipt) problems.error('receipt-twice', `Steget har to linjer med «${receiptWord}».`, at)
      receipt = parseInlines(after(n, receiptWord), problems)
      if (plain(receipt).trim() === '')
        problems.error('receipt-empty', `«${receiptWord}» sier ikke hvem som bekrefter.`, at)
    } else rest.push(n)
  }
  return { rest, duties, receipt }
}

/** What may stand between the links of a duty line; other words would be lost. */
const BETWEEN = /^[\s,.;]*(?:(?:og|and)[\s,.;]*)*$/

/** A paragraph's content without the word it begins with, bold or not. */
function after(n: Paragraph, word: string): Paragraph['children'] {
  const [first, ...others] = n.children
  if (first?.type === 'strong' && textOf(first).trim() === word) return trimStart(others)
  return first?.type === 'text'
    ? trimStart([{ ...first, value: first.value.slice(word.length) }, ...others])
    : n.children
}

function trimStart(nodes: Paragraph['children']): Paragraph['children'] {
  const [first, ...others] = nodes
  return first?.type === 'text' ? [{ ...first, value: first.value.trimStart() }, ...others] : nodes
}

/**
 * The trailing run of list items that are one link only. Markdown may have merged it with a list
 * above. An item with a step link and more than that is a near-miss: reported, and read as the
 * choice it was meant to be, so that one slip gives one problem.
 */
function takeChoices(nodes: readonly RootContent[], problems: Problems) {
  const last = nodes.at(-1)
  if (last?.type !== 'list') return { rest: nodes, choices: [] }
  const start = 1 + last.children.findLastIndex((i) => !asChoice(i) && !nearMiss(i))
  const choices = last.children.slice(start).flatMap((item): readonly Choice[] => {
    const near = asChoice(item) ? undefined : nearMiss(item)
    const link = near ?? asChoice(item)
    const target = link && readTarget(link.url)
    if (!link || !target) return []
    if (near)
      problems.error(
        'near-choice',
        `«${textOf(item)}» ligner et valg, men et valg er bare én lenke: «- [${textOf(near)}](${near.url})».`,
        problems.at(item.position?.start),
      )
    return [{ label: textOf(link).trim(), target, at: problems.at(link.position?.start) }]
  })
  const list: List = { ...last, children: last.children.slice(0, start) }
  return { rest: start > 0 ? [...nodes.slice(0, -1), list] : nodes.slice(0, -1), choices }
}

/** The link of an item that is that link only. */
function asChoice(item: ListItem): Link | undefined {
  const [paragraph, ...others] = item.children
  if (paragraph?.type !== 'paragraph' || others.length > 0) return undefined
  const [link, ...more] = paragraph.children
  if (link?.type !== 'link' || more.length > 0 || textOf(link).trim() === '') return undefined
  return readTarget(link.url) && link
}

/** The step link of an item that says something else too. */
const nearMiss = (item: ListItem): Link | undefined =>
  linksIn(item).find((l) => l.url.startsWith('#'))

const linksIn = (n: Nodes): readonly Link[] =>
  n.type === 'link' ? [n] : 'children' in n ? n.children.flatMap(linksIn) : []

function readTarget(url: string): Target | undefined {
  if (url.startsWith('#')) return { kind: 'step', step: url.slice(1) }
  const ref = readRef(url)
  return ref?.to === 'card'
    ? { kind: 'card', card: ref.id, ...(ref.step ? { step: ref.step } : {}) }
    : undefined
}
