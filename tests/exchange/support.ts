import { readdirSync, readFileSync } from 'node:fs'
import { readContacts } from '../../src/exchange/exchange.ts'
import type { Plan, Rules } from '../../src/exchange/plan/plan.ts'
import { planImport } from '../../src/exchange/plan/plan.ts'
import type { Imported, Raw } from '../../src/exchange/row.ts'
import { rowOf } from '../../src/exchange/row-of.ts'
import type { OwnContact, Owned } from '../../src/handbook/contact/own.ts'

const FOLDER = new URL('files/', import.meta.url)

/** As programs write them, to the byte. */
export const files: readonly string[] = readdirSync(FOLDER)
export const bytesOf = (file: string): Uint8Array => readFileSync(new URL(file, FOLDER))
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What is in it, or the test has failed. */
export function read(from: Uint8Array | string): Imported {
  const result = readContacts(typeof from === 'string' ? bytes(from) : from)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

export function refusal(from: Uint8Array | string) {
  const result = readContacts(typeof from === 'string' ? bytes(from) : from)
  return result.ok ? undefined : result.error
}

export const NOTHING: Owned = { contacts: [], marks: { starred: [], hidden: [], checked: {} } }
export const uuid = (n: number): string =>
  `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`

export const own = (n: number, rest: Partial<OwnContact> = {}): OwnContact => ({
  id: uuid(n),
  name: `Tjeneste ${n}`,
  kind: 'råd',
  changed: 1000,
  ...rest,
})
export const owning = (...contacts: readonly OwnContact[]): Owned => ({ ...NOTHING, contacts })

/** Ids of their own for what is new: no test's contact has them. */
export function rules(rest: Partial<Rules> = {}): Rules {
  let n = 0xa000
  return {
    emergency: new Set(['110', '112', '113']),
    emergencyIds: new Set(['politi-nod']),
    official: new Set(['112', '02800']),
    newId: () => {
      n += 1
      return uuid(n)
    },
    now: 5000,
    ...rest,
  }
}

export const row = (rest: Partial<Raw>) =>
  rowOf({
    at: 1,
    ours: false,
    whole: false,
    name: '',
    phone: [],
    sms: [],
    email: [],
    web: [],
    ...rest,
  })

export const table = (...lines: readonly string[]): Imported => read(lines.join('\r\n'))
export const plan = (owned: Owned, file: Imported, rest: Partial<Rules> = {}): Plan =>
  planImport(owned, file, rules(rest))

/** A plan as a reader of it would tell it. */
export const told = (p: Plan) => ({
  added: p.added.map((a) => a.contact.name),
  changed: p.changed.map((c) => c.contact.name),
  skipped: p.skipped.map((s) => `${s.row.at} ${s.reason.why}`),
})
