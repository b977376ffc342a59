import type { Drill } from '../card/drill.ts'
import { type Card, type Step, stepBlocks } from '../card/model.ts'
import { type Inline, plain, runs } from '../text.ts'
import { type Learning, type Lesson, type PathStep, questionsOf } from './model.ts'
import { isQuestion, play } from './play.ts'
import { lessonRuns } from './words.ts'

/** Words a minute, read with attention on a phone. */
const WORDS = 180
/** To choose an answer, when it has been read: ten seconds. */
const CHOICE = 1 / 6

/** A lesson as it is read: every word of it, the wrong answers too. What it asks to be done is apart. */
export const lessonMinutes = (l: Pick<Lesson, 'title' | 'intro' | 'parts'>): number =>
  words(lessonRuns(l)) / WORDS + questionsOf(l).length * CHOICE

/** A drill as it is played: the situation, every step on the right way, and why. */
export function drillMinutes(d: Drill, card: Card): number {
  const { stops } = play(d, card)
  const read =
    words(runs(d.situation)) +
    stops.reduce((n, s) => n + stepWords(s.step) + words(runs(s.answer?.why ?? [])), 0)
  return read / WORDS + stops.filter(isQuestion).length * CHOICE
}

/** A card as it is walked once, the longest way. */
export function cardMinutes(card: Card): number {
  const known = new Map<string, number>()
  const from = (id: string): number => {
    const step = card.steps.find((s) => s.id === id)
    if (!step) return 0
    const before = known.get(id)
    if (before !== undefined) return before
    known.set(id, 0)
    const onward = step.choices.flatMap(({ target: t }) => (t.kind === 'step' ? from(t.step) : []))
    const choice = step.choices.length > 1 ? CHOICE : 0
    const minutes = stepWords(step) / WORDS + choice + Math.max(0, ...onward)
    known.set(id, minutes)
    return minutes
  }
  return words(runs(card.intro)) / WORDS + from(card.steps[0]?.id ?? '')
}

/** How long a step of a role path takes, in whole minutes. */
export function minutesOf(s: PathStep, { lessons, drills }: Learning, cards: readonly Card[]) {
  const drill = s.kind === 'drill' ? drills.find((d) => d.id === s.id) : undefined
  const card = cards.find((c) => c.id === (drill ? drill.card : s.id))
  if (s.kind === 'lesson') return lessons.find((l) => l.id === s.id)?.minutes ?? 0
  if (!card) return s.minutes
  return whole(drill ? drillMinutes(drill, card) : cardMinutes(card))
}

export const whole = (minutes: number): number => Math.max(1, Math.round(minutes))

const stepWords = (s: Step): number =>
  words([
    text(s.title),
    ...runs(stepBlocks(s)),
    ...s.phases.map((p) => text(p.deadline.label)),
    ...(s.receipt ? [s.receipt] : []),
    ...s.choices.map((c) => text(c.label)),
  ])

const text = (s: string): readonly Inline[] => [{ type: 'text', text: s }]

/** Whatever has a letter or a digit in it. */
function words(of: Iterable<readonly Inline[]>): number {
  let n = 0
  for (const run of of) n += plain(run).match(/\S*[\p{L}\d]\S*/gu)?.length ?? 0
  return n
}
