import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  List,
  ListItem,
  Paragraph,
  RootContent,
  Table,
} from 'mdast'
import type { Action, Block, CalloutKind } from '../../../handbook/text.ts'
import type { Problems } from '../../problems.ts'
import { parseInlines } from './inline.ts'
import { textOf } from './text-of.ts'

const CALLOUTS: ReadonlyMap<string, CalloutKind> = new Map([
  ['TIP', 'say'],
  ['CAUTION', 'dont'],
  ['NOTE', 'note'],
  ['IMPORTANT', 'important'],
  ['WARNING', 'warning'],
])

/**
 * Paragraphs, lists, checklists, callouts and tables.
 * @param actions where `- **Hvem:** hva` is an action: under a deadline. Elsewhere it is a problem.
 */
export function parseBlocks(
  nodes: readonly (RootContent | BlockContent | DefinitionContent)[],
  problems: Problems,
  actions = false,
): readonly Block[] {
  return nodes.flatMap((n): readonly Block[] => {
    const at = problems.at(n.position?.start)
    switch (n.type) {
      case 'paragraph':
        return [{ type: 'paragraph', children: parseInlines(n.children, problems), at }]
      case 'list':
        return [parseList(n, problems, actions)]
      case 'blockquote':
        return parseCallout(n, problems)
      case 'table':
        return [parseTable(n, problems)]
      case 'html':
        if (!n.value.startsWith('<!--')) problems.error('html', 'HTML er ikke lov i kort.', at)
        return []
      default:
        problems.error(
          'not-a-block',
          `«${textOf(n).slice(0, 40)}» (${n.type}) er ikke lov her.`,
          at,
        )
        return []
    }
  })
}

function parseList(n: List, problems: Problems, actions: boolean): Block {
  const at = problems.at(n.position?.start)
  if (n.children.some((i) => typeof i.checked === 'boolean')) {
    const items = n.children.map((i) => {
      const [only, ...rest] = i.children
      if (only?.type !== 'paragraph' || rest.length > 0 || typeof i.checked !== 'boolean')
        problems.error(
          'checklist',
          'Et punkt i en huskeliste er `- [ ]` og én linje.',
          problems.at(i.position?.start),
        )
      return only?.type === 'paragraph' ? parseInlines(only.children, problems) : []
    })
    return { type: 'checklist', items, at }
  }
  const who = n.children.map(whoOf)
  if (who.some(Boolean)) return parseActions(n.children, who, problems, actions)
  return {
    type: 'list',
    ordered: n.ordered === true,
    items: n.children.map((i) => parseBlocks(i.children, problems)),
    at,
  }
}

/** The actor of `**Hvem:** hva`, without the colon. */
function whoOf(item: ListItem): string | undefined {
  const first = item.children[0]
  const strong = first?.type === 'paragraph' ? first.children[0] : undefined
  const said = strong?.type === 'strong' ? textOf(strong).trim() : ''
  return said.endsWith(':') ? said.slice(0, -1) : undefined
}

function parseActions(
  items: readonly ListItem[],
  who: readonly (string | undefined)[],
  problems: Problems,
  allowed: boolean,
): Block {
  const parsed = items.flatMap((item, i): readonly Action[] => {
    const at = problems.at(item.position?.start)
    const actor = who[i]
    const [first, ...more] = item.children
    if (!allowed)
      problems.error(
        'action-without-deadline',
        `«${textOf(item).slice(0, 40)}» er et tiltak, men står ikke under en «### når».`,
        at,
      )
    if (actor === undefined || first?.type !== 'paragraph') {
      problems.error('action', 'Tiltaket mangler hvem. Skriv `- **Hvem:** hva`.', at)
      return []
    }
    const what = parseInlines(first.children.slice(1), problems)
    const [head, ...tail] = what
    const trimmed =
      head?.type === 'text' ? [{ ...head, text: head.text.trimStart() }, ...tail] : what
    return [{ who: actor, what: trimmed, more: parseBlocks(more, problems), at }]
  })
  return { type: 'actions', items: parsed }
}

function parseCallout(n: Blockquote, problems: Problems): readonly Block[] {
  const at = problems.at(n.position?.start)
  const [first, ...rest] = n.children
  const head = first?.type === 'paragraph' ? first.children[0] : undefined
  const m = head?.type === 'text' ? /^\[!(\w+)\][^\S\n]*(?:\n|$)/.exec(head.value) : null
  const kind = CALLOUTS.get(m?.[1] ?? '')
  if (!m || !kind || first?.type !== 'paragraph' || head?.type !== 'text') {
    problems.error(
      'callout',
      `En ramme begynner med en av ${[...CALLOUTS.keys()]
        .map((k) => `[!${k}]`)
        .join(', ')} på egen linje.`,
      at,
    )
    return []
  }
  const left: Paragraph['children'] = [
    { ...head, value: head.value.slice(m[0].length) },
    ...first.children.slice(1),
  ]
  const empty = left.length === 1 && textOf({ type: 'paragraph', children: left }).trim() === ''
  const children = parseBlocks(
    [...(empty ? [] : [{ ...first, children: left }]), ...rest],
    problems,
  )
  if (children.length === 0) problems.error('callout', 'Rammen er tom.', at)
  return [{ type: 'callout', kind, children, at }]
}

function parseTable(n: Table, problems: Problems): Block {
  const [head, ...rows] = n.children.map((r) =>
    r.children.map((c) => parseInlines(c.children, problems)),
  )
  return { type: 'table', head: head ?? [], rows, at: problems.at(n.position?.start) }
}
