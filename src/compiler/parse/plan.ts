import type { Plan } from '../../handbook/layer/model.ts'
import type { Problems } from '../problems.ts'
import { parseBlocks } from './blocks.ts'
import { parseMarkdown, readTitle, sections } from './markdown.ts'

/** `plan.md`: `# Tittel`, then text, lists and tables under `##`. Shown as it is written. */
export function parsePlan(markdown: string, problems: Problems): Plan | undefined {
  const { before, sections: parts } = sections(parseMarkdown(markdown).children, 2)
  const [heading, ...rest] = before
  if (heading?.type !== 'heading' || heading.depth !== 1)
    return problems.error(
      'plan-title',
      'Planen begynner med tittelen: «# Handlingsplanen for …».',
      problems.at(heading?.position?.start),
    )
  const intro = parseBlocks(rest, problems)
  return {
    title: readTitle(heading).title,
    sections: [
      ...(intro.length > 0 ? [{ blocks: intro }] : []),
      ...parts.map((p) => ({
        title: readTitle(p.heading).title,
        blocks: parseBlocks(p.content, problems),
      })),
    ],
  }
}
