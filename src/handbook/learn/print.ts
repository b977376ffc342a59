import type { Drill } from '../card/drill.ts'
import type { Card } from '../card/model.ts'
import { fingerprint, printOf } from '../layer/fingerprint.ts'
import type { Handbook } from '../layer/model.ts'
import { plain, runs } from '../text.ts'
import type { Lesson } from './model.ts'
import { lessonRuns } from './words.ts'

/** Changes when the words of a card change, as this municipality has it. */
export const printOfCard = (card: Card | undefined): string =>
  printOf(card ? card.steps.map(fingerprint) : [])

/** Changes when the lesson changes, or a card it is about, or what it says of the municipality. */
export const printOfLesson = (l: Lesson, h: Handbook): string =>
  printOf([
    ...lessonRuns(l).map(plain),
    ...l.cards.map((id) => printOfCard(cardOf(h, id))),
    ...(l.local ? localWords(h) : []),
  ])

/** Changes when the drill changes, or the card it is played on. */
export const printOfDrill = (d: Drill, h: Handbook): string =>
  printOf([
    ...[...runs(d.situation)].map(plain),
    ...d.answers.flatMap((a) => [a.step, a.choice?.label ?? '', ...[...runs(a.why)].map(plain)]),
    printOfCard(cardOf(h, d.card)),
  ])

const cardOf = (h: Handbook, id: string): Card | undefined => h.cards.find((c) => c.id === id)

/** What «Slik gjør vi det her» shows: the answers and the numbers of this municipality. */
const localWords = (h: Handbook): readonly string[] => [
  h.municipality.slug,
  ...Object.values(h.clarifications).map((q) => [...runs(q.answer ?? [])].map(plain).join(' ')),
  ...Object.values(h.contacts).map((c) => `${c.id} ${c.phone ?? ''}`),
]
