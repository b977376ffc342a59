import { type Card, stepBlocks } from '../../handbook/card/model.ts'
import { chain } from '../../handbook/contact/chain.ts'
import type { Contact } from '../../handbook/contact/model.ts'
import { isExamplePhone, parsePhone } from '../../handbook/contact/phone.ts'
import { singlePoints } from '../../handbook/contact/single-points.ts'
import type { Handbook } from '../../handbook/layer/model.ts'
import { conditionOf, type Task, tasksOf } from '../../handbook/plan/tasks.ts'
import { NO_WORK } from '../../handbook/plan/work.ts'
import type { Problem } from '../../handbook/problem.ts'
import { refs } from '../../handbook/text.ts'
import { type Content, handbookOf, NATIONAL } from '../compile.ts'

/** What a coordinator checks once a quarter: who answers for what, how old it is, who uses it. */
export type Report = {
  readonly cards: readonly {
    readonly id: string
    readonly title: string
    readonly status: Card['status']
    readonly owner: string
    readonly reviewed: string
    readonly reviewBy: string
    readonly overdue: boolean
  }[]
  readonly statutes: readonly {
    readonly text: string
    readonly url?: string
    readonly checked: string
    readonly confidence: string
    readonly duties: readonly string[]
  }[]
  /** The quarterly list of test calls. */
  readonly numbers: readonly {
    readonly phone: string
    readonly contact: string
    readonly name: string
    readonly layer: string
    readonly hours?: string
    readonly checked?: string
    readonly source?: string
    /** Cards that say it, or come to it when another does not answer. */
    readonly usedBy: readonly string[]
  }[]
  /** Where a municipality with contacts of its own hangs by one thread. Contact ids. */
  readonly singlePoints: readonly {
    readonly municipality: string
    readonly noDeputy: readonly string[]
    readonly noHolidays: readonly string[]
    readonly unchecked: readonly string[]
    readonly shared: readonly { readonly phone: string; readonly contacts: readonly string[] }[]
  }[]
  /** What is late in adopted plans, and what nobody is responsible for. Numbers of measures. */
  readonly plans: readonly {
    readonly municipality: string
    readonly measures: number
    readonly late: readonly string[]
    readonly unowned: readonly string[]
    readonly done: readonly string[]
  }[]
  readonly deadReferences: readonly Problem[]
}

/**
 * Gathers the report over the national layer and every municipality with a layer of its own.
 * @param problems what `validate` found
 * @param today ISO date
 */
export function reportOf(content: Content, problems: readonly Problem[], today: string): Report {
  const national = content.layers.get(NATIONAL)
  const handbooks = content.municipalities
    .filter((m, i) => !m.example && (i === 0 || content.layers.has(m.slug)))
    .map((m) => handbookOf(content, m, national?.lang ?? 'nb'))
  return {
    cards: (national?.cards ?? []).map((c) => ({
      id: c.id,
      title: c.title,
      status: c.status,
      owner: c.owner,
      reviewed: c.reviewed,
      reviewBy: c.reviewBy,
      overdue: c.reviewBy < today,
    })),
    statutes: statutesOf(content),
    numbers: merged(handbooks.flatMap(numbersOf)),
    singlePoints: handbooks
      .filter((h) => content.layers.has(h.municipality.slug))
      .map((h) => pointsOf(h, today)),
    plans: handbooks.flatMap((h) => planOf(h, today)),
    deadReferences: problems.filter((p) => p.id.startsWith('unknown-') || p.id === 'dangling'),
  }
}

function statutesOf(content: Content): Report['statutes'] {
  const found = new Map<string, Report['statutes'][number]>()
  for (const layer of content.layers.values())
    for (const duty of layer.duties)
      for (const s of duty.statutes) {
        const before = found.get(s.text)?.duties ?? []
        found.set(s.text, { ...s, duties: [...before, duty.id] })
      }
  return [...found.values()].sort((a, b) => a.text.localeCompare(b.text, 'nb'))
}

function numbersOf(h: Handbook): Report['numbers'] {
  const users = new Map<string, Set<string>>()
  for (const card of h.cards)
    for (const step of card.steps)
      for (const r of refs(stepBlocks(step)))
        if (r.to === 'contact')
          for (const id of [r.id, ...chain(h.contacts, r.id).map((c) => c.id)])
            users.set(id, (users.get(id) ?? new Set()).add(card.id))
  return Object.values(h.contacts).flatMap((c) =>
    c.phone === undefined || isExamplePhone(c.phone)
      ? []
      : [
          {
            phone: parsePhone(c.phone)?.shown ?? c.phone,
            contact: c.id,
            name: c.name,
            layer: c.from?.['phone'] ?? '',
            ...(c.hours ? { hours: c.hours } : {}),
            ...(c.checked ? { checked: c.checked } : {}),
            ...(c.source ? { source: c.source } : {}),
            usedBy: [...(users.get(c.id) ?? [])].sort(),
          },
        ],
  )
}

