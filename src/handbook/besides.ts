import { NOTHING, progressFrom } from './learn/progress.ts'
import { workFrom } from './plan/work.ts'

/** Where on a device lies what is the user's beside her contacts. */
export const BESIDES = ['learning', 'checklist', 'plan'] as const
type Place = (typeof BESIDES)[number]

/** What she has learnt, answered and set: records by their key on the device. */
export type Besides = Readonly<Record<Place, ReadonlyMap<string, unknown>>>

export const NO_BESIDES: Besides = { learning: new Map(), checklist: new Map(), plan: new Map() }

/** From a file that anyone may have written: what is not understood is left out. */
export function besidesFrom(raw: Readonly<Partial<Record<Place, unknown>>>): Besides {
  const read = (place: Place): ReadonlyMap<string, unknown> => {
    const all = raw[place]
    if (typeof all !== 'object' || all === null || Array.isArray(all)) return new Map()
    return new Map(Object.entries(all).filter(([key, value]) => isUnderstood(place, key, value)))
  }
  return { learning: read('learning'), checklist: read('checklist'), plan: read('plan') }
}

function isUnderstood(place: Place, key: string, value: unknown): boolean {
  if (key.length > 200 || JSON.stringify(value).length > 2000) return false
  const one = new Map([[key, value]])
  if (place === 'learning') return JSON.stringify(progressFrom(one)) !== JSON.stringify(NOTHING)
  const [municipality = ''] = key.split('/')
  if (!/^(\d{4}|[a-z][a-z-]*)$/.test(municipality)) return false
  return place === 'checklist'
    ? Object.keys(workFrom(municipality, one, new Map()).answers).length === 1
    : Object.keys(workFrom(municipality, new Map(), one).followed).length === 1
}

/** Those of a backup that are not here: what is here is newer than any backup, and stays. */
export function missingHere(here: Besides, then: Besides): Besides {
  const of = (place: Place) => new Map([...then[place]].filter(([key]) => !here[place].has(key)))
  return { learning: of('learning'), checklist: of('checklist'), plan: of('plan') }
}

export const sizeOf = (b: Besides): number => BESIDES.reduce((n, place) => n + b[place].size, 0)

/** As it stands in a file. */
export const written = (
  b: Besides,
): Readonly<Record<Place, Readonly<Record<string, unknown>>>> => ({
  learning: Object.fromEntries(b.learning),
  checklist: Object.fromEntries(b.checklist),
  plan: Object.fromEntries(b.plan),
})
