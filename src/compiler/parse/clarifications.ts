import * as v from 'valibot'
import type { Answer, Question } from '../../handbook/layer/model.ts'
import type { Inline, Place } from '../../handbook/text.ts'
import type { Problems } from '../problems.ts'
import { parseBlocks } from './text/blocks.ts'
import { parseInlines } from './text/inline.ts'
import { parseMarkdown, readTitle, sections } from './text/markdown.ts'
import { text, texts } from './values/fields.ts'
import { checkId } from './values/id.ts'
import { convert, entriesOf, parseYaml } from './values/yaml.ts'

const Fields = v.strictObject({
  spørsmål: text,
  spørres: text,
  imens: text,
  'besvares-av': v.optional(texts, []),
})

/** `avklaringer.yaml`: the questions put to every municipality. */
export function parseQuestions(yamlText: string, problems: Problems): readonly Question[] {
  const yaml = parseYaml(yamlText, problems)
  return entriesOf(yaml, problems).flatMap(([id, value]) => {
    const f = convert(Fields, yaml, problems, value, [id])
    return f
      ? [
          {
            id,
            question: f.spørsmål,
            askedOf: f.spørres,
            meanwhile: parseLine(f.imens, problems, yaml.at(id, 'imens')),
            answeredBy: f['besvares-av'],
            at: yaml.at(id),
          },
        ]
      : []
  })
}

/** One paragraph of Markdown inside YAML. Its problems stand at the key: YAML has moved the columns. */
function parseLine(text: string, problems: Problems, at: Place): readonly Inline[] {
  const [only, ...others] = parseMarkdown(text).children
  if (only?.type !== 'paragraph' || others.length > 0) {
    problems.error('not-text', '«imens» må være ett avsnitt.', at)
    return []
  }
  return parseInlines(only.children, problems.fixed(at)).map((i) => ({ ...i, at }))
}

/** `avklaringer.md`: a municipality's answers, `## Spørsmålet {#id}` and the answer. */
export function parseAnswers(markdown: string, problems: Problems): readonly Answer[] {
  const { before, sections: parts } = sections(parseMarkdown(markdown).children, 2)
  const stray = before.find((n) => n.type !== 'html' && !(n.type === 'heading' && n.depth === 1))
  if (stray)
    problems.error(
      'outside-answer',
      'Teksten hører ikke til noe svar. Et svar står under «## Spørsmålet {#id}».',
      problems.at(stray.position?.start),
    )
  const seen = new Set<string>()
  return parts.flatMap((p): readonly Answer[] => {
    const { title, id } = readTitle(p.heading)
    const at = problems.at(p.heading.position?.start)
    if (id === undefined)
      return (
        problems.error('id-missing', `Svaret «${title}» mangler id: {#skyss-krisesenter}.`, at) ??
        []
      )
    checkId(id, at, problems)
    if (seen.has(id)) problems.error('duplicate-id', `«${id}» er besvart to ganger.`, at)
    seen.add(id)
    const blocks = parseBlocks(p.content, problems)
    if (blocks.length === 0)
      problems.error(
        'empty-answer',
        `Svaret på «${title}» er tomt. Ta bort overskriften hvis det ikke er avklart.`,
        at,
      )
    return [{ id, blocks, at }]
  })
}
