import type { Handbook } from '../layer/model.ts'
import { minutesOf } from '../learn/minutes.ts'
import type { Learning, Lesson, RolePath } from '../learn/model.ts'
import { lessonRefs, lessonRuns } from '../learn/words.ts'
import { type Problem, suggest } from '../problem.ts'
import { type Inline, plain, runs } from '../text.ts'
import { checkDrills } from './drills.ts'
import { checkRefs } from './links.ts'
import { checkChecklist } from './plan.ts'
import { checkPassage } from './prose.ts'
import { collector } from './steps.ts'
import { checkWords } from './words.ts'

/** After so many minutes a new employee can stand alone on a shift (field section 6). */
export const READY_MINUTES = 20

/** Everything that can be wrong in what the staff learn from, in the handbook it is about. */
export function checkLearning(learning: Learning, h: Handbook, today: string): readonly Problem[] {
  const cards = new Map(h.cards.map((c) => [c.id, c]))
  const shown = (r: { readonly to: string; readonly id: string }) =>
    r.to !== 'card' || !(r.id in h.hidden)
  return [
    ...learning.lessons.flatMap((l) => [
      ...checkRefs([...lessonRefs(l)].filter(shown), { ...h, cards }),
      ...checkPassage(lessonRuns(l), h, l.at),
      ...checkLesson(l, h),
      ...checkWording(l, h.lang, today),
    ]),
    ...learning.rolePaths.flatMap((p) => checkRolePath(p, learning, h)),
    ...learning.drills.flatMap((d) =>
      checkPlain(
        runs([...d.situation, ...d.answers.flatMap((a) => a.why)]),
        d.lang ?? h.lang,
        d.at,
      ),
    ),
    ...checkDrills(learning.drills, h),
    ...checkChecklist(learning.checklist, h, today),
  ]
}

function checkLesson(l: Lesson, h: Handbook): readonly Problem[] {
  const { problems, report } = collector()
  const ids = h.cards.map((c) => c.id)
  for (const id of l.cards)
    if (!ids.includes(id) && !(id in h.hidden))
      report('unknown-card', `Kortet «${id}» finnes ikke.${suggest(id, ids)}`, l.at)
  if (!l.local && l.cards.length === 0 && [...lessonRefs(l)].length === 0)
    report(
      'lesson-links',
      `Leksjonen «${l.title}» viser ikke til noe kort, noen plikt, kontakt eller avklaring. Da vet ingen hvor det brukes.`,
      l.at,
    )
  return problems
}

function checkWording(l: Lesson, lang: string, today: string): readonly Problem[] {
  const { problems, report } = collector('warning')
  if (l.reviewBy < today)
    report('overdue', `«${l.title}» skulle vært gjennomgått innen ${l.reviewBy}.`, l.at)
  return [...problems, ...checkPlain(lessonRuns(l), l.lang ?? lang, l.at)]
}

/** The words of cards are the words of what one learns from. English needs more of them. */
const checkPlain = (words: Iterable<readonly Inline[]>, lang: string, at: Lesson['at']) =>
  lang === 'en' ? [] : checkWords([...words].map(plain), lang, at)

const CALLED = { lesson: 'Leksjonen', card: 'Kortet', drill: 'Øvingen' } as const

function checkRolePath(p: RolePath, learning: Learning, h: Handbook): readonly Problem[] {
  const { problems, report } = collector()
  // A municipality with longer steps of its own is told, not stopped (field rule 13).
  const { problems: warnings, report: warn } = collector('warning')
  const known = {
    lesson: learning.lessons.map((l) => l.id),
    card: [...h.cards.map((c) => c.id), ...Object.keys(h.hidden)],
    drill: learning.drills.map((d) => d.id),
  }
  for (const s of p.steps)
    if (!known[s.kind].includes(s.id))
      report(
        `unknown-${s.kind}`,
        `${CALLED[s.kind]} «${s.id}» finnes ikke.${suggest(s.id, known[s.kind])}`,
        s.at,
      )
  const firstOther = p.steps.findIndex((s) => !s.ready)
  const late = p.steps.find((s, i) => s.ready && firstOther >= 0 && i > firstOther)
  if (late)
    report('ready-first', 'Stegene med «klar-for-vakt: ja» skal stå først, samlet.', late.at)
  const ready = p.steps.filter((s) => s.ready)
  const sum = ready.reduce((n, s) => n + minutesOf(s, learning, h.cards), 0)
  if (sum > READY_MINUTES)
    warn(
      'ready-minutes',
      `«Klar for vakt» tar ${sum} minutter i «${p.title}». Høyst ${READY_MINUTES}.`,
      ready[0]?.at,
    )
  return [...problems, ...warnings]
}

/** A layer lists lessons and drills that are there. */
export function checkLearnOrder(
  order: readonly string[],
  { lessons, drills }: Learning,
  at: Lesson['at'],
): readonly Problem[] {
  const { problems, report } = collector()
  const ids = [...lessons, ...drills].map((x) => x.id)
  for (const id of order)
    if (!ids.includes(id))
      report(
        'unknown-learning',
        `«${id}» i «lær-rekkefølge» er verken en leksjon eller en øving.${suggest(id, ids)}`,
        at,
      )
  return problems
}
