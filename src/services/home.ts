import { effect } from '@preact/signals'
import type { Services } from '../ui/services.ts'
import type { Stage } from '../ui/stage.ts'
import type { Content } from './content.ts'

/**
 * Keeps the chosen municipalities among the user's own settings too, so that a phone whose caches the
 * browser has emptied knows what to fetch again.
 */
export async function rememberHome(
  services: Services,
  content: Content,
  stage: Stage,
): Promise<void> {
  const [lost, ...more] = services.settings.now.value.municipalities
  if (!content.active.value && lost !== undefined) {
    const got = await content.choose(lost)
    if (got.ok) await stage.show()
    if (got.ok) await content.keep(more)
  }
  effect(() => {
    const chosen = content.active.value?.chosen
    if (chosen && chosen.join() !== services.settings.now.peek().municipalities.join())
      void services.settings.save({ municipalities: chosen })
  })
}
