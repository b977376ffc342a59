import type { Drill } from '../../../../handbook/card/drill.ts'
import { t } from '../../../../i18n/i18n.ts'
import { useHandbook, useServices } from '../../../context.ts'
import { useTo } from '../desk.ts'
import { Print } from '../print.tsx'
import { published } from '../published.ts'

const LINES = 20

/** A list to print and sign: names are written on paper only. */
export function Signatures({ drill }: { drill: Drill }) {
  const { municipality } = useHandbook()
  const services = useServices()
  const to = useTo()
  return (
    <article class="sheet">
      <h1>{t('meeting.signatures')}</h1>
      <p>
        {t('meeting.signed', { drill: drill.title, place: municipality.name })}{' '}
        {published(services)}
      </p>
      <p>{t('meeting.date')}: ______________________________</p>
      <Print>
        <a href={to('personalmote', drill.id)}>{t('meeting.back')}</a>
      </Print>
      <div class="table">
        <table class="signatures">
          <thead>
            <tr>
              <th scope="col">{t('meeting.number')}</th>
              <th scope="col">{t('meeting.name')}</th>
              <th scope="col">{t('meeting.signature')}</th>
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: LINES }, (_, i) => (
              <tr key={i}>
                <td>{i + 1}</td>
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </article>
  )
}
