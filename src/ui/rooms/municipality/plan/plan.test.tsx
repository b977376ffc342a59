import { signal } from '@preact/signals'
import { fireEvent, render, screen, within } from '@testing-library/preact'
import { beforeAll, expect, test } from 'vitest'
import { HAMAROY, layer, question, ref, words } from '../../../../../tests/support/make.ts'
import { resolve } from '../../../../handbook/layer/resolve.ts'
import type { Checklist, Plan } from '../../../../handbook/plan/model.ts'
import { ok } from '../../../../handbook/result.ts'
import { addWords } from '../../../../i18n/i18n.ts'
import nb from '../../../../i18n/locales/nb.rooms.json'
import { openPlanner } from '../../../../services/planner.ts'
import { openDatabase } from '../../../../storage/database/database.ts'
import { freshFactory } from '../../../../storage/testing.ts'
import { openKept } from '../../../../storage/values/kept.ts'
import { Around, fakeServices } from '../../../testing/scene.tsx'
import { fakeLearner } from '../../learn/testing.tsx'
import type { Rooms } from '../../room.ts'
import { municipality } from '../municipality.tsx'

beforeAll(() => addWords('nb', nb))

const LIST: Checklist = {
  title: 'Sjekkliste for kommunen',
  intro: [],
  groups: [
    {
      id: 'rutiner',
      title: 'Rutiner',
      points: [
        {
          id: 'skyss',
          statement: words('Ansatte vet hvem som kjører.'),
          measure: words('Skriv ned hvem som kjører.'),
          owner: 'kommunalsjef',
          see: [ref('clarification', 'skyss')],
        },
        {
          id: 'vikarer',
          statement: words('Vikarer kjenner rutinene.'),
          measure: words('Vis vikarene kortene.'),
          owner: 'kommunalsjef',
          see: [],
        },
      ],
    },
  ],
  sources: [{ title: 'en kilde' }],
  reviewed: '2026-11-21',
  reviewBy: '2027-11-21',
}
const PLAN: Plan = {
  title: 'Planen for Salten',
  sections: [
    {
      blocks: [],
      measures: [
        { id: '1', what: words('Hold kurs'), owner: 'ikke avklart', deadline: '2023-12-31' },
        { id: '2', what: words('Lag oversikt'), owner: 'barnevernleder', deadline: '2027-01-01' },
      ],
    },
  ],
}
const HANDBOOK = resolve(
  HAMAROY,
  [
    layer('nasjonalt', { questions: [question('skyss', { askedOf: 'kommunalsjef' })] }),
    layer('salten', { name: 'Salten', plan: PLAN }),
  ],
  'nb',
)

const deviceOf = (disk: IDBFactory) => {
  const database = openDatabase({
    indexedDB: () => disk,
    setTimeout: () => {},
  })
  return openPlanner(openKept(database, 'checklist'), openKept(database, 'plan'))
}

/** The room on a phone that has kept what the disk says. */
function open(page: string, disk: IDBFactory, list: Checklist | null = LIST) {
  const planner = deviceOf(disk)
  const learner = {
    ...fakeLearner(),
    open: async () =>
      ok({ lessons: [], drills: [], rolePaths: [], ...(list ? { checklist: list } : {}) }),
  }
  const rooms = { services: { planner, learner } } as unknown as Rooms
  return render(
    <Around handbook={HANDBOOK} services={fakeServices({ half: signal(rooms) })}>
      <municipality.Screen page={[page]} today="2026-11-21" />
    </Around>,
  )
}
/** What the disk holds: a fast reader is not faster than a slow one. */
const keptOn = async (disk: IDBFactory) => {
  const planner = deviceOf(disk)
  await planner.start(HAMAROY.id)
  return planner.work.value
}
const point = async (name: string) => within(await screen.findByRole('group', { name }))
const figures = () => screen.getAllByRole('status').map((s) => s.textContent)

