import type { Heading, Root, RootContent, Yaml } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { textOf } from './text-of.ts'

/** CommonMark with front matter, tables and task lists. */
export const parseMarkdown = (source: string): Root =>
  fromMarkdown(source, {
    extensions: [frontmatter(['yaml']), gfmTable(), gfmTaskListItem()],
    mdastExtensions: [
      frontmatterFromMarkdown(['yaml']),
      gfmTableFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
    ],
  })

export const frontMatterOf = (root: Root): Yaml | undefined =>
  root.children.find((n): n is Yaml => n.type === 'yaml')

/** A heading taken apart: `Tittel (uten vet-ikke) {#id .akutt etter=x}`. */
export type Title = {
  readonly title: string
  readonly id?: string
  readonly classes: readonly string[]
  readonly attributes: Readonly<Record<string, string>>
  /** Words between the braces that are none of these, such as «akutt» without its dot. */
  readonly stray: readonly string[]
}

export function readTitle(h: Heading): Title {
  const written = textOf(h)
  const m = /^(.*?)\s*\{([^{}]*)\}\s*$/s.exec(written)
  const words = (m?.[2] ?? '').split(/\s+/).filter(Boolean)
  const id = words.find((w) => w.startsWith('#'))?.slice(1)
  return {
    title: (m?.[1] ?? written).trim(),
    ...(id === undefined ? {} : { id }),
    classes: words.filter((w) => w.startsWith('.')).map((w) => w.slice(1)),
    attributes: Object.fromEntries(
      words
        .filter((w) => w.includes('='))
        .map((w) => [w.slice(0, w.indexOf('=')), w.slice(w.indexOf('=') + 1)]),
    ),
    stray: words.filter((w) => !/^[#.]|=/.test(w)),
  }
}

export type Section = { readonly heading: Heading; readonly content: readonly RootContent[] }

/** What stands before the first heading of a depth, and the section under each. */
export function sections(
  nodes: readonly RootContent[],
  depth: Heading['depth'],
): { readonly before: readonly RootContent[]; readonly sections: readonly Section[] } {
  const before: RootContent[] = []
  const out: { heading: Heading; content: RootContent[] }[] = []
  for (const n of nodes) {
    if (n.type === 'yaml') continue
    if (n.type === 'heading' && n.depth === depth) out.push({ heading: n, content: [] })
    else (out.at(-1)?.content ?? before).push(n)
  }
  return { before, sections: out }
}
