import type { RootContent, Table, TableRow } from 'mdast'
import type { Measure, Status } from '../../../handbook/plan/model.ts'
import { suggest } from '../../../handbook/problem.ts'
import type { Problems } from '../../problems.ts'
import { parseInlines } from '../text/inline.ts'
import { textOf } from '../text/text-of.ts'
import { isDay } from '../values/fields.ts'

const COLUMNS = ['nr', 'tiltak', 'ansvarlig', 'frist', 'status', 'avsnitt'] as const
type Column = (typeof COLUMNS)[number]
const STATUS: ReadonlyMap<string, Status> = new Map([
  ['ikke begynt', 'not-begun'],
  ['ikkje begynt', 'not-begun'],
  ['i gang', 'ongoing'],
  ['ferdig', 'done'],
])
/** What a plan says when it does not say. */
const NOT_SAID = /^(|–|-|ikk(j)?e (oppgitt|avklart))$/i

const said = (row: TableRow | undefined, i: number): string => {
  const cell = row?.children[i]
  return cell ? textOf(cell).trim() : ''
}

/** A table whose first column is «Nr» is the plan's measures; any other is a table. */
export const isMeasures = (n: RootContent): n is Table =>
  n.type === 'table' && said(n.children[0], 0).toLowerCase() === 'nr'

/** The measures of a table. Without the column «Tiltak» its rows answer a plan beneath. */
export function parseMeasures(
  table: Table,
  seen: Set<string>,
  problems: Problems,
): readonly Measure[] {
  const [head, ...rows] = table.children
  const columns = (head?.children ?? []).map((cell): Column | undefined => {
    const name = textOf(cell).trim()
    const known = COLUMNS.find((c) => c === name.toLowerCase())
    if (!known)
      problems.error(
        'plan-column',
        `Kolonnen «${name}» leses ikke.${suggest(name.toLowerCase(), COLUMNS)}`,
        problems.at(cell.position?.start),
      )
    return known
  })
  return rows.flatMap((row) => parseMeasure(row, columns, seen, problems))
}

function parseMeasure(
  row: TableRow,
  columns: readonly (Column | undefined)[],
  seen: Set<string>,
  problems: Problems,
): readonly Measure[] {
  const at = problems.at(row.position?.start)
  const text = (c: Column): string => (columns.includes(c) ? said(row, columns.indexOf(c)) : '')
  const id = text('nr')
  if (!/^[\p{L}\d][\p{L}\d.-]*$/u.test(id))
    problems.error('plan-nr', `«${id}» er ikke et nummer på et tiltak, som 3 eller 6a.`, at)
  else if (seen.has(id)) problems.error('duplicate-id', `Tiltak ${id} står to ganger i planen.`, at)
  seen.add(id)
  const what = row.children[columns.indexOf('tiltak')]
  if (columns.includes('tiltak') && text('tiltak') === '')
    problems.error('plan-what', `Tiltak ${id} sier ikke hva som skal gjøres.`, at)
  const status = STATUS.get(text('status').toLowerCase())
  if (!status && !NOT_SAID.test(text('status')))
    problems.error(
      'plan-status',
      `«${text('status')}» er ikke en status: ${['ikke begynt', 'i gang', 'ferdig'].join(', ')}.${suggest(text('status'), [...STATUS.keys()])}`,
      at,
    )
  const deadline = text('frist')
  const dated = isDay(deadline)
  if (!dated && !NOT_SAID.test(deadline))
    problems.error(
      'plan-deadline',
      `«${deadline}» er ikke en dag. Skriv den som 2026-12-31, eller «ikke oppgitt».`,
      at,
    )
  const owner = text('ansvarlig')
  return [
    {
      id,
      ...(columns.includes('tiltak') ? { what: parseInlines(what?.children ?? [], problems) } : {}),
      ...(owner === '' || owner === '–' ? {} : { owner }),
      ...(dated ? { deadline } : {}),
      ...(status ? { status } : {}),
      ...(text('avsnitt') === '' ? {} : { chapter: text('avsnitt') }),
      at,
    },
  ]
}
