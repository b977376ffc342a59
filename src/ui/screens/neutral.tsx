import { inNorway } from '../../handbook/contact/hours/clock.ts'
import { t } from '../../i18n/i18n.ts'
import { href } from '../href.ts'

const DAY = 86_400_000

/**
 * What «Skjul» leaves on the screen: a month, as anyone may have open. The name of the month is the
 * quiet way back in.
 * @param today at noon UTC, so that no zone moves it to another day
 */
export function Neutral({ today }: { today: Date }) {
  const locale = t('lang.locale')
  const first = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 1, 12))
  const monday = first.getTime() - ((first.getUTCDay() + 6) % 7) * DAY
  const weeks = Array.from({ length: 6 }, (_, w) =>
    Array.from({ length: 7 }, (_, d) => new Date(monday + (w * 7 + d) * DAY)),
  )
  const month = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(first)
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  return (
    <main class="neutral">
      <h1>
        <a href={href({ name: 'picker' })}>{month}</a>
      </h1>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('neutral.week')}</th>
            {weeks[0]?.map((d) => (
              <th scope="col">{weekday.format(d)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks
            .filter((w) => w.some((d) => d.getUTCMonth() === first.getUTCMonth()))
            .map((w) => (
              <tr>
                <th scope="row">{w[3] && isoWeek(w[3])}</th>
                {w.map((d) => (
                  <td
                    class={d.getUTCMonth() === first.getUTCMonth() ? undefined : 'other'}
                    aria-current={d.getTime() === today.getTime() ? 'date' : undefined}
                  >
                    {d.getUTCDate()}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </main>
  )
}

/** ISO 8601 week of a Thursday. */
const isoWeek = (thursday: Date): number =>
  1 + Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1, 12)) / DAY / 7)

/** The day of now in Norway, at noon UTC. */
export const todayInNorway = (now: Date): Date =>
  new Date((inNorway(now.getTime()).day + 0.5) * DAY)
