import type { RootContent } from 'mdast'
import type { Plan } from '../../../handbook/plan/model.ts'
import type { Problems } from '../../problems.ts'
import { parseBlocks } from '../text/blocks.ts'
import { parseMarkdown, readTitle, sections } from '../text/markdown.ts'
import { isMeasures, parseMeasures } from './measures.ts'

/**
 * `plan.md`: `# Tittel`, then text, lists and tables under `##`. Tables of measures are read, so that
 * what is late and what nobody is responsible for can be seen; the rest is shown as it is written.
 */
export function parsePlan(markdown: string, problems: Problems): Plan | undefined {
  const { before, sections: parts } = sections(parseMarkdown(markdown).children, 2)
  const [heading, ...rest] = before
  if (heading?.type !== 'heading' || heading.depth !== 1)
    return problems.error(
      'plan-title',
      'Planen begynner med tittelen: «# Handlingsplanen for …».',
      problems.at(heading?.position?.start),
    )
  const seen = new Set<string>()
  const section = (nodes: readonly RootContent[]): Plan['sections'][number] => {
    const measures = nodes.filter(isMeasures).flatMap((n) => parseMeasures(n, seen, problems))
    return {
      blocks: parseBlocks(
        nodes.filter((n) => !isMeasures(n)),
        problems,
      ),
      ...(measures.length > 0 ? { measures } : {}),
    }
  }
  return {
    title: readTitle(heading).title,
    sections: [
      ...(rest.length > 0 ? [section(rest)] : []),
      ...parts.map((p) => ({ title: readTitle(p.heading).title, ...section(p.content) })),
    ],
  }
}
