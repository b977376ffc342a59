import { signal } from '@preact/signals'
import { fireEvent, render, screen, within } from '@testing-library/preact'
import { beforeAll, expect, test } from 'vitest'
import {
  card,
  contact,
  goTo,
  HAMAROY,
  layer,
  paragraph,
  question,
  step,
  words,
} from '../../../../tests/support/make.ts'
import type { Layer } from '../../../handbook/layer/model.ts'
import type { News } from '../../../handbook/layer/news.ts'
import { resolve } from '../../../handbook/layer/resolve.ts'
import { addWords } from '../../../i18n/i18n.ts'
import nb from '../../../i18n/locales/nb.rooms.json'
import { Around, fakeServices } from '../../testing/scene.tsx'
import type { Rooms } from '../room.ts'
import type { NewsService } from '../services.ts'
import { municipality } from './municipality.tsx'

beforeAll(() => addWords('nb', nb))

const NATIONAL = layer('nasjonalt', {
  name: 'Nasjonalt',
  cards: [
    card('barn', [step('ring', { choices: [goTo('Gå videre', 'slutt')] }), step('slutt')], {
      title: 'Bekymret for et barn',
    }),
    card('dyr', [step('slutt')], { title: 'Dyr' }),
    card('gammel', [step('slutt')], { title: 'Det gamle kortet', reviewBy: '2026-01-01' }),
  ],
  contacts: [
    contact('barnevern', {
      name: 'Barnevernet',
      local: true,
      askedOf: 'barnevernleder',
      noAnswer: 'politi',
    }),
    contact('politi', { name: 'Politiet', phone: '02800', hours: 'døgnet' }),
    contact('politi-nod', { name: 'Politiet, nød', kind: 'nød', phone: '112' }),
  ],
  questions: [
    question('skyss', { question: 'Hvem kjører?', askedOf: 'kommunalsjef' }),
    question('bolig', { question: 'Hvem skaffer bolig?', askedOf: 'kommunalsjef' }),
  ],
})
const REGION = layer('salten', {
  name: 'Salten',
  answers: [{ id: 'bolig', blocks: [paragraph(...words('NAV.'))] }],
  plan: { title: 'Planen', sections: [{ title: 'Tiltak', blocks: [paragraph(...words('Ett.'))] }] },
})
const OWN = layer('1875-hamaroy', {
  name: 'Hamarøy',
  hidden: { dyr: 'Vi har ingen dyr.' },
  notes: ['Vi holder kurs hvert år.'],
  changes: [
    {
      card: 'barn',
      steps: [{ step: step('ring', { title: 'Ring vakta' }), read: '1a2b3c4d' }],
    },
  ],
})

function open(
  page: readonly string[],
  layers: readonly Layer[] = [NATIONAL, REGION, OWN],
  news?: NewsService,
) {
  const handbook = resolve(HAMAROY, layers, 'nb')
  const rooms = {
    services: { news, coverage: async () => ({ ok: false, error: 'offline' }) },
  } as unknown as Rooms
  const services = news && fakeServices({ half: signal(rooms) })
  render(
    <Around handbook={handbook} services={services}>
      <municipality.Screen page={page} today="2026-11-21" />
    </Around>,
  )
}

test('where nothing is settled it says where to begin, and speaks of no weak points', () => {
  open([], [NATIONAL])
  expect(screen.getByText(/Ingen har svart for Hamarøy ennå/)).toBeDefined()
  expect(screen.queryByRole('heading', { name: 'Sårbare punkter' })).toBeNull()
})

test('where all is settled it says so once for each who was asked, and what to do from now on', () => {
  const ANSWERED = layer('1875-hamaroy', {
    name: 'Hamarøy',
    answers: ['skyss', 'bolig'].map((id) => ({ id, blocks: [paragraph(...words('NAV.'))] })),
    contacts: [
      contact('barnevern', {
        ...{ name: 'Barnevernet', local: true, askedOf: 'barnevernleder' },
        phone: '75770000',
        hours: 'døgnet',
        deputy: 'nestlederen',
        checked: '2026-11-01',
      }),
    ],
  })
  open([], [NATIONAL, ANSWERED])
  expect(screen.getByText('Alt er avklart. Prøv numrene hvert kvartal.')).toBeDefined()
  expect(screen.getAllByText(/^Alt er avklart \(\d\)$/)).toHaveLength(2)
  expect(screen.getByText('Ingen blant numrene som er på plass.')).toBeDefined()
})

