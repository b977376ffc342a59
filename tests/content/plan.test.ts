import { expect, test } from 'vitest'
import { parsePlan } from '../../src/compiler/parse/plan/plan.ts'
import { Problems } from '../../src/compiler/problems.ts'
import { isOwner, type Measure, measuresIn } from '../../src/handbook/plan/model.ts'
import { adoptedIn, type Task } from '../../src/handbook/plan/tasks.ts'
import { plain } from '../../src/handbook/text.ts'
import { planMarkdown } from '../../src/ui/rooms/municipality/plan/plan-markdown.ts'
import { HAMAROY, words } from '../support/make.ts'

const task = (rest: Partial<Task> & Pick<Task, 'id'>): Task => ({
  key: rest.id,
  what: words('Gjør noe'),
  settled: { owner: false, deadline: false },
  ...rest,
})
const TASKS: readonly Task[] = [
  task({ id: '1', layer: 'salten', owner: 'kommunedirektør', deadline: '2027-03-01' }),
  task({ id: '6a', layer: 'salten', status: 'done' }),
  task({ id: 'vikarer', what: words('Vis <b>kort|ene</b> *til* [alle]'), status: 'ongoing' }),
  task({ id: '9', layer: HAMAROY.slug, owner: 'barnevernleder' }),
]

test('the plan that is downloaded can be read as plan.md, and says the same', () => {
  const problems = new Problems('plan.md')
  const plan = parsePlan(planMarkdown({ municipality: HAMAROY }, TASKS), problems)
  expect(problems.all).toEqual([])
  const said = ({ id, owner, deadline, status }: Measure) => [
    id,
    isOwner(owner) ? owner : undefined,
    deadline,
    status,
  ]
  expect(measuresIn(plan).map(said)).toEqual([
    ['1', 'kommunedirektør', '2027-03-01', undefined],
    ['6a', undefined, undefined, 'done'],
    ['vikarer', undefined, undefined, 'ongoing'],
    ['9', 'barnevernleder', undefined, undefined],
  ])
  expect(plain(measuresIn(plan)[2]?.what ?? [])).toBe('Vis <b>kort|ene</b> *til* [alle]')
})

test('in the municipality’s layer it answers the region’s plan and leaves its words alone', () => {
  const region = parsePlan(
    '# Planen\n\n| Nr | Tiltak | Ansvarlig |\n|---|---|---|\n| 1 | Hold kurs | ikke avklart |\n| 6a | Ring | |\n',
    new Problems('plan.md'),
  )
  const own = parsePlan(planMarkdown({ municipality: HAMAROY }, TASKS), new Problems('plan.md'))
  if (!region || !own) throw new Error('both plans are whole')
  const all = adoptedIn([
    { id: 'salten', name: 'Salten', plan: region },
    { id: HAMAROY.slug, name: 'Hamarøy', plan: own },
  ])
  expect(all.map((m) => `${m.layer} ${m.id} ${plain(m.what)} ${m.owner}`)).toEqual([
    'salten 1 Hold kurs kommunedirektør',
    'salten 6a Ring ikke avklart',
    `${HAMAROY.slug} vikarer Vis <b>kort|ene</b> *til* [alle] ikke avklart`,
    `${HAMAROY.slug} 9 Gjør noe barnevernleder`,
  ])
})
