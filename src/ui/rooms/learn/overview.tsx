import { forRole } from '../../../handbook/learn/model.ts'
import { lastDone, toAskAgain, yearHasPassed } from '../../../handbook/learn/progress.ts'
import { type Key, t } from '../../../i18n/i18n.ts'
import { useHandbook } from '../../context.ts'
import { useDesk, useProgress, useTo } from './desk.ts'
import { Onward } from './onward.tsx'
import { readyMinutes } from './path-page.tsx'
import { Row } from './things.tsx'

/** As many drills as field section 6 asks for; the rest one tap away. */
const FIRST = 10

/** Where one goes on, then the roles, the lessons, the drills. */
export function Overview() {
  const { learning, learner, today } = useDesk()
  const { cards } = useHandbook()
  const { progress } = useProgress()
  const to = useTo()
  const last = lastDone(progress)
  const again = toAskAgain(progress, learning.lessons)
  const role = learning.rolePaths.find((p) => p.id === progress.path)?.audience
  const lessons = forRole(learning.lessons, role)
  const drills = forRole(learning.drills, role)
  const first = role === undefined ? drills.mine.slice(0, FIRST) : drills.mine
  return (
    <>
      <h1>{t('learn.title')}</h1>
      <p>{t('learn.text')}</p>
      {learner?.forgetful.value && (
        <p class="notice" role="status">
          {t('learn.forgetful')}
        </p>
      )}
      {last !== undefined && yearHasPassed(last, today) && <p class="notice">{t('learn.year')}</p>}
      <Onward />
      {again.length > 0 && (
        <ul class="cards">
          <li>
            <a href={to('igjen')}>{t('learn.again.count', { count: again.length })}</a>
          </li>
        </ul>
      )}
      <section aria-labelledby="veier">
        <h2 id="veier">{t('learn.paths')}</h2>
        <p>{t('learn.paths.text')}</p>
        <ul class="cards">
          {learning.rolePaths.map((p) => (
            <li>
              <a href={to('vei', p.id)}>
                <span>
                  <span lang={p.lang}>{p.title}</span>{' '}
                  <span class="minutes">
                    {t('learn.path.ready', { count: readyMinutes(p, learning, cards) })}
                  </span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="leksjoner">
        <h2 id="leksjoner">{t('learn.lessons')}</h2>
        <ul class="cards">
          {lessons.mine.map((l) => (
            <Row of={{ kind: 'lesson', id: l.id }} minutes={l.minutes} />
          ))}
        </ul>
        <More title="learn.lessons.more" kind="lesson" of={lessons.others} />
      </section>
      <section aria-labelledby="ovinger">
        <h2 id="ovinger">{t('learn.drills')}</h2>
        <p>{t('learn.drills.text')}</p>
        <ul class="cards">
          {first.map((d) => (
            <Row of={{ kind: 'drill', id: d.id }} />
          ))}
        </ul>
        <More
          title="learn.drills.more"
          kind="drill"
          of={learning.drills.filter((d) => !first.includes(d))}
        />
      </section>
      <section aria-labelledby="sammen">
        <h2 id="sammen">{t('learn.together')}</h2>
        <ul class="cards">
          <li>
            <a href={to('personalmote')}>{t('meeting.title')}</a>
          </li>
          <li>
            <a href={to('kvittering')}>{t('learn.receipt')}</a>
          </li>
        </ul>
      </section>
    </>
  )
}

/** What is for other roles, or comes after: one tap away. */
function More({
  title,
  kind,
  of,
}: {
  title: Key
  kind: 'lesson' | 'drill'
  of: readonly { readonly id: string; readonly minutes?: number }[]
}) {
  if (of.length === 0) return null
  return (
    <details class="more">
      <summary>{t(title, { count: of.length })}</summary>
      <ul class="cards">
        {of.map(({ id, minutes }) => (
          <Row of={{ kind, id }} {...(minutes === undefined ? {} : { minutes })} />
        ))}
      </ul>
    </details>
  )
}
