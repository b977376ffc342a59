import '../../../styles/rooms/plan.css'
import { type Checklist, type Point, pointsIn } from '../../../../handbook/plan/model.ts'
import { countAnswers, NO_WORK } from '../../../../handbook/plan/work.ts'
import { day, t } from '../../../../i18n/i18n.ts'
import { InsideContext, useHandbook, useRoomServices } from '../../../context.ts'
import { SourceList } from '../../../parts/source-list.tsx'
import { Blocks } from '../../../parts/text.tsx'
import { useLearning } from '../../learn/learnt.ts'
import { Back } from '../back.tsx'
import { Kept } from '../kept.tsx'
import { PointField } from './point.tsx'

/** What is in place in the municipality, and what is not: one meeting, on a screen or on paper. */
export function ChecklistPage({ today }: { today: string }) {
  const { got, again } = useLearning()
  const list = got?.ok ? got.value.checklist : undefined
  if (list) return <Filled list={list} today={today} />
  return (
    <>
      <Back />
      <h1>{t('liste.title')}</h1>
      <p role="status">{t(got ? 'liste.absent' : 'liste.loading')}</p>
      {got && (
        <button type="button" class="ds-button" onClick={again}>
          {t('learn.again.try')}
        </button>
      )}
    </>
  )
}

function Filled({ list, today }: { list: Checklist; today: string }) {
  const planner = useRoomServices()?.planner
  const { municipality } = useHandbook()
  const work = planner?.work.value ?? NO_WORK
  const counted = countAnswers(work, pointsIn(list))
  const field = (p: Point) => (
    <PointField
      key={p.id}
      point={p}
      lang={list.lang}
      answer={work.answers[p.id]}
      onAnswer={(a) => void planner?.answer(municipality.id, p.id, a)}
    />
  )
  return (
    <div class="checks">
      <Back />
      <h1 lang={list.lang}>{list.title}</h1>
      <p class="paper-only">{t('liste.paper', { place: municipality.name, date: day(today) })}</p>
      <InsideContext.Provider value={true}>
        <div lang={list.lang}>
          <Blocks of={list.intro} />
        </div>
      </InsideContext.Provider>
      <Kept />
      <p class="figures no-print" role="status">
        {t('liste.figures', counted)}
      </p>
      <p class="no-print">
        <button type="button" class="ds-button" data-variant="secondary" onClick={() => print()}>
          {t('kommune.print')}
        </button>
      </p>
      <nav class="no-print" aria-label={t('liste.jump')}>
        <ul class="cards">
          {list.groups.map((g) => (
            <li key={g.id}>
              <a href={`#${g.id}`}>
                <span>
                  <span lang={list.lang}>{g.title}</span>{' '}
                  <span class="minutes">{left(countAnswers(work, g.points).none)}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {list.groups.map((g) => (
        <section key={g.id} aria-labelledby={g.id}>
          <h2 id={g.id} lang={list.lang}>
            {g.title}
          </h2>
          {g.points.map(field)}
        </section>
      ))}
      <details class="about no-print">
        <summary>{t('liste.about')}</summary>
        <p>{t('about.reviewed', { date: day(list.reviewed), by: day(list.reviewBy) })}</p>
        <SourceList of={list.sources} />
      </details>
    </div>
  )
}

const left = (count: number): string =>
  count === 0 ? t('liste.group.done') : t('liste.group.left', { count })
