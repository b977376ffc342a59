import { STATUSES } from '../../../../handbook/plan/model.ts'
import { conditionOf, type Task } from '../../../../handbook/plan/tasks.ts'
import type { Field } from '../../../../handbook/plan/work.ts'
import { day, t } from '../../../../i18n/i18n.ts'
import { useHandbook } from '../../../context.ts'
import { Inlines } from '../../../parts/text.tsx'

type Set = (field: Field, value: string | undefined) => void

/** One measure: what, who, by when, how far; and one tap away how to set what the plan does not say. */
export function TaskItem({
  task,
  today,
  functions,
  onSet,
}: {
  task: Task
  today: string
  functions: readonly string[]
  onSet: Set
}) {
  const condition = conditionOf(task, today)
  const bad = condition === 'late' || condition === 'unowned' || condition === 'undated'
  return (
    <li class="task">
      <h2 lang={task.lang}>
        <Inlines of={task.what} calls={false} />
      </h2>
      <p>
        {bad && <span class="tag late">{t(`plan.condition.${condition}`)}</span>}{' '}
        {t(`plan.is.${task.status ?? 'unknown'}`)}{' '}
        {task.owner === undefined
          ? t('plan.owner.none')
          : t('plan.owner.is', { owner: task.owner })}{' '}
        {task.deadline === undefined
          ? t('plan.deadline.none')
          : t('plan.deadline.is', { day: day(task.deadline) })}
      </p>
      <p class="hint">
        <From task={task} />
      </p>
      <details class="no-print">
        <summary>{t('plan.set')}</summary>
        <Fields task={task} functions={functions} onSet={onSet} />
      </details>
    </li>
  )
}

function From({ task }: { task: Task }) {
  const { layers } = useHandbook()
  const title = layers.find((l) => l.id === task.layer)?.plan?.title
  return <>{title === undefined ? t('plan.from.list') : t('plan.from', { id: task.id, title })}</>
}

function Fields({
  task,
  functions,
  onSet,
}: {
  task: Task
  functions: readonly string[]
  onSet: Set
}) {
  const { owner, deadline, status, suggested, settled } = task
  const among = owner === undefined || functions.includes(owner) ? functions : [...functions, owner]
  return (
    <>
      <label class="field">
        <span class="ds-label">{t('plan.status')}</span>
        <select
          class="ds-input"
          value={status ?? ''}
          onChange={(e) => onSet('status', e.currentTarget.value || undefined)}
        >
          <option value="">{t('plan.status.unknown')}</option>
          {STATUSES.map((s) => (
            <option key={s} value={s}>
              {t(`plan.status.${s}`)}
            </option>
          ))}
        </select>
      </label>
      {!settled.owner && (
        <label class="field">
          <span class="ds-label">{t('plan.owner')}</span>
          <select
            class="ds-input"
            value={owner ?? ''}
            onChange={(e) => onSet('owner', e.currentTarget.value || undefined)}
          >
            <option value="">{t('plan.owner.undecided')}</option>
            {among.map((f) => (
              <option key={f} value={f}>
                {f === suggested ? t('plan.owner.suggested', { owner: f }) : f}
              </option>
            ))}
          </select>
        </label>
      )}
      {!settled.deadline && (
        <label class="field">
          <span class="ds-label">{t('plan.deadline')}</span>
          <input
            class="ds-input"
            type="date"
            value={deadline ?? ''}
            onChange={(e) => onSet('deadline', e.currentTarget.value || undefined)}
          />
        </label>
      )}
      {(settled.owner || settled.deadline) && <p class="hint">{t('plan.settled')}</p>}
    </>
  )
}
