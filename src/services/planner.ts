import { signal } from '@preact/signals'
import { answerKey, fieldKey, NO_WORK, type Work, workFrom } from '../handbook/plan/work.ts'
import type { Kept } from '../storage/values/kept.ts'
import type { Planner } from '../ui/rooms/services.ts'

/** The coordinator's work, over what the device keeps of it. */
export function openPlanner(checklist: Kept, plan: Kept): Planner {
  const work = signal<Work>(NO_WORK)
  const forgetful = signal(false)
  const saved = signal(false)
  let municipality = ''
  let changes = 0

  const show = async (id: string) => {
    let before: number
    do {
      before = changes
      const [answers, followed] = await Promise.all([checklist.read(), plan.read()])
      if (id !== municipality) return
      // What was set while the device answered is not in what it said: it is asked again.
      if (before === changes) work.value = workFrom(id, answers, followed)
    } while (before !== changes)
  }
  const keep = async (kept: Kept, key: string, value: unknown) => {
    changes += 1
    const mine = changes
    saved.value = false
    const done = await kept.save(key, value)
    forgetful.value = !done
    if (mine === changes) saved.value = done
  }

  const start = (id: string) => {
    if (id !== municipality) work.value = NO_WORK
    municipality = id
    return show(id)
  }
  /** A tap may come before the screen has asked for what the device has kept. */
  const turnTo = (id: string) => {
    if (id !== municipality) void start(id)
  }

  return {
    work,
    forgetful,
    saved,
    start,
    answer: (id, point, answer) => {
      turnTo(id)
      const { [point]: _, ...others } = work.value.answers
      work.value = { ...work.value, answers: answer ? { ...others, [point]: answer } : others }
      return keep(checklist, answerKey(id, point), answer)
    },
    follow: (id, task, field, value) => {
      turnTo(id)
      const { [field]: _, ...others } = work.value.followed[task] ?? {}
      const changed = value === undefined ? others : { ...others, [field]: value as never }
      work.value = { ...work.value, followed: { ...work.value.followed, [task]: changed } }
      return keep(plan, fieldKey(id, task, field), value)
    },
  }
}