const ids = (of: readonly Contact[]): readonly string[] => of.map((c) => c.id)

function pointsOf(h: Handbook, today: string): Report['singlePoints'][number] {
  const { noDeputy, noHolidays, unchecked, shared } = singlePoints(h, today)
  return {
    municipality: h.municipality.slug,
    noDeputy: ids(noDeputy),
    noHolidays: ids(noHolidays),
    unchecked: ids(unchecked.filter((c) => c.local)),
    shared: shared.map((s) => ({ phone: s.phone, contacts: ids(s.contacts) })),
  }
}

function planOf(h: Handbook, today: string): Report['plans'] {
  const tasks = tasksOf(h, undefined, NO_WORK)
  if (tasks.length === 0) return []
  const numbers = (which: (t: Task) => boolean) => tasks.filter(which).map((t) => t.id)
  return [
    {
      municipality: h.municipality.slug,
      measures: tasks.length,
      late: numbers((t) => conditionOf(t, today) === 'late'),
      unowned: numbers((t) => t.status !== 'done' && t.owner === undefined),
      done: numbers((t) => t.status === 'done'),
    },
  ]
}

/** A national number stands once, however many municipalities use it. */
const merged = (numbers: Report['numbers']): Report['numbers'] => [
  ...new Map(numbers.map((n) => [`${n.layer} ${n.contact}`, n])).values(),
]

/** The report as it is printed: short lines, and boxes to tick while calling. */
export function printReport(r: Report): readonly string[] {
  return [
    `Kort (${r.cards.length})`,
    ...r.cards.map(
      (c) =>
        `  ${c.overdue ? 'FORSINKET ' : ''}${c.status}  ${c.title}: ${c.owner}, gjennomgås innen ${c.reviewBy}`,
    ),
    '',
    `Hjemler (${r.statutes.length})`,
    ...r.statutes.map(
      (s) =>
        `  ${s.text}: lest ${s.checked}, sikkerhet ${s.confidence}, brukt i ${s.duties.join(', ')}`,
    ),
    '',
    `Prøveringing (${r.numbers.length}). Skriv dato og hvem som svarte.`,
    ...r.numbers.map(
      (n) =>
        `  [ ] ${n.phone}  ${n.name} (${n.layer})  sist sjekket ${n.checked ?? 'aldri'}  ____________\n        kilde: ${n.source ?? 'ikke oppgitt'}; brukt i: ${n.usedBy.join(', ') || 'ingen kort'}`,
    ),
    '',
    'Sårbare punkter',
    ...r.singlePoints.flatMap(printPoints),
    '',
    `Handlingsplaner (${r.plans.length})`,
    ...r.plans.flatMap(printPlan),
    '',
    r.deadReferences.length === 0
      ? 'Ingen døde henvisninger.'
      : `Døde henvisninger (${r.deadReferences.length})`,
    ...r.deadReferences.map((p) => `  ${p.at?.file ?? ''}:${p.at?.line ?? ''}  ${p.message}`),
  ]
}

function printPoints(p: Report['singlePoints'][number]): readonly string[] {
  const lines = [
    ['uten stedfortreder', p.noDeputy],
    ['uten dekning i ferier', p.noHolidays],
    ['ikke sjekket på et år', p.unchecked],
    ...p.shared.map((s) => [`deler ${parsePhone(s.phone)?.shown ?? s.phone}`, s.contacts] as const),
  ] as const
  const found = lines.filter(([, contacts]) => contacts.length > 0)
  if (found.length === 0) return [`  ${p.municipality}: ingen blant numrene som er fylt ut`]
  return [`  ${p.municipality}`, ...found.map(([what, of]) => `    ${what}: ${of.join(', ')}`)]
}

const printPlan = (p: Report['plans'][number]): readonly string[] => [
  `  ${p.municipality}: ${p.measures} tiltak, ${p.done.length} ferdige`,
  ...(p.late.length > 0 ? [`    over fristen: ${p.late.join(', ')}`] : []),
  ...(p.unowned.length > 0 ? [`    uten ansvarlig: ${p.unowned.join(', ')}`] : []),
]
