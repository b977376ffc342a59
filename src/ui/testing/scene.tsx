import { signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { card, contact, goTo, HAMAROY, step } from '../../../tests/support/make.ts'
import { parseDeadline } from '../../handbook/card/deadline.ts'
import type { Answers } from '../../handbook/card/walk.ts'
import type { Close } from '../../handbook/contact/conflict.ts'
import type { Handbook } from '../../handbook/layer/model.ts'
import { HandbookContext, PlaceContext, ServicesContext } from '../context.ts'
import type { RoomServices } from '../rooms/services.ts'
import type { Services } from '../services.ts'

const straks = parseDeadline('Straks', 'nb')
const uten = parseDeadline('Uten ugrunnet opphold', 'nb')
if (!straks || !uten) throw new Error('the words are in the vocabulary')

export const words = (text: string) => [{ type: 'text', text } as const]
const call = (id: string, text: string) =>
  ({ type: 'ref', to: 'contact', id, children: words(text) }) as const

/** A small card: a question about danger, a call, an end. */
export const CARD = card(
  'prove',
  [
    step('fare', {
      title: 'Er det fare nå?',
      acute: true,
      choices: [goTo('Ja', 'ring'), goTo('Nei', 'meld'), goTo('Vet ikke', 'ring')],
    }),
    step('ring', {
      title: 'Ring 112',
      phases: [
        {
          deadline: straks,
          blocks: [
            {
              type: 'actions',
              items: [
                { who: 'Du', what: [...words('Ring '), call('politi-nod', 'politiet')], more: [] },
              ],
            },
          ],
        },
      ],
      choices: [goTo('Politiet er varslet', 'meld')],
    }),
    step('meld', {
      title: 'Meld fra',
      phases: [
        {
          deadline: uten,
          blocks: [
            {
              type: 'actions',
              items: [
                {
                  who: 'Du',
                  what: [...words('Ring '), call('barnevern', 'barnevernet')],
                  more: [],
                },
              ],
            },
          ],
        },
      ],
      receipt: words('Barnevernet bekrefter.'),
    }),
  ],
  { title: 'Prøvekortet', kind: 'situation' },
)

export const HANDBOOK: Handbook = {
  municipality: HAMAROY,
  lang: 'nb',
  layers: [{ id: 'nasjonalt', name: 'Nasjonalt' }],
  cards: [CARD],
  contacts: {
    'politi-nod': contact('politi-nod', {
      name: 'Politiet, nød',
      kind: 'nød',
      phone: '112',
      hours: 'døgnet',
    }),
    politi: contact('politi', {
      name: 'Politiet',
      kind: 'politi',
      phone: '02800',
      hours: 'døgnet',
    }),
    barnevern: contact('barnevern', {
      name: 'Barnevernet',
      kind: 'barn',
      local: true,
      noAnswer: 'politi',
    }),
  },
  duties: {},
  clarifications: {},
  hidden: {},
  gaps: [],
  drift: [],
}

/** Rooms that know nothing of the device yet. */
export const fakeRoomServices = (): RoomServices => ({
  news: { since: async () => undefined, seen: async () => false },
  coverage: async () => ({ ok: false, error: 'offline' }),
  deleteAll: async () => [],
})

/** A device that remembers in memory. */
export function fakeServices(over: Partial<Services> = {}): Services {
  const walks = new Map<string, Answers>()
  return {
    content: {
      index: signal(undefined),
      trouble: signal(undefined),
      refresh: async () => undefined,
      open: async () => ({ ok: false, error: 'offline' }),
      chosen: signal([]),
      choose: async () => ({ ok: false, error: 'offline' }),
      unchoose: async () => ({ ok: false, error: 'offline' }),
    },
    settings: {
      now: signal({ municipalities: [] }),
      save: async () => true,
      languages: async () => [{ id: 'nb', name: 'Bokmål' }],
      speak: async () => undefined,
    },
    walks: {
      recall: (id) => walks.get(id),
      keep: (id, answers) => void walks.set(id, answers),
      drop: (id) => void walks.delete(id),
      forget: () => walks.clear(),
    },
    rooms: () => new Promise(() => undefined),
    half: signal(undefined),
    close: fakeClose(),
    home: () => undefined,
    betweenWalks: () => undefined,
    updates: { waiting: signal(false), apply: async () => false },
    install: signal(undefined),
    readiness: async () => ({ state: 'none' }),
    ...over,
  }
}

function fakeClose(): Services['close'] {
  const now = signal({ me: false, receiver: false })
  const say = (close: Close) => {
    now.value = close
  }
  return { now, say, forget: () => say({ me: false, receiver: false }) }
}

/** What stands around every part. */
export function Around({
  handbook = HANDBOOK,
  services,
  children,
}: {
  handbook?: Handbook
  services?: Services | undefined
  children: ComponentChildren
}) {
  return (
    <ServicesContext.Provider value={services}>
      <HandbookContext.Provider value={handbook}>
        <PlaceContext.Provider value={{ place: handbook.municipality.slug }}>
          {children}
        </PlaceContext.Provider>
      </HandbookContext.Provider>
    </ServicesContext.Provider>
  )
}
