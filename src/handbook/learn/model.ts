import type { Drill } from '../card/drill.ts'
import type { Source } from '../card/model.ts'
import type { Checklist } from '../plan/model.ts'
import type { Block, Inline, Place } from '../text.ts'

/** Some minutes to read: prose, with questions between. */
export type Lesson = {
  readonly id: string
  readonly title: string
  /** Counted from its words when built (minutes.ts), with what it asks the reader to do. */
  readonly minutes: number
  readonly audience: readonly string[]
  /** The cards it is about: when one of them changes, the lesson is worth a second look. */
  readonly cards: readonly string[]
  readonly sources: readonly Source[]
  /** ISO dates. */
  readonly reviewed: string
  readonly reviewBy: string
  /** «Slik gjør vi det her»: what the municipality has settled stands under it, by itself. */
  readonly local: boolean
  /** What the reader can do afterwards. */
  readonly intro: readonly Block[]
  readonly parts: readonly LessonPart[]
  readonly lang?: string
  readonly at?: Place
}

export type LessonPart = Passage | LessonQuestion

export type Passage = {
  readonly kind: 'text'
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
  readonly at?: Place
}

/** One or more answers are right; each says why it is, or why not. */
export type LessonQuestion = Omit<Passage, 'kind'> & {
  readonly kind: 'question'
  readonly options: readonly Option[]
}

export type Option = {
  readonly right: boolean
  readonly text: readonly Inline[]
  readonly why: readonly Block[]
  readonly at?: Place
}

/** What someone in a role reads and rehearses, in which order. */
export type RolePath = {
  readonly id: string
  readonly title: string
  /** One of the audiences of the cards. */
  readonly audience: string
  readonly steps: readonly PathStep[]
  readonly lang?: string
  readonly at?: Place
}

export type PathStep = {
  readonly kind: 'lesson' | 'card' | 'drill'
  readonly id: string
  /** A guess, for where the card it is about is not at hand; what is shown is counted (minutes.ts). */
  readonly minutes: number
  /** Among the first twenty minutes: after these she can stand alone on a shift. */
  readonly ready: boolean
  readonly at?: Place
}

/** What one layer has to teach, in one language. */
export type Taught = {
  readonly lessons: readonly Lesson[]
  readonly drills: readonly Drill[]
  readonly rolePaths: readonly RolePath[]
  /** For the coordinator. It comes with the lessons: no card waits for it either. */
  readonly checklist?: Checklist
}

/** Everything a municipality's staff can learn from, in the order it is listed. */
export type Learning = Taught

export const questionsOf = (lesson: Pick<Lesson, 'parts'>): readonly LessonQuestion[] =>
  lesson.parts.filter((p) => p.kind === 'question')

type Meant = { readonly audience: readonly string[] }

/** What is meant for a role, and the rest. Nothing said, or «alle», is for everyone. */
export function forRole<T extends Meant>(
  all: readonly T[],
  role: string | undefined,
): { readonly mine: readonly T[]; readonly others: readonly T[] } {
  const fits = ({ audience: a }: T) =>
    role === undefined || a.length === 0 || a.includes('alle') || a.includes(role)
  return { mine: all.filter(fits), others: all.filter((x) => !fits(x)) }
}
