import { ACTIVE, type Active, TWIN } from '../model.ts'
import { inventory } from '../read/inventory.ts'
import { filesOf, learningNeedsOf } from '../read/need.ts'
import type { Server } from './server.ts'
import type { World } from './world.ts'

export const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(`broken: ${what}`)
}

/** The newest version is here, whole, with what is learnt from it, and nothing else lies about. */
export async function healed(
  world: World,
  server: Server,
  active: Active | undefined,
): Promise<void> {
  must(active !== undefined, 'not healed')
  if (!active) return
  const home = active.chosen[0] ?? ''
  if (!Object.hasOwn(server.latest().index.municipalities, home)) return
  must(active.index.number === server.latest().index.number, 'not the newest')
  must((await inventory(world.reader, active)).ready, 'not whole')
  const learning = learningNeedsOf(active.index, active).map((n) => n.file)
  must(learning.length > 0 && learning.every((f) => world.disk.has(f)), 'nothing to learn from')
  const kept = [
    ...[ACTIVE, TWIN, ...filesOf(active.index, active), ...active.previous],
    ...learning,
  ]
  const stray = [...world.disk.keys()].filter(
    (n) => !kept.some((k) => n === k || n.startsWith(`${k}/`)),
  )
  must(stray.length === 0, `left lying: ${stray}`)
  must(world.disk.get(ACTIVE) === world.disk.get(TWIN), 'the twin differs')
}
