import { t } from '../../../../i18n/i18n.ts'
import { capital } from '../capital.ts'
import { blank, document, escaped, heading, paragraph, row, WIDTH } from '../paper/rtf.ts'
import type { Group, Row } from './form-of.ts'

const COLUMNS = [Math.round(WIDTH * 0.42), WIDTH - Math.round(WIDTH * 0.42)]

/** The form as a file that Word opens, with a field to type in where nothing is settled. */
export function formRtf(place: string, groups: readonly Group[]): string {
  const title = `${t('kommune.form')}: ${place}`
  const head = row(
    [escaped(t('kommune.form.question')), escaped(t('kommune.form.answer'))],
    COLUMNS,
    'head',
  )
  return document(
    [
      heading(1, title),
      paragraph(escaped(t('kommune.form.text'))),
      paragraph(`{\\b ${escaped(t('kommune.form.never'))}}`),
      paragraph(
        `${escaped(t('kommune.form.date'))} ${blank()}\\tab ${escaped(t('kommune.form.present'))} ${blank()}`,
      ),
      ...groups.flatMap((g, i) => [
        heading(2, capital(g.askedOf)),
        ...(i === 0 ? [head] : []),
        ...g.rows.map((r) => row([escaped(r.label), answerOf(r)], COLUMNS, 'body')),
      ]),
      paragraph(''),
      paragraph(escaped(t('kommune.form.after'))),
    ],
    title,
    `${t('app.name')}. ${t('kommune.form.page')}`,
  )
}

function answerOf(r: Row): string {
  if (r.kind === 'question')
    return r.answer.length > 0 ? r.answer.map(escaped).join('\\line ') : blank()
  const number = r.number ? escaped(r.number) : blank()
  const hours = r.hours ? escaped(r.hours) : blank()
  return `${escaped(t('kommune.form.number'))} ${number}\\tab ${escaped(t('kommune.form.hours'))} ${hours}`
}
