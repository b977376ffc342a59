import type { Paragraph, PhrasingContent } from 'mdast'

/** Markdown makes one paragraph of a line and the line under it: the first, and the rest if any. */
export function firstLine(p: Paragraph): {
  readonly line: readonly PhrasingContent[]
  readonly rest?: Paragraph
} {
  const place = p.children.findIndex(
    (n) => n.type === 'break' || (n.type === 'text' && n.value.includes('\n')),
  )
  const split = p.children[place]
  if (!split) return { line: p.children }
  const [before = '', ...after] = split.type === 'text' ? split.value.split('\n') : []
  const textNode = (value: string): readonly PhrasingContent[] =>
    value.trim() === '' ? [] : [{ type: 'text', value }]
  const rest = [...textNode(after.join('\n')), ...p.children.slice(place + 1)]
  return {
    line: [...p.children.slice(0, place), ...textNode(before)],
    ...(rest.length > 0 ? { rest: { ...p, children: rest } } : {}),
  }
}

/** Every line of a paragraph. */
export function linesOf(p: Paragraph): readonly (readonly PhrasingContent[])[] {
  const { line, rest } = firstLine(p)
  return rest ? [line, ...linesOf(rest)] : [line]
}
