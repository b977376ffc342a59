import { fail, ok, type Result } from '../../handbook/result.ts'
import type { Deps, UpdateProblem } from '../model.ts'
import { learningNeedsOf } from '../read/need.ts'
import { readActive } from '../read/read.ts'
import { fill } from './steps.ts'
import { alone } from './update.ts'

/**
 * Fetches what the publication in use names to learn from, each file verified, when it is not here
 * already. Call it when the cards are on the device: they never wait for it, nor fail with it.
 */
export const bringLearning = (deps: Deps): Promise<Result<undefined, UpdateProblem>> =>
  alone(deps, async () => {
    const active = await readActive(deps.store)
    const problem = active && (await fill(deps, learningNeedsOf(active.index, active)))
    return problem ? fail(problem) : ok(undefined)
  })
