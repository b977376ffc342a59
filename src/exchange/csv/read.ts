import { fold } from '../../handbook/letters.ts'
import { fail, ok, type Result } from '../../handbook/result.ts'
import { clean } from '../clean.ts'
import type { Field, Raw, Refusal } from '../row.ts'
import { unguard } from './guard.ts'
import { type Line, parseCsv } from './parse.ts'

type Column = Field | 'kind'

/** What people call the columns, folded and without anything between the letters. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  name: ['navn', 'namn', 'name', 'kontakt', 'tjeneste', 'teneste', 'visningsnavn', 'displayname'],
  phone: ['telefon', 'tlf', 'tlfnr', 'telefonnummer', 'nummer', 'mobil', 'mobiltelefon', 'phone'],
  sms: ['sms', 'tekstmelding', 'smsnummer'],
  email: ['epost', 'epostadresse', 'email', 'mail', 'emailaddress'],
  web: ['nett', 'nettside', 'nettsted', 'nettadresse', 'hjemmeside', 'web', 'url', 'website'],
  hours: ['tider', 'tid', 'apningstider', 'apningstid', 'opningstider', 'opningstid', 'hours'],
  kind: ['slag', 'type', 'kategori', 'gruppe', 'kind', 'category'],
}

const DELIMITERS = [';', '\t', ',']
/** Excel may say which delimiter it used, in a line of its own. */
const SEPARATOR = /^sep=(.)\r?\n/i
/** Between two numbers in one cell. */
const AND = /[/,;|]|\seller\s|\sog\s/

/** Reads the contacts of a table whose first row is headings. One of them must be the name. */
export function readCsv(text: string): Result<readonly Raw[], Refusal> {
  const said = SEPARATOR.exec(text)
  const body = said ? text.slice(said[0].length) : text
  const head = body.slice(0, 4000)
  const delimiter = said?.[1] ?? best(head)
  const parsed = parseCsv(body, delimiter)
  if (!parsed.ok) return parsed
  const [first, ...rest] = parsed.value
  const columns = first?.cells.map(columnOf) ?? []
  if (!columns.some((c) => c !== undefined)) return fail({ why: 'not-contacts' })
  if (!columns.includes('name')) return fail({ why: 'no-name-column' })
  const shift = said ? 1 : 0
  return ok(rest.map((line) => raw(line, columns, shift)))
}

function columnOf(heading: string): Column | undefined {
  const word = fold(clean(heading)).replace(/[^a-z]/g, '')
  return (Object.keys(HEADINGS) as Column[]).find((c) => HEADINGS[c].includes(word))
}

/** The delimiter with which most headings are known. */
function best(head: string): string {
  const known = (delimiter: string) => {
    const line = head.trimStart().split(/[\r\n]/, 1)[0] ?? ''
    return line.split(delimiter).filter((h) => columnOf(h.replaceAll('"', ''))).length
  }
  return DELIMITERS.toSorted((a, b) => known(b) - known(a))[0] ?? ';'
}

function raw({ at, cells }: Line, columns: readonly (Column | undefined)[], shift: number): Raw {
  const all = (column: Column) =>
    columns.flatMap((c, i) => (c === column ? [unguard(cells[i] ?? '')] : []))
  const numbers = (column: 'phone' | 'sms') => all(column).flatMap((cell) => cell.split(AND))
  return {
    at: at + shift,
    ours: false,
    whole: false,
    name: all('name').find((n) => n.trim() !== '') ?? '',
    kind: all('kind')[0],
    phone: numbers('phone'),
    sms: numbers('sms'),
    email: all('email'),
    web: all('web'),
    hours: all('hours')[0],
  }
}
