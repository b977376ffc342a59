import type { Task } from '../../../../handbook/plan/tasks.ts'
import { plain } from '../../../../handbook/text.ts'
import { day, t } from '../../../../i18n/i18n.ts'
import { blank, document, escaped, heading, paragraph, row, WIDTH } from '../paper/rtf.ts'

const part = (share: number): number => Math.round(WIDTH * share)
const COLUMNS = [part(0.07), part(0.43), part(0.2), part(0.15), part(0.15)]

/** The plan as a file that Word opens, with a field to type in where nothing is decided. */
export function planRtf(place: string, tasks: readonly Task[]): string {
  const title = t('plan.heading', { place })
  const head = [
    t('plan.number'),
    t('plan.what'),
    t('plan.owner'),
    t('plan.deadline'),
    t('plan.status'),
  ]
  return document(
    [
      heading(1, title),
      paragraph(escaped(t('plan.intro'))),
      row(head.map(escaped), COLUMNS, 'head'),
      ...tasks.map((x, i) =>
        row(
          [
            String(i + 1),
            escaped(plain(x.what)),
            x.owner === undefined ? blank() : escaped(x.owner),
            x.deadline === undefined ? blank() : escaped(day(x.deadline)),
            escaped(t(`plan.status.${x.status ?? 'unknown'}`)),
          ],
          COLUMNS,
          'body',
        ),
      ),
    ],
    title,
    `${t('app.name')}. ${t('kommune.form.page')}`,
  )
}
