import { type ReadonlySignal, signal } from '@preact/signals'
import type { OwnContact } from '../handbook/contact/own.ts'
import type { Handbook } from '../handbook/layer/model.ts'
import { documentsOf } from '../handbook/search/documents.ts'
import type { Search } from '../ui/rooms/services.ts'
import { openIndex, type SearchIndex } from './search-index.ts'

/** So many at a time that a tap is answered between two. */
const AT_ONCE = 10

type Made = {
  readonly index: SearchIndex
  readonly handbook: Handbook
  readonly own: readonly OwnContact[]
}

/**
 * Search in the handbook that is open. The index is made on the device, in quiet moments, and again
 * when the handbook or the user's own contacts are others.
 * @param idle runs work when nothing else is to be done
 */
export function openSearch(
  own: ReadonlySignal<readonly OwnContact[]>,
  idle: (work: () => void) => void,
): Search {
  let made: Made | undefined
  const current = (handbook: Handbook): Made => {
    if (made?.handbook !== handbook || made.own !== own.value)
      made = {
        handbook,
        own: own.value,
        index: openIndex(documentsOf(handbook, { own: own.value })),
      }
    return made
  }
  const grow = (mine: Made) => {
    if (mine === made && mine.index.grow(AT_ONCE)) idle(() => grow(mine))
  }
  return {
    typed: signal(''),
    prepare: (handbook) => {
      const before = made
      const mine = current(handbook)
      if (mine !== before) idle(() => grow(mine))
    },
    find: (handbook, typed) => current(handbook).index.find(typed),
  }
}

/** When the browser has nothing to do; Safari does not say, so there it is a little later. */
export const whenIdle = (work: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work)
  else setTimeout(work, 50)
}
