import { questionsOf } from '../../handbook/learn/model.ts'
import type { Problem } from '../../handbook/problem.ts'
import { type Content, handbookOf, heldBack, NATIONAL } from '../compile.ts'
import { print } from '../problems.ts'

/** `check`: every problem with its place, then one line that counts. */
export function printCheck(content: Content, problems: readonly Problem[]): readonly string[] {
  const held = heldBack(content, problems)
  return [
    ...problems.map(print),
    summary(problems, countContent(content)),
    ...(held.size > 0 ? [`Holdes tilbake til det er rettet: ${[...held].join(', ')}.`] : []),
  ]
}

/** `check --json` */
export function checkCounts(content: Content, problems: readonly Problem[]) {
  const errors = problems.filter((p) => p.level === 'error').length
  return { errors, warnings: problems.length - errors, ...countContent(content) }
}

type Counts = ReturnType<typeof countContent>

function countContent(content: Content) {
  const national = content.layers.get(NATIONAL)
  const cards = [...content.layers.values()].flatMap((l) => l.cards)
  const own = content.municipalities.filter((m) => content.layers.has(m.slug))
  return {
    cards: cards.length,
    steps: cards.reduce((n, c) => n + c.steps.length, 0),
    drills: national?.drills.length ?? 0,
    lessons: national?.lessons.length ?? 0,
    questions: (national?.lessons ?? []).reduce((n, l) => n + questionsOf(l).length, 0),
    duties: national?.duties.length ?? 0,
    contacts: national?.contacts.length ?? 0,
    clarifications: national?.questions.length ?? 0,
    municipalities: content.municipalities.filter((m) => !m.example).length,
    gaps: Object.fromEntries(
      own.map((m) => [
        m.slug,
        handbookOf(content, m, content.layers.get(m.slug)?.lang ?? 'nb').gaps.length,
      ]),
    ),
  }
}

function summary(problems: readonly Problem[], c: Counts): string {
  const errors = problems.filter((p) => p.level === 'error').length
  return `${c.cards} kort, ${c.steps} steg, ${c.duties} plikter, ${c.contacts} kontakter, ${c.clarifications} avklaringer, ${c.lessons} leksjoner, ${c.drills} øvinger, ${c.municipalities} kommuner: ${errors} feil, ${problems.length - errors} advarsler.`
}
