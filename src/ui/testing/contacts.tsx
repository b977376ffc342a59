import { signal } from '@preact/signals'
import { contact } from '../../../tests/support/make.ts'
import { openCalendar } from '../../handbook/contact/hours/calendar.ts'
import type { Handbook } from '../../handbook/layer/model.ts'
import { rooms } from '../rooms/rooms.ts'
import type { Mine } from '../rooms/services.ts'
import type { Services } from '../services.ts'
import { fakeRoomServices, fakeServices, HANDBOOK } from './scene.tsx'

/** 2026, as the build makes it. */
const CALENDAR = openCalendar({
  from: 2026,
  years: ['010104020403040504060501051705140524052512251226'],
})

export const FRIDAY_NIGHT = Date.parse('2026-11-20T22:40+01:00')
export const FRIDAY_NOON = Date.parse('2026-11-20T12:00+01:00')

const local = { local: true, noAnswer: 'vo-linjen' }
/** Contacts of every sort: by day, by night, missing, with stand-ins. */
export const CONTACTS: Handbook['contacts'] = {
  ...HANDBOOK.contacts,
  barnevern: contact('barnevern', {
    ...local,
    name: 'Barnevernet',
    kind: 'barn',
    phone: '75770000',
    hours: 'man–fre 08:00–15:30',
    outside: 'barnevernvakt',
    conflict: 'nabo',
    usedFor: 'Melde bekymring.',
    say: '«Jeg melder.»',
    checked: '2026-11-20',
  }),
  barnevernvakt: contact('barnevernvakt', {
    ...local,
    name: 'Vakta',
    kind: 'barn',
    phone: '75770001',
    hours: 'man–fre 15:30–08:00, helg og helligdager døgnet',
    conflict: 'nabo',
  }),
  nabo: contact('nabo', { ...local, name: 'Naboen', kind: 'barn', phone: '75770002' }),
  koordinator: contact('koordinator', {
    ...local,
    name: 'Koordinatoren',
    phone: '75770003',
    email: 'koordinator@hamaroy.kommune.no',
    conflict: 'nabokoordinator',
  }),
  nabokoordinator: contact('nabokoordinator', {
    ...local,
    name: 'Nabokoordinatoren',
    phone: '75770004',
  }),
  'vo-linjen': contact('vo-linjen', {
    name: 'VO-linjen',
    kind: 'hjelpetelefon',
    phone: '116006',
    hours: 'døgnet',
    web: 'https://volinjen.no',
  }),
  overgrepsmottak: contact('overgrepsmottak', { ...local, name: 'Mottaket', kind: 'helse' }),
}
export const BOOK: Handbook = { ...HANDBOOK, contacts: CONTACTS }

/** A device where the second half is here. */
export function withRooms(now: number, mine?: Mine): Services & { set(now: number): void } {
  const clock = signal(now)
  const services = {
    ...fakeRoomServices(),
    hours: { now: clock, calendar: CALENDAR },
    ...(mine ? { mine } : {}),
  }
  return {
    ...fakeServices({ half: signal({ ...rooms, services }) }),
    set: (next) => {
      clock.value = next
    },
  }
}