test('a point is answered, says what to do, and is there when the room is opened again', async () => {
  const disk = freshFactory()
  const { unmount } = open('sjekkliste', disk)
  const skyss = await point('Ansatte vet hvem som kjører.')
  expect(skyss.getByText('Ikke avklart i kortene.')).toBeDefined()
  expect(skyss.queryByText('Skriv ned hvem som kjører.')).toBeNull()
  fireEvent.click(skyss.getByRole('radio', { name: 'Nei' }))
  expect(await skyss.findByText('Skriv ned hvem som kjører.')).toBeDefined()
  expect(figures()).toContain('0 på plass. 0 delvis. 1 mangler. 1 uten svar.')
  await expect.poll(() => keptOn(disk)).toMatchObject({ answers: { skyss: 'no' } })
  unmount()
  open('sjekkliste', disk)
  const again = await point('Ansatte vet hvem som kjører.')
  expect(await again.findByText('Skriv ned hvem som kjører.')).toBeDefined()
  expect(again.getByRole<HTMLInputElement>('radio', { name: 'Nei' }).checked).toBe(true)
  fireEvent.click(again.getByRole('button', { name: 'Ta bort svaret' }))
  expect(again.getByRole<HTMLInputElement>('radio', { name: 'Nei' }).checked).toBe(false)
  expect(figures()).toContain('0 på plass. 0 delvis. 0 mangler. 2 uten svar.')
})

test('a point has no field for text, and nothing that can call', async () => {
  const { container } = open('sjekkliste', freshFactory())
  await point('Vikarer kjenner rutinene.')
  expect(
    container.querySelectorAll('textarea, input:not([type="radio"]), a[href^="tel:"]'),
  ).toHaveLength(0)
})

test('without the checklist on the phone, the page says so and can try again', async () => {
  open('sjekkliste', freshFactory(), null)
  expect(await screen.findByText(/ligger ikke på telefonen ennå/)).toBeDefined()
  expect(screen.getByRole('button', { name: 'Prøv igjen' })).toBeDefined()
})

const items = () => screen.getAllByRole('listitem').filter((li) => li.className === 'task')
const titles = () => items().map((li) => within(li).getByRole('heading').textContent)

test('the plan shows the worst first, and what the checklist lacks', async () => {
  const disk = freshFactory()
  const planner = deviceOf(disk)
  await planner.start(HAMAROY.id)
  await planner.answer(HAMAROY.id, 'vikarer', 'partly')
  open('handlingsplan', disk)
  await screen.findByText('Vis vikarene kortene.')
  expect(titles()).toEqual(['Hold kurs', 'Vis vikarene kortene.', 'Lag oversikt'])
  expect(figures()).toContain('3 tiltak. 1 over fristen. 2 uten ansvarlig. 0 ferdige.')
  expect(items()[0]?.textContent).toContain(
    'over fristen Status er ikke oppgitt. Ingen er ansvarlig. Frist:',
  )
  expect(items()[1]?.textContent).toContain('Fra sjekklista')
  expect(items()[2]?.textContent).toContain('Tiltak 2 i «Planen for Salten»')
})

test('a function and a day are chosen, never typed, and only where the plan leaves them open', async () => {
  const disk = freshFactory()
  const { unmount } = open('handlingsplan', disk)
  const [late, settled] = items()
  if (!late || !settled) throw new Error('two measures')
  expect(within(settled).queryByLabelText('Ansvarlig')).toBeNull()
  expect(within(settled).queryByLabelText('Frist')).toBeNull()
  expect(document.querySelectorAll('textarea, input:not([type="date"])')).toHaveLength(0)
  const owner = within(late).getByLabelText<HTMLSelectElement>('Ansvarlig')
  expect([...owner.options].map((o) => o.text)).toEqual(['Ikke bestemt', 'kommunalsjef'])
  fireEvent.change(owner, { target: { value: 'kommunalsjef' } })
  fireEvent.change(within(late).getByLabelText('Status'), { target: { value: 'done' } })
  expect(titles()).toEqual(['Lag oversikt', 'Hold kurs'])
  await expect
    .poll(() => keptOn(disk))
    .toMatchObject({ followed: { 'salten/1': { owner: 'kommunalsjef', status: 'done' } } })
  unmount()
  open('handlingsplan', disk)
  expect(await screen.findByText(/Ferdig. Ansvarlig: kommunalsjef./)).toBeDefined()
})

test('where there is neither plan nor checklist, the page says where to begin', async () => {
  const none = { ...HANDBOOK, layers: [] }
  render(
    <Around handbook={none} services={fakeServices({})}>
      <municipality.Screen page={['handlingsplan']} today="2026-11-21" />
    </Around>,
  )
  expect(screen.getByText(/Fyll ut sjekklista/)).toBeDefined()
  expect(screen.getByRole('link', { name: 'Sjekkliste' })).toBeDefined()
})