test('a number without stand-in, without holidays, not tried for a year, or shared is a weak point', () => {
  const LOCAL = { name: 'Vakta', local: true, askedOf: 'barnevernleder', phone: '75770000' }
  const hours = 'man–fre 08:00–15:30'
  const points = [
    contact('a', { ...LOCAL, name: 'Barnevernet', hours, checked: '2025-01-01' }),
    contact('b', { ...LOCAL, hours: 'døgnet', deputy: 'lederen', checked: '2026-11-01' }),
  ]
  open([], [NATIONAL, layer('1875-hamaroy', { name: 'Hamarøy', contacts: points })])
  const named = (title: string | RegExp) =>
    screen.getByRole('heading', { name: title }).nextElementSibling?.textContent
  for (const t of ['Uten stedfortreder', 'Ukjent hvem som svarer i ferier'])
    expect(named(t)).toBe('Barnevernet')
  expect(named('Ikke prøvd det siste året')).toBe('Barnevernet')
  expect(named(/^Flere på samme nummer: 75.77.00.00$/)).toBe('BarnevernetVakta')
})

test('figures first; what is open stands under who is asked, what is settled says who settled it', () => {
  open([])
  expect(screen.getByText(/1 av 2 spørsmål er avklart. 0 av 1 numre er på plass./)).toBeDefined()
  expect(screen.getByText('1 av svarene kommer fra regionen.', { exact: false })).toBeDefined()
  const asked = screen.getByRole('heading', { name: 'Kommunalsjef' }).parentElement as HTMLElement
  expect(within(asked).getByText('Hvem kjører?').closest('details')?.textContent).toContain('Ring.')
  expect(within(asked).getByText('Avklart (1)')).toBeDefined()
  expect(within(asked).getByText('Svart av Salten')).toBeDefined()
  const number = screen.getByText('Nummer: Barnevernet').closest('details')
  expect(number?.textContent).toContain('Imens ringer de ansatte Politiet. 02800')
})

test('a step whose national wording has changed comes with the line to paste', () => {
  open([])
  const section = screen.getByRole('heading', { name: 'Steg dere må lese på nytt' }).parentElement
  expect(section?.textContent).toContain('«Ring vakta» i kortet «Bekymret for et barn»')
  expect(section?.querySelector('pre')?.textContent).toMatch(/^\{#ring lest=[0-9a-f]{8}\}$/)
  expect(section?.querySelector('details')?.textContent).toContain('Steg ring')
})

test('a hidden card, a note and the region’s plan are there, and overdue cards come first', () => {
  open([])
  expect(
    screen.getByText('Hamarøy bruker det ikke: Vi har ingen dyr.', { exact: false }),
  ).toBeDefined()
  expect(screen.getByText('Vi holder kurs hvert år.')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Planen' }).getAttribute('href')).toBe(
    '/1875-hamaroy/kommunen/plan/salten',
  )
  const cards = [...document.querySelectorAll('.reviews li')].map((li) => li.textContent)
  expect(cards[0]).toMatch(/^Det gamle kortetforsinket/)
  expect(cards[1]).not.toContain('forsinket')
})

test('a municipality without a layer, and an address that means nothing, get the same room', () => {
  open(['finnes-ikke'], [NATIONAL])
  expect(screen.getByText(/0 av 2 spørsmål/)).toBeDefined()
  expect(screen.queryByRole('heading', { name: 'Verdt å vite' })).toBeNull()
  expect(screen.queryByRole('heading', { name: 'Steg dere må lese på nytt' })).toBeNull()
})

test('a plan is shown as it is written', () => {
  open(['plan', 'salten'])
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Planen')
  expect(screen.getByText('Ett.')).toBeDefined()
})

test('the list to try has every number but those one never tries, and nothing that dials', () => {
  open(['proveringing'])
  expect(screen.getByText('02800')).toBeDefined()
  expect(screen.queryByText('112')).toBeNull()
  expect(screen.getByText(/Hamarøy har ingen egne numre ennå/)).toBeDefined()
  expect(document.querySelectorAll('a[href^="tel:"]')).toHaveLength(0)
})

test('the form has a row for every question and number', () => {
  open(['skjema'])
  expect(screen.getAllByRole('row').map((r) => r.textContent)).toEqual([
    'SpørsmålSvar',
    'Hvem kjører?Ikke avklart',
    'Hvem skaffer bolig?NAV.',
    'SpørsmålSvar',
    'BarnevernetNummer:  Tider: Ikke avklart',
  ])
})

test('what is new is told in words, until she has seen it', async () => {
  let news: readonly News[] = [
    { kind: 'number', how: 'changed', name: 'Barnevernvakta' },
    {
      kind: 'step',
      how: 'new',
      card: 'barn',
      title: 'Bekymret for et barn',
      step: { id: 'x', title: 'Ring vakta' },
    },
  ]
  open(['nytt'], [NATIONAL], {
    since: async () => ({ at: Date.parse('2026-11-20T12:00:00Z'), news }),
    seen: async () => {
      news = []
      return true
    },
  })
  expect(await screen.findByText('Dette er endret siden 20. november 2026.')).toBeDefined()
  expect(screen.getByText('Nummeret til Barnevernvakta er endret.')).toBeDefined()
  expect(screen.getByText('Steget «Ring vakta» er nytt.')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Bekymret for et barn' })).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Jeg har sett dette' }))
  expect(await screen.findByText('Ingenting er endret siden 20. november 2026.')).toBeDefined()
})
