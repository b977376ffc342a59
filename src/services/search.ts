import { type ReadonlySignal, signal } from '@preact/signals'
import type { OwnContact } from '../handbook/contact/own.ts'
import type { Handbook } from '../handbook/layer/model.ts'
import type { Lesson } from '../handbook/learn/model.ts'
import { lessonText } from '../handbook/learn/words.ts'
import { workedOut } from '../handbook/search/documents.ts'
import type { Search } from '../ui/rooms/services.ts'
import { openIndex, type SearchIndex } from './search-index.ts'

/** So long at a time, in ms, that a tap is answered between two. */
const AT_ONCE = 6
const NONE: readonly Lesson[] = []

type Made = {
  readonly index: SearchIndex
  readonly handbook: Handbook
  readonly own: readonly OwnContact[]
  readonly lessons: readonly Lesson[]
}

/**
 * Search in the handbook that is open. The index is made on the device, in quiet moments, and again
 * when the handbook or the user's own contacts are others.
 * @param lessonsOf those that are on the device, and none when they are not
 * @param idle runs work when nothing else is to be done
 * @param now a clock in ms that never goes back
 */
export function openSearch(
  own: ReadonlySignal<readonly OwnContact[]>,
  lessonsOf: (h: Handbook) => Promise<readonly Lesson[]>,
  idle: (work: () => void) => void,
  now: () => number,
): Search {
  let made: Made | undefined
  let taught: Pick<Made, 'handbook' | 'lessons'> | undefined
  const current = (handbook: Handbook): Made => {
    const lessons = taught?.handbook === handbook ? taught.lessons : NONE
    if (made?.handbook !== handbook || made.own !== own.value || made.lessons !== lessons) {
      const beside = {
        own: own.value,
        lessons: lessons.map((l) => ({ ...l, text: () => lessonText(l) })),
      }
      made = { handbook, own: own.value, lessons, index: openIndex(workedOut(handbook, beside)) }
    }
    return made
  }
  const grow = (mine: Made) => {
    const end = now() + AT_ONCE
    if (mine === made && mine.index.grow(() => now() < end)) idle(() => grow(mine))
  }
  const begin = (handbook: Handbook) => {
    const before = made
    const mine = current(handbook)
    if (mine !== before) idle(() => grow(mine))
  }
  return {
    typed: signal(''),
    prepare: (handbook) => {
      begin(handbook)
      if (taught?.handbook === handbook) return
      void lessonsOf(handbook).then((lessons) => {
        if (lessons.length === 0) return
        taught = { handbook, lessons }
        begin(handbook)
      })
    },
    find: (handbook, typed) => current(handbook).index.find(typed),
  }
}
