import '../../styles/rooms/municipality.css'
import type { Handbook } from '../../../handbook/layer/model.ts'
import { type Key, t } from '../../../i18n/i18n.ts'
import type { Room } from '../room.ts'
import { Calls } from './calls.tsx'
import { Form } from './form.tsx'
import { News } from './news.tsx'
import { Overview } from './overview.tsx'
import { PlanPage } from './plan.tsx'

const TITLES: Readonly<Record<string, Key>> = {
  skjema: 'kommune.form',
  proveringing: 'kommune.calls',
  nytt: 'kommune.news',
}

function Screen({ page: [name, id], today }: { page: readonly string[]; today: string }) {
  switch (name) {
    case 'skjema':
      return <Form />
    case 'proveringing':
      return <Calls today={today} />
    case 'nytt':
      return <News />
    case 'plan':
      return <PlanPage layer={id} today={today} />
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
