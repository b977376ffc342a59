import type { Card, Choice, Step } from '../../src/handbook/card/model.ts'
import type { Contact } from '../../src/handbook/contact/model.ts'
import type { Duty, Layer, Municipality, Question } from '../../src/handbook/layer/model.ts'
import type { Block, Inline, Ref } from '../../src/handbook/text.ts'

/** Parts of a handbook for tests: everything that a test is not about is left at its plainest. */

export const words = (text: string): readonly Inline[] => [{ type: 'text', text }]
export const paragraph = (...children: readonly Inline[]): Block => ({
  type: 'paragraph',
  children,
})
export const ref = (to: Ref['to'], id: string, text = id): Ref => ({
  type: 'ref',
  to,
  id,
  children: words(text),
})
export const goTo = (label: string, step: string): Choice => ({
  label,
  target: { kind: 'step', step },
})

export const step = (id: string, rest: Partial<Step> = {}): Step => ({
  id,
  title: `Steg ${id}`,
  acute: false,
  withoutUnknown: false,
  body: [],
  phases: [],
  duties: [],
  choices: [],
  ...rest,
})

export const card = (id: string, steps: readonly Step[], rest: Partial<Card> = {}): Card => ({
  id,
  title: `Kort ${id}`,
  group: 'barn',
  audience: ['alle'],
  keywords: [],
  owner: 'barnevernleder',
  status: 'utkast',
  reviewed: '2026-11-20',
  reviewBy: '2027-11-20',
  sources: [],
  kind: 'guide',
  intro: [],
  steps,
  ...rest,
})

export const contact = (id: string, rest: Partial<Contact> = {}): Contact => ({
  id,
  name: id,
  kind: 'råd',
  local: false,
  ...rest,
})

export const duty = (id: string, rest: Partial<Duty> = {}): Duty => ({
  id,
  title: id,
  appliesTo: 'alle',
  statutes: [],
  deadlines: [],
  reviewed: '2026-11-20',
  reviewBy: '2027-11-20',
  intro: [],
  parts: [],
  ...rest,
})

export const question = (id: string, rest: Partial<Question> = {}): Question => ({
  id,
  question: `Hva med ${id}?`,
  askedOf: 'leder',
  meanwhile: words('Ring.'),
  answeredBy: [],
  ...rest,
})

export const layer = (id: string, rest: Partial<Layer> = {}): Layer => ({
  id,
  name: id,
  lang: 'nb',
  buildsOn: [],
  example: false,
  order: [],
  hidden: {},
  cards: [],
  changes: [],
  duties: [],
  contacts: [],
  questions: [],
  answers: [],
  drills: [],
  lessons: [],
  rolePaths: [],
  translations: {},
  ...rest,
})

export const HAMAROY: Municipality = {
  id: '1875',
  slug: '1875-hamaroy',
  name: 'Hamarøy',
  county: 'Nordland',
  example: false,
}
