import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Learning, PathStep } from '../../../handbook/learn/model.ts'
import { printOfCard, printOfDrill, printOfLesson } from '../../../handbook/learn/print.ts'
import {
  type Item,
  itemOf,
  NOTHING,
  type Progress,
  type State,
  stateOf,
} from '../../../handbook/learn/progress.ts'
import { useHandbook, usePlace } from '../../context.ts'
import { href } from '../../href.ts'
import type { Learner } from '../services.ts'

/** What every page of the room has at hand. */
export type Desk = {
  readonly learning: Learning
  readonly learner?: Learner | undefined
  /** ISO date in Norway. */
  readonly today: string
}

export const DeskContext = createContext<Desk>({
  learning: { lessons: [], drills: [], rolePaths: [] },
  today: '',
})
export const useDesk = (): Desk => useContext(DeskContext)

/** The addresses of the room. */
export function useTo(): (...page: string[]) => string {
  const here = usePlace()
  return (...page) => href({ name: 'room', room: 'lar', ...here, page })
}

type Thing = Pick<PathStep, 'kind' | 'id'>

/** How far the user has come, and how to go on. */
export function useProgress() {
  const { learner, learning, today } = useDesk()
  const handbook = useHandbook()
  const progress: Progress = learner?.progress.value ?? NOTHING
  const printOf = ({ kind, id }: Thing): string => {
    if (kind === 'card') return printOfCard(handbook.cards.find((c) => c.id === id))
    const lesson = kind === 'lesson' && learning.lessons.find((l) => l.id === id)
    const drill = kind === 'drill' && learning.drills.find((d) => d.id === id)
    return lesson ? printOfLesson(lesson, handbook) : drill ? printOfDrill(drill, handbook) : ''
  }
  return {
    progress,
    state: (thing: Thing): State =>
      stateOf(progress, itemOf(thing), printOf(thing), handbook.lang, today),
    finish: (thing: Thing) =>
      void learner?.finish(itemOf(thing) as Item, printOf(thing), handbook.lang),
  }
}
