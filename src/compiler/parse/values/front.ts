import type { RootContent } from 'mdast'
import type { Problems } from '../../problems.ts'
import { frontMatterOf, parseMarkdown } from '../text/markdown.ts'
import { parseYaml, type Yaml } from './yaml.ts'

/** A Markdown file with front matter, taken apart. Without front matter there are no fields to read. */
export function parseFront(
  markdown: string,
  problems: Problems,
): { readonly meta: Yaml; readonly nodes: readonly RootContent[] } {
  const root = parseMarkdown(markdown)
  const front = frontMatterOf(root)
  const start = front?.position?.start.line ?? 0
  const meta = parseYaml(front?.value ?? '', problems, start)
  if (front) return { meta, nodes: root.children }
  problems.error('front-matter', missing(markdown))
  return { meta: { ...meta, broken: true }, nodes: root.children }
}

function missing(markdown: string): string {
  if (markdown.trim() === '')
    return 'Fila er tom. Den begynner med en topp mellom to linjer med «---».'
  if (markdown.startsWith('---\n'))
    return 'Toppen er ikke avsluttet. Etter det siste feltet mangler en linje med «---».'
  return /^\s+---\s*\n/.test(markdown)
    ? 'Toppen står ikke øverst. Den første linja skal være «---».'
    : 'Fila mangler toppen mellom to linjer med «---».'
}
