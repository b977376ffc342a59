import { effect } from '@preact/signals'
import type { Services } from '../ui/services.ts'
import type { Content } from './content.ts'

/**
 * Makes a municipality home, and keeps that it is to be before its files have come: a page that is
 * left in between, over a poor network, must not open another one's numbers at the next start.
 */
export const keepChoice =
  (content: Pick<Content, 'choose'>, settings: Services['settings']): Content['choose'] =>
  async (id) => {
    void settings.save({ choosing: id })
    const got = await content.choose(id)
    // What failed has been said on the screen; it is not tried again behind the user's back.
    if (settings.now.peek().choosing === id) void settings.save({ choosing: undefined })
    return got
  }

/**
 * Keeps the chosen municipalities among the user's own settings too, so that a phone whose caches the
 * browser has emptied knows what to fetch again. Brings home what an earlier page was cut off from.
 * @param show draws the page anew: it may be another municipality's now
 */
export async function rememberHome(
  content: Content,
  settings: Services['settings'],
  show: () => Promise<void>,
): Promise<void> {
  const {
    choosing,
    municipalities: [lost, ...more],
  } = settings.now.value
  if (!content.active.value && lost !== undefined) {
    const got = await content.choose(lost)
    if (got.ok) await show()
    if (got.ok) await content.keep(more)
  }
  if (choosing !== undefined) {
    const got = await content.choose(choosing)
    if (got.ok) await show()
    // Nobody has been told that it failed: without a network it is tried again at the next start.
    if (got.ok || got.error !== 'offline') void settings.save({ choosing: undefined })
  }
  effect(() => {
    const chosen = content.active.value?.chosen
    if (chosen && chosen.join() !== settings.now.peek().municipalities.join())
      void settings.save({ municipalities: chosen })
  })
}
