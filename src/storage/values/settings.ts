import { fail, ok, type Result } from '../../handbook/result.ts'
import type { Database, StorageState } from '../database/database.ts'
import type { StorageProblem } from '../database/problem.ts'
import { readValues, type Values, writeValues } from './record.ts'

/** What the user has chosen. What is absent follows the app's default. */
export type Settings = {
  /** The layers she has chosen; the first is home. */
  readonly municipalities: readonly string[]
  /** To become home as soon as its files are here: a tap on it that was cut off is not lost. */
  readonly choosing?: string
  /** A language of the interface, as in BCP 47. */
  readonly lang?: string
  readonly theme?: 'auto' | 'light' | 'dark'
  readonly textSize?: 'normal' | 'large'
  /** Urgent corrections she has met, as `card-2026-11-21`. */
  readonly seen?: readonly string[]
}

/** `undefined` takes a choice back. */
export type Patch = { readonly [K in keyof Settings]?: Settings[K] | undefined }

/** Not on disk, and why. The settings hold for as long as the page does. */
export type SaveProblem = { readonly reason: StorageProblem; readonly settings: Settings }

export type SettingsStore = {
  /** Whether every choice made is on disk, and if not, why. */
  readonly state: StorageState
  /** What applies now. Never fails: without a database, what this page knows. */
  read(): Promise<Settings>
  /**
   * Changes the given settings only. `ok` means on disk and read back; everything else applies
   * until reload, and is tried again together with the next save.
   */
  save(patch: Patch): Promise<Result<Settings, SaveProblem>>
  /** Drops what is held in memory; the database is erased by `eraseAll`. */
  forget(): void
}

const isId = (v: unknown): v is string => typeof v === 'string' && /^[\p{L}\d-]{1,64}$/u.test(v)
const ids = (v: unknown) => (Array.isArray(v) ? [...new Set(v.filter(isId))] : undefined)
const oneOf =
  (...known: readonly string[]) =>
  (v: unknown) =>
    known.find((k) => k === v)

/** A reader for each setting: what it makes of a stored value; `undefined` for one it can't use. */
const readers: Readonly<Record<keyof Settings, (v: unknown) => unknown>> = {
  municipalities: ids,
  choosing: (v) => (isId(v) ? v : undefined),
  seen: ids,
  lang: (v) => (typeof v === 'string' && /^[a-z]{2,3}$/.test(v) ? v : undefined),
  theme: oneOf('auto', 'light', 'dark'),
  textSize: oneOf('normal', 'large'),
}
const fields = Object.keys(readers) as (keyof Settings)[]

/** Settings from anything: a value that is not understood is left out, the others stay. */
function settingsFrom(values: Values): Settings {
  const settings: Record<string, unknown> = { municipalities: [] }
  for (const f of fields) {
    const value = readers[f](values.get(f))
    if (value !== undefined) settings[f] = value
  }
  return settings as Settings
}

/** The user's settings over a database that may not be there. */
export function openSettings(database: Database): SettingsStore {
  let known: Values | undefined
  let unsaved: Values = new Map()
  let problem: StorageProblem | undefined
  let queue: Promise<unknown> = Promise.resolve()
  let era = 0

  const now = () => settingsFrom(new Map([...(known ?? []), ...unsaved]))

  const read = async () => {
    const from = era
    const stored = await database.read((db) => readValues(db, fields))
    if (stored.ok && from === era) known = stored.value
    return now()
  }

  const write = async (patch: Patch, from: number): Promise<Result<Settings, SaveProblem>> => {
    // The answer tells all the settings, also to a page that never asked for them.
    if (!known) await read()
    const changed = fields.filter((f) => f in patch).map((f) => [f, readers[f](patch[f])] as const)
    const values = new Map([...unsaved, ...changed])
    const written =
      from === era ? await database.use((db) => writeValues(db, values)) : fail('failed' as const)
    // Erased meanwhile: nothing from before may come back.
    if (from !== era) return fail({ reason: 'failed', settings: now() })
    if (written.ok && written.value) {
      known = new Map([...(known ?? []), ...values])
      unsaved = new Map()
      problem = undefined
      return ok(now())
    }
    unsaved = values
    problem = written.ok ? 'mismatch' : written.error
    return fail({ reason: problem, settings: now() })
  }

  return {
    get state(): StorageState {
      return problem ? { durable: 'memory', problem } : database.state
    },
    read,
    save: (patch) => {
      // One at a time: reading back must not meet the next choice.
      const from = era
      const saved = queue.then(() => write(patch, from))
      queue = saved
      return saved
    },
    forget: () => {
      era++
      known = undefined
      unsaved = new Map()
      problem = undefined
    },
  }
}
