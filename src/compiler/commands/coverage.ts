import { type Coverage, coverageOf } from '../../handbook/layer/matters.ts'
import { type Content, handbookOf } from '../compile.ts'

/** One municipality's row. */
type Row = Coverage & {
  readonly id: string
  readonly name: string
  readonly county: string
  readonly ownLayer: boolean
}

/** Every municipality, the example left out. */
export function coverageRows(content: Content): readonly Row[] {
  return content.municipalities
    .filter((m) => !m.example)
    .map((m) => {
      const own = content.layers.get(m.slug)
      return {
        id: m.id,
        name: m.name,
        county: m.county,
        ownLayer: own !== undefined,
        ...coverageOf(handbookOf(content, m, own?.lang ?? 'nb')),
      }
    })
}

/** Semicolons, as Excel in Norwegian reads them. */
export const printCsv = (rows: readonly Row[]): readonly string[] => [
  'nummer;kommune;fylke;eget lag;spørsmål;besvart;selv;av region;kontakter;med nummer',
  ...rows.map((r) =>
    [
      r.id,
      r.name,
      r.county,
      r.ownLayer ? 'ja' : 'nei',
      r.questions,
      r.answered,
      r.own,
      r.region,
      r.contacts,
      r.reachable,
    ].join(';'),
  ),
]

export function printCoverage(rows: readonly Row[]): readonly string[] {
  const started = rows.filter((r) => r.ownLayer || r.answered > 0)
  return [
    `${rows.length} kommuner. ${rows.filter((r) => r.ownLayer).length} har eget lag. ${started.length} har avklart noe eller begynt.`,
    ...started.map(
      (r) =>
        `  ${r.id} ${r.name}: ${r.answered} av ${r.questions} spørsmål, ${r.reachable} av ${r.contacts} numre`,
    ),
  ]
}
