import type { Handbook, Municipality } from '../../handbook/layer/model.ts'
import { type Content, handbookOf, NATIONAL } from '../compile.ts'

/** How much one municipality has settled. */
export type Coverage = {
  readonly id: string
  readonly name: string
  readonly county: string
  readonly ownLayer: boolean
  readonly questions: number
  readonly answered: number
  /** Of those answered: by the municipality itself, and by a region. */
  readonly own: number
  readonly region: number
  readonly contacts: number
  readonly reachable: number
}

/** Every municipality, the example left out. */
export function coverageOf(content: Content): readonly Coverage[] {
  return content.municipalities
    .filter((m) => !m.example)
    .map((m) =>
      rowOf(
        m,
        handbookOf(content, m, content.layers.get(m.slug)?.lang ?? 'nb'),
        content.layers.has(m.slug),
      ),
    )
}

function rowOf(m: Municipality, h: Handbook, ownLayer: boolean): Coverage {
  const questions = Object.values(h.clarifications)
  const slots = Object.values(h.contacts).filter((c) => c.local)
  const answered = questions.filter((q) => q.answered)
  return {
    id: m.id,
    name: m.name,
    county: m.county,
    ownLayer,
    questions: questions.length,
    answered: answered.length,
    own: answered.filter((q) => q.from === m.slug).length,
    region: answered.filter((q) => q.from !== undefined && q.from !== m.slug && q.from !== NATIONAL)
      .length,
    contacts: slots.length,
    reachable: slots.filter((c) => c.phone !== undefined).length,
  }
}

/** Semicolons, as Excel in Norwegian reads them. */
export const printCsv = (rows: readonly Coverage[]): readonly string[] => [
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

export function printCoverage(rows: readonly Coverage[]): readonly string[] {
  const started = rows.filter((r) => r.ownLayer || r.answered > 0)
  return [
    `${rows.length} kommuner. ${rows.filter((r) => r.ownLayer).length} har eget lag. ${started.length} har avklart noe eller begynt.`,
    ...started.map(
      (r) =>
        `  ${r.id} ${r.name}: ${r.answered} av ${r.questions} spørsmål, ${r.reachable} av ${r.contacts} numre`,
    ),
  ]
}
