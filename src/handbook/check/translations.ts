import type { Card, Step } from '../card/model.ts'
import { parseHours } from '../contact/hours/parse.ts'
import type { ContactPart } from '../contact/model.ts'
import type { Layer, Words } from '../layer/model.ts'
import type { Lesson, LessonPart } from '../learn/model.ts'
import { pointsIn } from '../plan/model.ts'
import { type Problem, suggest } from '../problem.ts'
import type { Place } from '../text.ts'
import { collector } from './steps.ts'

/** A translation says in other words what the layer says, and nothing else. */
export function checkTranslations(layer: Layer): readonly Problem[] {
  const { problems, report } = collector()
  for (const [lang, words] of Object.entries(layer.translations)) {
    for (const [what, of] of KINDS) {
      const source = new Set(of(layer).map((x) => x.id))
      for (const t of of(words))
        if (!source.has(t.id))
          report(
            'translation-unknown',
            `Oversettelsen til ${lang} har ${what} «${t.id}», som kilden ikke har.${suggest(t.id, source)}`,
            t.at,
          )
    }
    for (const c of words.contacts ?? []) {
      const hours = layer.contacts.find((s) => s.id === c.id)?.hours
      if (c.hours !== undefined && !sameHours(hours, c.hours))
        report(
          'translation-hours',
          `«${c.id}» har andre tider enn kilden: forventet ${hours ?? 'ingen'}, fant ${c.hours}.`,
          c.at,
        )
      for (const field of Object.keys(c))
        if (!CONTACT_WORDS.has(field as keyof ContactPart))
          report(
            'translation-words',
            `«${c.id}» kan bare oversette ord, ikke nummer, adresser og hvem som er neste.`,
            c.at,
          )
    }
    const cards = new Map(layer.cards.map((c) => [c.id, c]))
    for (const t of words.cards ?? []) {
      const s = cards.get(t.id)
      if (s) problems.push(...checkCard(s, t))
    }
    const lessons = new Map(layer.lessons.map((l) => [l.id, l]))
    for (const t of words.lessons ?? []) {
      const s = lessons.get(t.id)
      if (s) problems.push(...checkLesson(s, t))
    }
  }
  return problems
}

type Said = { readonly id: string; readonly at?: Place }
const KINDS: readonly (readonly [string, (w: Partial<Words>) => readonly Said[]])[] = [
  ['kortet', (w) => w.cards ?? []],
  [
    'endringen av',
    (w) => (w.changes ?? []).map((c) => ({ id: c.card, ...(c.at ? { at: c.at } : {}) })),
  ],
  ['plikten', (w) => w.duties ?? []],
  ['kontakten', (w) => w.contacts ?? []],
  ['avklaringen', (w) => w.questions ?? []],
  ['svaret', (w) => w.answers ?? []],
  ['leksjonen', (w) => w.lessons ?? []],
  ['øvingen', (w) => w.drills ?? []],
  ['veien', (w) => w.rolePaths ?? []],
  ['delen', (w) => w.checklist?.groups ?? []],
  ['punktet', (w) => pointsIn(w.checklist)],
]
const CONTACT_WORDS: ReadonlySet<keyof ContactPart> = new Set([
  'id',
  'at',
  'name',
  'hours',
  'usedFor',
  'say',
  'askedOf',
  'deputy',
  'holidays',
  'source',
])

/** «Mon–Fri 09:00–15:00» says what «man–fre 09:00–15:00» says. */
function sameHours(source: string | undefined, translated: string): boolean {
  const [a, b] = [source ?? '', translated].map(parseHours)
  return a?.ok === true && b?.ok === true && sorted(a.value) === sorted(b.value)
}

const sorted = (hours: object): string => JSON.stringify(Object.entries(hours).sort())

/** A translation holds the same ids, choices and deadlines in the same order: words only. */
function checkCard(source: Card, translated: Card): readonly Problem[] {
  const { problems, report } = collector()
  const byId = new Map(source.steps.map((s) => [s.id, s]))
  const ids = translated.steps.map((s) => s.id)
  const order = source.steps.map((s) => s.id).filter((id) => ids.includes(id))
  for (const t of translated.steps) {
    const s = byId.get(t.id)
    if (!s) {
      report(
        'translation-step',
        `Oversettelsen har steget «${t.id}», som kilden ikke har.${suggest(t.id, byId.keys())}`,
        t.at,
      )
      continue
    }
    for (const [what, of] of SAME)
      if (of(s) !== of(t))
        report(
          'translation-differs',
          `Steget «${t.id}» har andre ${what} enn kilden: forventet ${of(s) || 'ingen'}, fant ${of(t) || 'ingen'}.`,
          t.at,
        )
  }
  if (order.join() !== ids.filter((id) => byId.has(id)).join())
    report(
      'translation-order',
      `Stegene står i en annen rekkefølge enn i kilden: ${order.join(', ')}.`,
      translated.at,
    )
  return problems
}

/** A translated lesson has the same sections in the same order, and the same answers are right. */
function checkLesson(source: Lesson, translated: Lesson): readonly Problem[] {
  const { problems, report } = collector()
  const shape = (l: Lesson) => l.parts.map((p) => p.id).join(', ')
  if (shape(source) !== shape(translated))
    report(
      'translation-order',
      `Leksjonen har andre deler enn kilden: forventet ${shape(source)}, fant ${shape(translated)}.`,
      translated.at,
    )
  const byId = new Map(source.parts.map((p) => [p.id, p]))
  for (const t of translated.parts) {
    const s = byId.get(t.id)
    if (s && marked(s) !== marked(t))
      report(
        'translation-differs',
        `«${t.id}» har andre svar enn kilden: forventet ${marked(s) || 'ingen'}, fant ${marked(t) || 'ingen'}.`,
        t.at,
      )
  }
  return problems
}

const marked = (p: LessonPart): string =>
  p.kind === 'question' ? p.options.map((o) => (o.right ? '[x]' : '[ ]')).join(' ') : ''

const SAME: readonly (readonly [string, (s: Step) => string])[] = [
  [
    'valg',
    (s) =>
      s.choices
        .map((c) =>
          c.target.kind === 'step'
            ? `#${c.target.step}`
            : `kort:${c.target.card}${c.target.step ? `#${c.target.step}` : ''}`,
        )
        .join(', '),
  ],
  ['tidspunkter', (s) => s.phases.map((p) => p.deadline.id).join(', ')],
  ['plikter', (s) => s.duties.map((d) => d.id).join(', ')],
  [
    'tiltak',
    (s) =>
      s.phases
        .map((p) => p.blocks.reduce((n, b) => n + (b.type === 'actions' ? b.items.length : 0), 0))
        .join('+'),
  ],
  ['kvitteringer', (s) => (s.receipt ? 'én' : '')],
]
