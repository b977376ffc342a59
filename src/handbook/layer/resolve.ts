import type { Card, Choice, Step } from '../card/model.ts'
import type { Contact, ContactPart } from '../contact/model.ts'
import { once } from '../once.ts'
import { fingerprint } from './fingerprint.ts'
import { localise } from './localise.ts'
import type {
  CardChange,
  Clarification,
  Drift,
  Gap,
  Handbook,
  Hidden,
  Layer,
  Municipality,
} from './model.ts'

/**
 * Merges layers, lowest first, into what the staff of one municipality read. Pure: the build, the
 * checks and the phone use this one function. It never fails; what does not fit (a step replaced
 * that is not there) is left out here and reported by `check`.
 */
export function resolve(
  municipality: Municipality,
  layers: readonly Layer[],
  lang: string,
): Handbook {
  const local = layers.map((l) => localise(l, lang))
  const drift: Drift[] = []
  const all = ordered(mergeCards(local, lang, drift), local)
  const hidden = byId(
    local.flatMap((l) =>
      Object.entries(l.hidden).map(([id, reason]): [string, Hidden] => {
        const title = all.find((c) => c.id === id)?.title ?? id
        return [id, { title, reason, from: l.id }]
      }),
    ),
  )
  const cards = all.filter((c) => hidden[c.id] === undefined)
  const contacts = mergeContacts(local)
  const duties = byId(
    local.flatMap((l) => l.duties.map((d) => [d.id, { ...d, from: l.id }] as const)),
  )
  const clarifications = mergeClarifications(local, contacts)
  const theme = local.findLast((l) => l.theme)?.theme
  return {
    municipality,
    lang,
    layers: local.map(({ id, name, notes, plan }) => ({
      id,
      name,
      ...(notes ? { notes } : {}),
      ...(plan ? { plan } : {}),
    })),
    cards,
    contacts,
    duties,
    clarifications,
    hidden,
    synonyms: local.flatMap((l) => l.synonyms ?? []),
    gaps: gapsIn(contacts, clarifications),
    drift,
    ...(theme ? { theme } : {}),
  }
}

/** A record without inherited keys: authors choose the ids, and «constructor» is one they may. */
function byId<T>(entries: Iterable<readonly [string, T]> = []): Record<string, T> {
  return Object.assign(Object.create(null), Object.fromEntries(entries))
}

function mergeCards(layers: readonly Layer[], lang: string, drift: Drift[]): readonly Card[] {
  const cards = new Map<string, Card>()
  for (const layer of layers) {
    for (const c of cardsFrom(layer)) cards.set(c.id, c)
    for (const change of layer.changes) {
      const beneath = cards.get(change.card)
      // Written against the wording in the layer's own language; a translation has other words.
      const told = layer.lang === lang ? drift : []
      if (beneath) cards.set(change.card, applyChange(beneath, change, layer.id, told))
    }
  }
  return [...cards.values()]
}

const cardsFrom = once((layer: Layer): readonly Card[] =>
  layer.cards.map((c) => ({ ...c, steps: c.steps.map((s) => ({ ...s, from: layer.id })) })),
)

/** In the order the layers say, the last word first; cards no one has placed come after. */
function ordered(cards: readonly Card[], layers: readonly Layer[]): readonly Card[] {
  const order = layers.flatMap((l) => l.order)
  const place = (c: Card) => {
    const at = order.lastIndexOf(c.id)
    return at < 0 ? order.length : at
  }
  return [...cards].sort((a, b) => place(a) - place(b))
}

function applyChange(card: Card, change: CardChange, layer: string, drift: Drift[]): Card {
  let steps = card.steps
  // Replacements first: a new step must lead on from the words that are there in the end.
  const changes = change.steps.toSorted(
    (a, b) => Number(a.after !== undefined) - Number(b.after !== undefined),
  )
  for (const { step: own, after, read } of changes) {
    const step: Step = { ...own, from: layer }
    const place = steps.findIndex((s) => s.id === (after ?? step.id))
    const beneath = steps[place]
    if (!beneath) continue
    if (after === undefined) {
      const expected = fingerprint(beneath)
      if (read !== expected)
        drift.push({
          layer,
          card: card.id,
          step: step.id,
          expected,
          ...(read === undefined ? {} : { found: read }),
          ...(own.at ? { at: own.at } : {}),
        })
      steps = steps.with(place, { ...step, replaces: beneath })
    } else {
      steps = [...steps.slice(0, place), leadTo(beneath, step.id), step, ...steps.slice(place + 1)]
    }
  }
  return { ...card, steps }
}

/** A step that only goes on now goes on to the new step, which goes on from there. */
function leadTo(step: Step, next: string): Step {
  const [only, ...others] = step.choices
  if (!only || others.length > 0) return step
  const choice: Choice = { ...only, target: { kind: 'step', step: next } }
  return { ...step, choices: [choice] }
}

function mergeContacts(layers: readonly Layer[]): Readonly<Record<string, Contact>> {
  const out = byId<Contact>()
  for (const layer of layers)
    for (const part of layer.contacts) out[part.id] = overlay(out[part.id], part, layer.id)
  return out
}

const EMPTY = { name: '', kind: 'råd', local: false } as const

function overlay(beneath: Contact | undefined, part: ContactPart, layer: string): Contact {
  const from = Object.fromEntries(
    Object.keys(part)
      .filter((k) => k !== 'id' && k !== 'at')
      .map((k) => [k, layer]),
  )
  return { ...EMPTY, ...beneath, ...part, from: { ...beneath?.from, ...from } }
}

function mergeClarifications(
  layers: readonly Layer[],
  contacts: Readonly<Record<string, Contact>>,
): Readonly<Record<string, Clarification>> {
  const out = byId<Clarification>()
  for (const layer of layers) {
    for (const q of layer.questions)
      out[q.id] = {
        ...out[q.id],
        ...q,
        answered:
          out[q.id]?.answer !== undefined ||
          (q.answeredBy.length > 0 && q.answeredBy.every((c) => contacts[c]?.phone !== undefined)),
      }
    for (const a of layer.answers) {
      const q = out[a.id]
      if (q)
        out[a.id] = {
          ...q,
          answer: a.blocks,
          ...(a.lang ? { answerLang: a.lang } : {}),
          ...(a.at ? { answerAt: a.at } : {}),
          answered: true,
          from: layer.id,
        }
    }
  }
  return out
}

function gapsIn(
  contacts: Readonly<Record<string, Contact>>,
  clarifications: Readonly<Record<string, Clarification>>,
): readonly Gap[] {
  return [
    ...Object.values(contacts)
      .filter((c) => c.local && c.phone === undefined)
      .map((c): Gap => ({ kind: 'contact', id: c.id, title: c.name, askedOf: c.askedOf ?? '' })),
    ...Object.values(clarifications)
      .filter((q) => !q.answered)
      .map(
        (q): Gap => ({ kind: 'clarification', id: q.id, title: q.question, askedOf: q.askedOf }),
      ),
  ]
}
