import { fail, ok, type Result } from '../../handbook/result.ts'
import { LIMITS, type Refusal } from '../row.ts'

/** A row, and where it stands as a spreadsheet counts. */
export type Line = { readonly at: number; readonly cells: readonly string[] }

/**
 * Cells of comma-separated values (RFC 4180), with any delimiter. A quoted cell may hold delimiters,
 * line breaks and doubled quotes. Empty rows are left out, but counted.
 */
export function parseCsv(text: string, delimiter: string): Result<readonly Line[], Refusal> {
  const lines: Line[] = []
  let cells: string[] = []
  let at = 1
  let i = 0
  while (i < text.length) {
    let cell = ''
    if (text[i] === '"') {
      const end = closing(text, i + 1)
      if (end === undefined) return fail({ why: 'open-quote', row: at })
      cell = text.slice(i + 1, end).replaceAll('""', '"')
      i = end + 1
    }
    const stop = ends(text, i, delimiter)
    cells.push(cell + text.slice(i, stop))
    if (cells.length > LIMITS.columns) return fail({ why: 'too-wide', row: at })
    i = stop + 1
    if (text[stop] === delimiter && i < text.length) continue
    if (text[stop] === delimiter) cells.push('')
    if (text[stop] === '\r' && text[i] === '\n') i += 1
    if (cells.some((c) => c !== '')) lines.push({ at, cells })
    if (lines.length > LIMITS.rows + 1) return fail({ why: 'too-many' })
    cells = []
    at += 1
  }
  return ok(lines)
}

/** The quote that closes a cell; two together are one inside it. */
function closing(text: string, from: number): number | undefined {
  for (let i = text.indexOf('"', from); i >= 0; i = text.indexOf('"', i + 2))
    if (text[i + 1] !== '"') return i
  return undefined
}

/** Where the cell ends: at the delimiter, the line break, or the end of the text. */
function ends(text: string, from: number, delimiter: string): number {
  let i = from
  while (i < text.length && text[i] !== delimiter && text[i] !== '\n' && text[i] !== '\r') i += 1
  return i
}
