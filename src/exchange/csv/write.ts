import type { OwnContact } from '../../handbook/contact/own.ts'
import { parsePhone } from '../../handbook/contact/phone.ts'
import { guard } from './guard.ts'

const HEADINGS = ['navn', 'telefon', 'sms', 'e-post', 'nett', 'tider', 'slag']

/** A table that Excel in Norwegian opens as it is: marked as UTF-8, semicolons, no live formulas. */
export function writeCsv(contacts: readonly OwnContact[]): string {
  const rows = contacts.map((c) => [
    c.name,
    shown(c.phone),
    shown(c.sms),
    c.email ?? '',
    c.web ?? '',
    c.hours ?? '',
    c.kind,
  ])
  const lines = [HEADINGS, ...rows].map((cells) => cells.map((c) => quote(guard(c))).join(';'))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

const shown = (dial = ''): string => parsePhone(dial)?.shown ?? dial

const quote = (cell: string): string =>
  /[";,\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
