import * as v from 'valibot'
import { type Besides, besidesFrom, NO_BESIDES, sizeOf, written } from '../handbook/besides.ts'
import type { Marks, Owned } from '../handbook/contact/own.ts'
import { fail, ok, type Result } from '../handbook/result.ts'
import { type Imported, LIMITS, type Raw, type Refusal } from './row.ts'
import { rowOf } from './row-of.ts'

/** The backup of everything that is the user's. A reader of this format reads every earlier one. */
const APP = 'tiltakskort'
const FORMAT = 1

/** @param day when it was made, ISO */
export const writeBackup = (owned: Owned, day: string, besides: Besides = NO_BESIDES): string =>
  `${JSON.stringify({ app: APP, format: FORMAT, made: day, ...owned, ...written(besides) }, null, 1)}\n`

// Keys that we do not name are dropped by valibot, `__proto__` and `constructor` among them.
const envelope = v.object({
  app: v.literal(APP),
  format: v.pipe(v.number(), v.integer(), v.minValue(1)),
  contacts: v.optional(v.unknown()),
  marks: v.optional(v.unknown()),
  learning: v.optional(v.unknown()),
  checklist: v.optional(v.unknown()),
  plan: v.optional(v.unknown()),
})

/** A field that has become something else is as good as absent: the rest of the contact is not lost. */
const text = v.fallback(v.optional(v.string()), undefined)
const contact = v.object({
  id: text,
  name: v.fallback(v.string(), ''),
  kind: text,
  phone: text,
  sms: text,
  email: text,
  web: text,
  hours: text,
  beside: text,
  checked: text,
  changed: v.fallback(v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), undefined),
})

const id = v.pipe(v.string(), v.regex(/^[a-z0-9æøå][\wæøå-]{0,99}$/i))
const ids = v.fallback(v.array(v.fallback(v.nullable(id), null)), [])
const marks = v.fallback(
  v.object({
    starred: ids,
    hidden: ids,
    checked: v.fallback(v.record(v.string(), v.unknown()), {}),
  }),
  { starred: [], hidden: [], checked: {} },
)

/** Reads a backup. What is not whole in it is skipped by row; what is not a backup is refused. */
export function readBackup(written: string): Result<Imported, Refusal> {
  const json = parse(written)
  if (json === undefined) return fail({ why: 'broken-backup' })
  const read = v.safeParse(envelope, json)
  if (!read.success) return fail({ why: 'not-backup' })
  const { format, contacts = [], marks: marked, ...others } = read.output
  if (format > FORMAT) return fail({ why: 'newer-backup' })
  if (!Array.isArray(contacts)) return fail({ why: 'broken-backup' })
  if (contacts.length > LIMITS.rows) return fail({ why: 'too-many' })
  const rows = contacts.map((c, i) => rowOf(raw(c, i + 1)))
  const besides = besidesFrom(others)
  if (sizeOf(besides) > LIMITS.rows) return fail({ why: 'too-many' })
  return ok({ format: 'backup', rows, marks: marksOf(marked), besides })
}

function parse(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return undefined
  }
}

const one = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value])

function raw(value: unknown, at: number): Raw {
  const read = v.safeParse(contact, value)
  const c: Partial<v.InferOutput<typeof contact>> = read.success ? read.output : {}
  return {
    ...c,
    at,
    ours: true,
    whole: true,
    name: c.name ?? '',
    phone: one(c.phone),
    sms: one(c.sms),
    email: one(c.email),
    web: one(c.web),
  }
}

function marksOf(value: unknown): Marks {
  const { starred, hidden, checked } = v.parse(marks, value)
  const known = (list: readonly (string | null)[]) =>
    [...new Set(list.slice(0, LIMITS.rows))].filter((x) => x !== null)
  const days = Object.entries(checked).filter(
    (entry): entry is [string, string] =>
      v.is(id, entry[0]) && typeof entry[1] === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(entry[1]),
  )
  return { starred: known(starred), hidden: known(hidden), checked: Object.fromEntries(days) }
}
