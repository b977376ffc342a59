import type { Drill } from '../card/drill.ts'
import type { Layer } from '../layer/model.ts'
import type { Checklist, Point } from '../plan/model.ts'
import type { Teacher } from './merge.ts'
import type { Lesson, LessonPart, RolePath } from './model.ts'

type Titled = { readonly id: string; readonly lang?: string }

/**
 * What a layer teaches, in one language. What is not translated keeps its own words and says which
 * language they are in. For the build: a phone gets what it needs in the language it reads.
 */
export function taughtIn(layer: Layer, lang: string): Teacher {
  const ready = layer.published?.[lang]
  if (ready) return taughtIn(ready, ready.lang)
  const words = layer.lang === lang ? {} : (layer.translations[lang] ?? {})
  const translate = <T extends Titled>(
    source: readonly T[],
    translated: readonly T[] = [],
    join: (s: T, t: T) => T,
  ): readonly T[] => {
    if (layer.lang === lang) return source
    const byId = new Map(translated.map((t) => [t.id, t]))
    return source.map((s) => {
      const t = byId.get(s.id)
      return t ? join(s, t) : { ...s, lang: s.lang ?? layer.lang }
    })
  }
  return {
    lessons: translate(layer.lessons, words.lessons, joinLesson),
    drills: translate(layer.drills, words.drills, joinDrill),
    rolePaths: translate(layer.rolePaths, words.rolePaths, joinRolePath),
    ...checklistIn(layer, words.checklist, lang),
    ...(layer.learnOrder ? { learnOrder: layer.learnOrder } : {}),
  }
}

/** The right answers of the source with the words of the translation. */
const joinLesson = (s: Lesson, t: Lesson): Lesson => {
  const byId = new Map(t.parts.map((p) => [p.id, p]))
  return {
    ...s,
    title: t.title,
    intro: t.intro,
    parts: s.parts.map((p) => joinPart(p, byId.get(p.id))),
  }
}

/** A part that is not translated keeps its words; the check says so. */
function joinPart(s: LessonPart, t: LessonPart | undefined): LessonPart {
  if (t?.kind !== s.kind) return s
  const words = { ...s, title: t.title, blocks: t.blocks }
  if (words.kind !== 'question' || t.kind !== 'question') return words
  return {
    ...words,
    options: words.options.map((o, i) => {
      const own = t.options[i]
      return own ? { ...o, text: own.text, why: own.why } : o
    }),
  }
}

/** The labels are the card's in that language; the way is the source's. */
const joinDrill = (s: Drill, t: Drill): Drill => ({
  ...s,
  title: t.title,
  situation: t.situation,
  answers: s.answers.map((a) => {
    const own = t.answers.find((x) => x.step === a.step)
    return own ? { ...a, why: own.why, ...(own.choice ? { choice: own.choice } : {}) } : a
  }),
})

const joinRolePath = (s: RolePath, t: RolePath): RolePath => ({ ...s, title: t.title })

function checklistIn(
  { checklist, lang: own }: Layer,
  translated: Checklist | undefined,
  lang: string,
): Pick<Teacher, 'checklist'> {
  if (!checklist) return {}
  if (own === lang) return { checklist }
  return {
    checklist: translated ? joinChecklist(checklist, translated) : { ...checklist, lang: own },
  }
}

/** The points of the source with the words of the translation. */
function joinChecklist(s: Checklist, t: Checklist): Checklist {
  const groups = new Map(t.groups.map((g) => [g.id, g]))
  const points = new Map(t.groups.flatMap((g) => g.points.map((p) => [p.id, p] as const)))
  const join = (p: Point): Point => {
    const own = points.get(p.id)
    return own
      ? {
          ...p,
          statement: own.statement,
          measure: own.measure,
          owner: own.owner,
          ...(own.at ? { at: own.at } : {}),
        }
      : p
  }
  return {
    ...s,
    title: t.title,
    intro: t.intro,
    groups: s.groups.map((g) => ({
      ...g,
      title: groups.get(g.id)?.title ?? g.title,
      points: g.points.map(join),
    })),
  }
}
