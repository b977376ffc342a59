import '../../styles/rooms/municipality.css'
import { useEffect } from 'preact/hooks'
import type { Handbook } from '../../../handbook/layer/model.ts'
import { type Key, t } from '../../../i18n/i18n.ts'
import { useHandbook, useRoomServices } from '../../context.ts'
import type { Room } from '../room.ts'
import { Calls } from './calls.tsx'
import { ChecklistPage } from './checklist/checklist-page.tsx'
import { Form } from './form/form.tsx'
import { News } from './news.tsx'
import { Overview } from './overview/overview.tsx'
import { AdoptedPlan } from './plan/adopted.tsx'
import { PlanPage } from './plan/plan-page.tsx'

const TITLES: Readonly<Record<string, Key>> = {
  skjema: 'kommune.form',
  proveringing: 'kommune.calls',
  nytt: 'kommune.news',
  sjekkliste: 'liste.title',
  handlingsplan: 'plan.title',
}

function Screen({ page: [name, id], today }: { page: readonly string[]; today: string }) {
  const planner = useRoomServices()?.planner
  const { municipality } = useHandbook()
  useEffect(() => void planner?.start(municipality.id), [planner, municipality.id])
  switch (name) {
    case 'skjema':
      return <Form />
    case 'proveringing':
      return <Calls today={today} />
    case 'nytt':
      return <News />
    case 'sjekkliste':
      return <ChecklistPage today={today} />
    case 'handlingsplan':
      return <PlanPage today={today} />
    case 'plan':
      return <AdoptedPlan layer={id} today={today} />
    default:
      return <Overview today={today} />
  }
}

function title([name = '', id]: readonly string[], handbook: Handbook | undefined): string {
  if (name === 'plan') {
    const plan = handbook?.layers.find((l) => l.id === id)?.plan
    if (plan) return plan.title
  }
  return t(TITLES[name] ?? 'kommune.title')
}

/** The coordinator's room: what is settled, what is not, and the papers to settle it with. */
export const municipality: Room = { Screen, title }
