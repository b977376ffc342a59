import type { Nodes } from 'mdast'

/** The words of a Markdown node, without marks. */
export function textOf(n: Nodes): string {
  if ('value' in n) return n.value
  if (n.type === 'break') return ' '
  return 'children' in n ? n.children.map(textOf).join('') : ''
}
