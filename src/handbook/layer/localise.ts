import type { Card, Choice, Step, Urgent } from '../card/model.ts'
import { once } from '../once.ts'
import type { CardChange, Duty, Layer, Words } from './model.ts'

type WithId = { readonly id: string }

/**
 * The layer in one language. A card, step or answer that has no translation keeps its own words and
 * says which language they are in, so that it can be marked and read aloud right. What is learnt
 * from is not looked at: `taughtIn`.
 */
export const localise: (layer: Layer, lang: string) => Layer = once(inLanguage)

function inLanguage(layer: Layer, lang: string): Layer {
  const ready = layer.localised === lang ? layer : layer.published?.[lang]
  if (ready) return ready
  if (layer.lang === lang && Object.keys(layer.translations).length === 0) return layer
  const words: Partial<Words> = layer.lang === lang ? {} : (layer.translations[lang] ?? {})
  const mark = <T extends { readonly lang?: string }>(x: T): T =>
    layer.lang === lang ? x : { ...x, lang: x.lang ?? layer.lang }
  const translate = <T extends WithId & { readonly lang?: string }>(
    source: readonly T[],
    translated: readonly T[] | undefined,
    join: (s: T, t: T) => T,
  ): readonly T[] => {
    const byId = new Map(translated?.map((t) => [t.id, t]))
    return source.map((s) => {
      const t = byId.get(s.id)
      return t ? join(s, t) : mark(s)
    })
  }
  return {
    ...layer,
    cards: translate(layer.cards, words.cards, (s, t) => joinCard(s, t, mark)),
    changes: layer.changes.map((c) => joinChange(c, words.changes, mark)),
    duties: translate(
      layer.duties,
      words.duties,
      (s, t): Duty => ({
        ...s,
        title: t.title,
        appliesTo: t.appliesTo,
        intro: t.intro,
        parts: t.parts,
      }),
    ),
    contacts: translate(layer.contacts, words.contacts, (s, t) => ({ ...s, ...t })),
    questions: translate(layer.questions, words.questions, (s, t) => ({
      ...s,
      question: t.question,
      askedOf: t.askedOf,
      meanwhile: t.meanwhile,
    })),
    answers: translate(layer.answers, words.answers, (_, t) => t),
    translations: {},
    ...(layer.lang === lang ? {} : { localised: lang }),
  }
}

type Mark = <T extends { readonly lang?: string }>(x: T) => T

/** The structure of the source with the words of the translation. */
function joinStep(s: Step, t: Step): Step {
  return {
    ...s,
    title: t.title,
    body: t.body,
    phases: t.phases,
    duties: t.duties,
    ...(t.receipt ? { receipt: t.receipt } : {}),
    choices: s.choices.map((c, i) => ({ ...c, ...labelOf(t.choices[i]) })),
    ...(t.at ? { at: t.at } : {}),
  }
}

const labelOf = (c: Choice | undefined): Partial<Choice> =>
  c ? { label: c.label, ...(c.at ? { at: c.at } : {}) } : {}

function joinSteps(
  source: readonly Step[],
  translated: readonly Step[],
  mark: Mark,
): readonly Step[] {
  const byId = new Map(translated.map((t) => [t.id, t]))
  return source.map((s) => {
    const t = byId.get(s.id)
    return t ? joinStep(s, t) : mark(s)
  })
}

const joinCard = (s: Card, t: Card, mark: Mark): Card => ({
  ...s,
  title: t.title,
  keywords: [...new Set([...t.keywords, ...s.keywords])],
  intro: t.intro,
  steps: joinSteps(s.steps, t.steps, mark),
  // Only the words: an earlier translation says nothing of what was put right since.
  ...(s.urgent
    ? { urgent: t.urgent?.day === s.urgent.day ? t.urgent : mark<Urgent>(s.urgent) }
    : {}),
})

function joinChange(
  c: CardChange,
  words: readonly CardChange[] | undefined,
  mark: Mark,
): CardChange {
  const translated = words?.find((w) => w.card === c.card)?.steps.map((x) => x.step) ?? []
  const byId = new Map(translated.map((t) => [t.id, t]))
  return {
    ...c,
    steps: c.steps.map((x) => {
      const t = byId.get(x.step.id)
      return { ...x, step: t ? joinStep(x.step, t) : mark(x.step) }
    }),
  }
}
