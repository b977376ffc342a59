import type { Source } from '../card/model.ts'
import type { Block, Inline, Place, Ref } from '../text.ts'

/** Something that is true of a municipality or not yet, and what to do until it is. */
export type Point = {
  readonly id: string
  /** What is true: «Ansatte vet hvem de ringer om natta.» */
  readonly statement: readonly Inline[]
  /** The measure that makes it true, as a line in a plan. */
  readonly measure: readonly Inline[]
  /** The function that the measure is natural for: one of those that are asked the questions. */
  readonly owner: string
  /** Questions, contacts, cards and duties that show how it stands here. */
  readonly see: readonly Ref[]
  readonly at?: Place
}

export type PointGroup = {
  readonly id: string
  readonly title: string
  readonly points: readonly Point[]
  readonly at?: Place
}

/** The municipality's own look at itself: what is in place, and what is not. */
export type Checklist = {
  readonly title: string
  readonly intro: readonly Block[]
  readonly groups: readonly PointGroup[]
  readonly sources: readonly Source[]
  /** ISO dates. */
  readonly reviewed: string
  readonly reviewBy: string
  readonly lang?: string
  readonly at?: Place
}

export const STATUSES = ['not-begun', 'ongoing', 'done'] as const
/** How far a measure has come. */
export type Status = (typeof STATUSES)[number]

/**
 * A measure in an adopted plan. A row without words answers the measure with the same number in a
 * plan beneath: a municipality says who is responsible for what its region has adopted.
 */
export type Measure = {
  /** What the plan calls it: «3», «6a». */
  readonly id: string
  readonly what?: readonly Inline[]
  /** As written. Whether it names anyone: `isOwner`. */
  readonly owner?: string
  /** ISO date. */
  readonly deadline?: string
  readonly status?: Status
  /** Where in the plan's own document it stands. */
  readonly chapter?: string
  readonly at?: Place
}

/** A plan that a region or a municipality has adopted: what it says, section by section. */
export type Plan = {
  readonly title: string
  readonly sections: readonly {
    /** Absent: what stands before the first heading. */
    readonly title?: string
    readonly blocks: readonly Block[]
    readonly measures?: readonly Measure[]
  }[]
}

export const measuresIn = (plan: Plan | undefined): readonly Measure[] =>
  plan?.sections.flatMap((s) => s.measures ?? []) ?? []

export const pointsIn = (list: Checklist | undefined): readonly Point[] =>
  list?.groups.flatMap((g) => g.points) ?? []

/** «Ikke avklart», «avklares i den enkelte kommune», «hver kommune» and «ikke oppgitt» name nobody. */
const NOBODY = /^((ikkje |ikke )?(avklar|oppgitt)|(den enkelte|hver|kvar) kommune)/i

export const isOwner = (written: string | undefined): written is string =>
  written !== undefined && !NOBODY.test(written.trim())
