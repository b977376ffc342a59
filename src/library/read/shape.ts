import { type Entry, FORMAT, hashOf, type PackIndex } from '../../handbook/pack/model.ts'
import type { Active } from '../model.ts'

type Guard = (x: unknown) => boolean
type Fields = Readonly<Record<string, Guard>>

/** Ids and languages. A name such as `__proto__` is no id. */
const KEY = /^[a-zæøå0-9][\wæøå-]*$/i
/** Below `packs/` and nowhere else: no `..`, no other host, nothing that hides our own records. */
const FILE = /^([\w-]+\/)*[\w-][\w.-]*$/

export const isRecord = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === 'object' && x !== null && !Array.isArray(x)

/** Undefined when it is not JSON; JSON itself has no undefined. */
export const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const text: Guard = (x) => typeof x === 'string'
const yes: Guard = (x) => x === true
const id: Guard = (x) => typeof x === 'string' && KEY.test(x)
const file: Guard = (x) => typeof x === 'string' && FILE.test(x) && hashOf(x) !== undefined
const natural = (x: unknown): x is number => Number.isSafeInteger(x) && Number(x) > 0

const list =
  (of: Guard): Guard =>
  (x) =>
    Array.isArray(x) && x.every(of)

const dictionary =
  (of: Guard): Guard =>
  (x) =>
    isRecord(x) && Object.entries(x).every(([k, v]) => id(k) && of(v))

/**
 * Exactly these fields. A field we do not know is a format we do not know: so once a version is on
 * phones, a new field raises `FORMAT` (CONTRIBUTING). Phones with the older app then keep what they
 * have and say that the app must be updated; without it they would say that the content is damaged.
 */
const fields = (needed: Fields, optional: Fields = {}): Guard => {
  const all = new Map(Object.entries({ ...needed, ...optional }))
  return (x) =>
    isRecord(x) &&
    Object.keys(needed).every((k) => Object.hasOwn(x, k)) &&
    Object.entries(x).every(([k, v]) => all.get(k)?.(v) === true)
}

// `satisfies`: a field added to the type does not compile until it is looked at here.
const entry = fields(
  {
    slug: id,
    name: text,
    county: text,
    layers: list(id),
    lang: id,
    bodies: dictionary(file),
  } satisfies Record<Exclude<keyof Entry, 'also' | 'was' | 'example' | 'heldBack'>, Guard>,
  { also: text, was: list(id), example: yes, heldBack: yes },
)

const index = fields(
  {
    format: natural,
    number: natural,
    languages: list(id),
    calls: list(fields({ id, name: text, phone: text })),
    packs: dictionary(dictionary(file)),
    learning: dictionary(dictionary(file)),
    municipalities: dictionary(entry),
  } satisfies Record<Exclude<keyof PackIndex, 'standing'>, Guard>,
  { standing: dictionary(text) },
)

const active = fields({
  format: natural,
  index,
  chosen: (x) => list(id)(x) && (x as readonly string[]).length > 0,
  lang: text,
  previous: list(file),
} satisfies Record<keyof Active, Guard>)

/** Can this app read it at all? Asked before the shape, which a newer format may change. */
export const isNewer = (x: unknown): boolean =>
  isRecord(x) && natural(x['format']) && x['format'] > FORMAT

export const isIndex = (x: unknown): x is PackIndex => index(x)
export const isActive = (x: unknown): x is Active =>
  active(x) && !isNewer(x) && !isNewer((x as Active).index)
