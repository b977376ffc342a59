import '../../../styles/rooms/plan.css'
import { useMemo } from 'preact/hooks'
import { functionsIn } from '../../../../handbook/plan/functions.ts'
import { byCondition, conditionOf, type Task, tasksOf } from '../../../../handbook/plan/tasks.ts'
import { NO_WORK } from '../../../../handbook/plan/work.ts'
import { day, t } from '../../../../i18n/i18n.ts'
import { useHandbook, usePlace, useRoomServices } from '../../../context.ts'
import { href } from '../../../href.ts'
import { useLearning } from '../../learn/learnt.ts'
import { Back } from '../back.tsx'
import { Kept } from '../kept.tsx'
import { Take } from '../paper/take.tsx'
import { planMarkdown } from './plan-markdown.ts'
import { planRtf } from './plan-rtf.ts'
import { TaskItem } from './task.tsx'

/** What the municipality is to do, the worst first: from adopted plans, and from its checklist. */
export function PlanPage({ today }: { today: string }) {
  const h = useHandbook()
  const here = usePlace()
  const planner = useRoomServices()?.planner
  const { got } = useLearning()
  const checklist = got?.ok ? got.value.checklist : undefined
  const work = planner?.work.value ?? NO_WORK
  const tasks = byCondition(tasksOf(h, checklist, work), today)
  const functions = useMemo(() => functionsIn(h), [h])
  const { name, slug } = h.municipality
  const list = href({ name: 'room', room: 'kommunen', ...here, page: ['sjekkliste'] })
  return (
    <div class="tasks">
      <Back />
      <h1>{t('plan.heading', { place: name })}</h1>
      <p class="paper-only">{t('liste.paper', { place: name, date: day(today) })}</p>
      <Kept />
      {tasks.length === 0 ? (
        <p>{t('plan.none')}</p>
      ) : (
        <>
          <p class="figures" role="status">
            {t('plan.figures', figuresOf(tasks, today))}
          </p>
          <p class="no-print">{t('plan.intro')}</p>
        </>
      )}
      <ul class="cards no-print">
        <li>
          <a href={list}>{t('liste.title')}</a>
        </li>
      </ul>
      {tasks.length > 0 && (
        <>
          <ol class="task-list">
            {tasks.map((task) => (
              <TaskItem
                key={task.key}
                task={task}
                today={today}
                functions={functions}
                onSet={(field, value) =>
                  void planner?.follow(h.municipality.id, task.key, field, value)
                }
              />
            ))}
          </ol>
          <h2 class="no-print">{t('plan.take')}</h2>
          <p class="no-print">{t('plan.device')}</p>
          <Take
            file={{
              name: `handlingsplan-${slug}.rtf`,
              type: 'application/rtf',
              text: planRtf(name, tasks),
            }}
            source={{
              name: `plan-${slug}.md`,
              type: 'text/markdown',
              text: planMarkdown(h, tasks),
            }}
          />
          <p class="no-print">{t('plan.after')}</p>
        </>
      )}
    </div>
  )
}

/** How many there are, and how many of each kind that needs someone. */
function figuresOf(tasks: readonly Task[], today: string) {
  const count = (is: string) => tasks.filter((x) => conditionOf(x, today) === is).length
  return {
    all: tasks.length,
    late: count('late'),
    unowned: tasks.filter((x) => x.status !== 'done' && x.owner === undefined).length,
    done: count('done'),
  }
}
