import { type Card, type Step, stepBlocks } from '../card/model.ts'
import type { Contact } from '../contact/model.ts'
import type { OwnContact } from '../contact/own.ts'
import type { Duty, Handbook } from '../layer/model.ts'
import { type Block, plain, runs } from '../text.ts'
import { partsOf } from './compounds.ts'
import { digitsOf } from './numbers.ts'
import { synonymsOf } from './synonyms.ts'
import { bare, indexed, termsOf } from './words.ts'

/** What a search leads to. */
export type Hit =
  | { readonly kind: 'card'; readonly card: string }
  | { readonly kind: 'step'; readonly card: string; readonly step: string }
  | { readonly kind: 'contact'; readonly contact: string }
  /** The user's own. */
  | { readonly kind: 'own'; readonly contact: string }
  | { readonly kind: 'duty'; readonly duty: string }
  /** Not in the handbook: what it is called comes with it. */
  | {
      readonly kind: 'lesson'
      readonly lesson: string
      readonly title: string
      readonly lang?: string | undefined
    }

/** What can be found, as terms: `words.ts` has been over them. */
export type Document = {
  readonly id: string
  readonly hit: Hit
  /** How much sooner than another with the same words. */
  readonly weight: number
  /** The title to compare with all that is typed. */
  readonly name: readonly string[]
  readonly title: readonly string[]
  /** The author's own search words. */
  readonly keywords: readonly string[]
  /** Synonyms of the title. */
  readonly also: readonly string[]
  readonly text: readonly string[]
  /** What their compounds are made of; the title of the card a step stands in. */
  readonly near: readonly string[]
  readonly numbers: readonly string[]
}

/** What is searched beside the handbook itself. */
export type Beside = {
  readonly own?: readonly OwnContact[]
  readonly lessons?: readonly {
    readonly id: string
    readonly title: string
    readonly lang?: string | undefined
    readonly text?: () => string
  }[]
}

type Raw = {
  readonly hit: Hit
  readonly weight: number
  readonly title: string
  readonly keywords?: readonly string[]
  /** Says what it is for. */
  readonly purpose?: string
  readonly text?: () => string
  readonly around?: string
  readonly phones?: readonly (string | undefined)[]
}

/** A card before where in it: it begins with the question about danger. What to do before how. */
const WEIGHTS = { card: 1.5, guide: 1.25, step: 1, contact: 1.4, own: 1.5, duty: 1.3, lesson: 0.8 }

/** Everything that can be found. */
export function* documentsOf(h: Handbook, beside: Beside = {}): Generator<Document> {
  for (const document of workedOut(h, beside)) if (document) yield document
}

/** The same, a little at a time, between other things: undefined when there is nothing to show yet. */
export function* workedOut(h: Handbook, beside: Beside = {}): Generator<Document | undefined> {
  const raws: { raw: Raw; title: readonly string[]; keywords: readonly string[] }[] = []
  for (const raw of rawsOf(h, beside)) {
    const keywords = (raw.keywords ?? []).flatMap(termsOf)
    raws.push({ raw, title: termsOf(raw.title), keywords })
    yield
  }
  const known = new Set(raws.flatMap((r) => [...r.title, ...r.keywords]))
  const synonyms = synonymsOf(h.synonyms ?? [])
  for (const [i, { raw, title, keywords }] of raws.entries()) {
    const purpose = termsOf(raw.purpose ?? '')
    const named = [...title, ...keywords]
    const parts = named.flatMap((t) => partsOf(t, known))
    yield {
      id: String(i),
      hit: raw.hit,
      weight: raw.weight,
      name: title.map(bare),
      title: indexed(title),
      keywords: indexed(keywords),
      also: indexed(synonyms(title)),
      text: indexed([...synonyms(named), ...purpose, ...termsOf(raw.text?.() ?? '')]),
      near: indexed([...synonyms(purpose), ...parts, ...termsOf(raw.around ?? '')]),
      numbers: (raw.phones ?? []).flatMap((p) => (p === undefined ? [] : (digitsOf(p)[0] ?? []))),
    }
  }
}

function* rawsOf(h: Handbook, { own = [], lessons = [] }: Beside): Generator<Raw> {
  for (const card of h.cards) {
    yield rawCard(card)
    for (const step of card.steps) yield rawStep(card, step)
  }
  for (const c of Object.values(h.contacts)) yield rawContact(c)
  for (const c of own)
    yield { ...rawPhones(c), hit: { kind: 'own', contact: c.id }, weight: WEIGHTS.own }
  for (const d of Object.values(h.duties)) yield rawDuty(d)
  for (const l of lessons)
    yield {
      hit: { kind: 'lesson', lesson: l.id, title: l.title, lang: l.lang },
      weight: WEIGHTS.lesson,
      title: l.title,
      ...(l.text ? { text: l.text } : {}),
    }
}

const rawCard = (card: Card): Raw => ({
  hit: { kind: 'card', card: card.id },
  weight: card.kind === 'guide' ? WEIGHTS.guide : WEIGHTS.card,
  title: card.title,
  keywords: card.keywords,
  purpose: textOf(card.intro),
})

const rawStep = (card: Card, step: Step): Raw => ({
  hit: { kind: 'step', card: card.id, step: step.id },
  weight: WEIGHTS.step,
  title: step.title,
  text: () => textOf(stepBlocks(step)),
  around: card.title,
})

const rawContact = (c: Contact): Raw => ({
  ...rawPhones(c),
  hit: { kind: 'contact', contact: c.id },
  weight: WEIGHTS.contact,
  keywords: c.kind === 'nød' ? EMERGENCY : [],
  purpose: c.usedFor ?? '',
})

const rawPhones = (c: Contact | OwnContact) => ({
  title: c.name,
  around: TO_CALL,
  phones: [c.phone, c.sms],
})

const EMERGENCY = ['nødnummer', 'naudnummer', 'nødtelefon', 'emergency number']
/** What people add to the name of the one they want to reach. */
const TO_CALL = 'ring ringe telefon telefonnummer nummer call phone number'

const rawDuty = (d: Duty): Raw => ({
  hit: { kind: 'duty', duty: d.id },
  weight: WEIGHTS.duty,
  title: d.title,
  purpose: textOf(d.intro),
  text: () =>
    [
      ...d.statutes.map((s) => s.text),
      ...d.parts.map((p) => `${p.title} ${textOf(p.blocks)}`),
    ].join(' '),
})

const textOf = (blocks: readonly Block[]): string => [...runs(blocks)].map(plain).join(' ')
