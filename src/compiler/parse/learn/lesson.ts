import * as v from 'valibot'
import { lessonMinutes, whole } from '../../../handbook/learn/minutes.ts'
import type { Lesson, LessonPart } from '../../../handbook/learn/model.ts'
import type { Problems } from '../../problems.ts'
import { AUDIENCES } from '../card.ts'
import { parseBlocks } from '../text/blocks.ts'
import { readTitle, type Section, sections, type Title } from '../text/markdown.ts'
import { takeOptions } from '../text/options.ts'
import { day, listOf, oneOf, source, text, texts } from '../values/fields.ts'
import { parseFront } from '../values/front.ts'
import { checkId } from '../values/id.ts'
import { convert } from '../values/yaml.ts'

/** A whole number of minutes. */
const minutes = v.pipe(
  text,
  v.regex(/^[1-9]\d?$/, 'Forventet et antall minutter'),
  v.transform(Number),
)
const Meta = v.strictObject({
  tittel: text,
  'øve-minutter': v.optional(minutes),
  for: v.optional(listOf(oneOf(AUDIENCES)), []),
  kort: v.optional(texts, []),
  kilder: v.pipe(listOf(source), v.minLength(1, 'Forventet minst én kilde')),
  gjennomgått: day,
  'gjennomgås-innen': day,
  type: v.optional(oneOf(['leksjon', 'lokal']), 'leksjon'),
})
const Translated = v.strictObject({ tittel: text })

const QUESTION = 'spørsmål'

/** `opplaering/x.md`: what you can do afterwards, then prose and questions, section by section. */
export function parseLesson(
  id: string,
  markdown: string,
  problems: Problems,
  translated = false,
): Lesson | undefined {
  const { meta, nodes } = parseFront(markdown, problems)
  const { before, sections: found } = sections(nodes, 2)
  const intro = parseBlocks(before, problems)
  if (intro.length === 0)
    problems.error(
      'lesson-intro',
      'Leksjonen mangler avsnittet før første «##»: hva du kan etterpå.',
    )
  const seen = new Set<string>()
  const parts = found.map((s) => parsePart(s, seen, problems))
  const words = translated ? convert(Translated, meta, problems) : undefined
  const head = translated ? undefined : convert(Meta, meta, problems)
  const title = words?.tittel ?? head?.tittel
  if (title === undefined) return undefined
  return {
    id,
    title,
    minutes: whole(lessonMinutes({ title, intro, parts }) + (head?.['øve-minutter'] ?? 0)),
    audience: head?.for ?? [],
    cards: head?.kort ?? [],
    sources: (head?.kilder ?? []).map((k) => ({
      title: k.tittel,
      ...(k.url ? { url: k.url } : {}),
    })),
    reviewed: head?.gjennomgått ?? '',
    reviewBy: head?.['gjennomgås-innen'] ?? '',
    local: head?.type === 'lokal',
    intro,
    parts,
    at: problems.at(undefined),
  }
}

function parsePart(section: Section, seen: Set<string>, problems: Problems): LessonPart {
  const { heading, content } = section
  const at = problems.at(heading.position?.start)
  const title = readTitle(heading)
  const id = title.id ?? ''
  checkTitle(title, seen, problems, at)
  seen.add(id)
  const named = { id, title: title.title, at }
  if (!title.classes.includes(QUESTION))
    return { kind: 'text', ...named, blocks: parseBlocks(content, problems) }
  const { rest, options } = takeOptions(title.title, content, at, problems)
  return { kind: 'question', ...named, blocks: parseBlocks(rest, problems), options }
}

function checkTitle(
  t: Title,
  seen: ReadonlySet<string>,
  problems: Problems,
  at: NonNullable<Lesson['at']>,
) {
  if (t.id === undefined)
    problems.error(
      'id-missing',
      `«${t.title}» mangler id. Skriv «## ${t.title} {#min-id}», eller «{#min-id .spørsmål}».`,
      at,
    )
  else if (checkId(t.id, at, problems) && seen.has(t.id))
    problems.error('duplicate-id', `Id-en «${t.id}» er brukt før i leksjonen.`, at)
  for (const w of [
    ...t.stray,
    ...t.classes.filter((c) => c !== QUESTION),
    ...Object.keys(t.attributes),
  ])
    problems.error('lesson-class', `«${w}» i {…} betyr ingenting her. Mente du «.spørsmål»?`, at)
}
