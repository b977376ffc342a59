import type { Entry } from '../../handbook/pack/model.ts'
import type { Active } from '../model.ts'
import { entryOf } from './need.ts'

/** What `/` opens: the first chosen that is a real municipality. The example is never home (field rule 3). */
export function homeOf(active: Active): ({ readonly id: string } & Entry) | undefined {
  for (const id of active.chosen) {
    const entry = entryOf(active.index, id)
    if (entry && !entry.example) return { id, ...entry }
  }
  return undefined
}
