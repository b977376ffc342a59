import fc from 'fast-check'
import { type Harm, openRig, type Rig, type Update } from './rig.ts'
import { MOODS } from './server.ts'

type Nothing = Record<string, never>
type Command = fc.AsyncCommand<Nothing, Rig>

const command = (
  text: string,
  run: (rig: Rig) => Promise<unknown>,
  check: (rig: Rig) => boolean = () => true,
): Command => ({
  // fast-check asks before it runs; the rig itself is asked, at the time.
  check: () => true,
  run: async (_, rig) => {
    if (check(rig)) await run(rig)
  },
  toString: () => text,
})

const tab = fc.nat({ max: 1 })
const town = fc.constantFrom('1875', '3403', '4650', '9999')
const lang = fc.constantFrom('nb', 'nn')
const as = fc.constantFrom('home', 'beside')
const harm = fc.constantFrom<Harm>('halved', 'emptied', 'removed', 'altered', 'swapped')
const free = (t: number) => (rig: Rig) => !rig.busy(t)

const update = fc
  .tuple(tab, fc.constantFrom('newest', 'newest', 'held'), lang)
  .map(([t, reason, l]) =>
    command(`tab ${t} updates (${reason}, ${l})`, (rig) => rig.update(t, reason, l), free(t)),
  )
const steps = fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 25 }).map((picks) =>
  command(`${picks.length} steps: ${picks}`, async (rig) => {
    for (const p of picks) await rig.step(p)
  }),
)
const path = fc.constantFrom(
  '',
  '1875',
  '1849-x',
  '3403-hamar',
  '4650-gloppen/nb',
  '1875-hamaroy/nn',
)
const navigate = path.map((p) => command(`the worker opens «${p}»`, (rig) => rig.navigate(p)))
const publish = fc
  .tuple(
    fc.subarray(['nasjonalt', '1875', '3403', '4650', 'laring'], { minLength: 1 }),
    fc.subarray(['3403', '4650'], { maxLength: 1 }),
  )
  .map(([changed, leftOut]) =>
    command(`published: ${changed} changed, without ${leftOut}`, async (rig) =>
      rig.server.publish(changed, leftOut),
    ),
  )

/** Everything that may happen, in any order. Steps and updates more often than the rest. */
const commands = fc.commands<Nothing, Rig, false>(
  [
    steps,
    steps,
    steps,
    steps,
    update,
    update,
    navigate,
    navigate,
    publish,
    tab.map((t) => command(`tab ${t} brings what is learnt`, (rig) => rig.learn(t), free(t))),
    tab.map((t) => command(`tab ${t} takes pages out`, (rig) => rig.takeOut(t), free(t))),
    fc
      .tuple(tab, town, as)
      .map(([t, id, a]) =>
        command(`tab ${t} chooses ${id} ${a}`, (rig) => rig.choose(t, id, a), free(t)),
      ),
    fc
      .tuple(tab, town)
      .map(([t, id]) => command(`tab ${t} unchooses ${id}`, (rig) => rig.unchoose(t, id), free(t))),
    fc
      .tuple(tab, fc.boolean())
      .map(([t, torn]) =>
        command(`tab ${t} killed${torn ? ', torn' : ''}`, (rig) => rig.kill(t, torn)),
      ),
    fc
      .tuple(fc.nat({ max: 30 }), harm)
      .map(([n, how]) => command(`file ${n} ${how}`, (rig) => rig.harm(n, how))),
    fc
      .constantFrom(...MOODS, 'honest' as const, 'honest' as const, 'honest' as const)
      .map((mood) => command(`network: ${mood}`, async (rig) => rig.server.mood(mood))),
    fc.nat({ max: 9 }).map((n) => command(`limit ${n} reached`, (rig) => rig.ring(n))),
    fc
      .boolean()
      .map((full) => command(full ? 'disk full' : 'room again', async (rig) => rig.full(full))),
  ],
  { maxCommands: 60, size: '+1' },
)

/**
 * What must hold, for any update made from the same parts. `heals`: and at the end, with an honest
 * network, the newest version is there and nothing else.
 */
export const property = (update: Update, options: { locked?: boolean; heals?: boolean } = {}) =>
  fc.asyncProperty(commands, async (cs) => {
    const rig = openRig(update, options.locked !== false)
    await fc.asyncModelRun(() => ({ model: {}, real: rig }), cs)
    await (options.heals === false ? rig.drain() : rig.heal())
  })
