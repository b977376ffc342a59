import { type Card, type Source, type Step, stepBlocks } from '../card/model.ts'
import { parsePhone } from '../contact/phone.ts'
import type { Clarification, Handbook } from '../layer/model.ts'
import { once } from '../once.ts'
import type { Problem } from '../problem.ts'
import {
  type Block,
  hrefsIn,
  type Inline,
  type Place,
  plain,
  type Ref,
  refsIn,
  runs,
} from '../text.ts'
import { collector } from './steps.ts'

/** Numbers that look right and are not: unverified or contradictory (`legal-facts`, last section). */
const FORBIDDEN_NUMBERS = new Set([
  '80057000',
  '80040008',
  '80033321',
  '41716111',
  '47716111',
  '78967420',
  '78967430',
])
export const isForbidden = (dial: string): boolean => FORBIDDEN_NUMBERS.has(dial)

/** «13-2», «196», «12-4 a». Not «196 i straffeloven»: «i» is a word. */
const SECTION = String.raw`\d+(?:\s?[a-hj-z](?![a-zæøå]))?(?:-\d+(?:\s?[a-hj-z](?![a-zæøå]))?)?`
const SECTIONS = new RegExp(
  String.raw`§+\s*${SECTION}(?:\s*(?:,|og|eller|til|–)\s*${SECTION})*`,
  'g',
)
const DATE = /\b\d{4}-\d{2}-\d{2}\b/g
/** Digits that could be dialled, not a time (16.30), a date or a count of something. */
const DIGITS =
  /(?<![\d.,:/-])\+?\d(?:[\d\s-]*\d)?(?!\d|[.,:]\d|\s*(?:%|prosent|år|uker|dager|timer|minutter|måneder))/g

type Known = Pick<Handbook, 'contacts' | 'duties'>
type Said = { readonly said: string; readonly dial: string }
/** What some words that are read together say and link to. */
type Passage = {
  readonly links: readonly Ref[]
  readonly sections: readonly string[]
  /** Digits in the text that may be a number, and what a `tel:` link dials. */
  readonly written: readonly Said[]
  readonly linked: readonly Said[]
  readonly at?: Place
}

/** A § or a phone number in prose must match a duty or contact linked in the same step. */
export function checkProse(card: Card, handbook: Known): readonly Problem[] {
  const intro = passage(card.intro, [], card.intro[0]?.at ?? card.at)
  return [intro, ...card.steps.map((s) => passageOf(s))].flatMap((p) => [
    ...checkSections(p, handbook),
    ...checkNumbers(p, handbook),
  ])
}

const passageOf = once((s: Step) =>
  passage(
    stepBlocks(s),
    [
      [{ type: 'text', text: s.title }],
      ...(s.receipt ? [s.receipt] : []),
      ...s.choices.map((c): Inline[] => [{ type: 'text', text: c.label }]),
    ],
    s.at,
    s.duties,
  ),
)

/**
 * The same of any other words that are read together.
 * @param sources of the words themselves: a § that one of them names needs no duty
 */
export function checkPassage(
  words: readonly (readonly Inline[])[],
  handbook: Known,
  at: Place | undefined,
  sources: readonly Source[] = [],
): readonly Problem[] {
  const p = passage([], words, at)
  return [...checkSections(p, handbook, sources), ...checkNumbers(p, handbook)]
}

/** A phone number in a municipality's answer stands in `kontakter.yaml`, where it is kept right. */
export const checkAnswers = (h: Handbook): readonly Problem[] =>
  Object.values(h.clarifications).flatMap((q) => [
    ...checkNumbers(passage(q.answer ?? [], [], q.answerAt ?? q.at), h),
    ...checkSettled(q),
  ])

/** An answer that says «avklares senere» would hide what to do meanwhile. */
function checkSettled(q: Clarification): readonly Problem[] {
  const { problems, report } = collector()
  const said = [...runs(q.answer ?? [])].map(plain).join(' ')
  const word = UNSETTLED.exec(said)
  if (word)
    report(
      'not-settled',
      `«${word[0]}» er ikke et svar. Ta bort «${q.id}» til det er avklart, så vises hva den ansatte gjør imens.`,
      q.answerAt ?? q.at,
    )
  return problems
}
const UNSETTLED = /\b(avklares|ikke avklart|kommer senere|vet ikke|må avklares|tbd)\b|^\s*\?+\s*$/i

function passage(
  blocks: readonly Block[],
  others: readonly (readonly Inline[])[],
  at: Place | undefined,
  duties: readonly Ref[] = [],
): Passage {
  const all = [...runs(blocks), ...others]
  const texts = all.map(plain)
  return {
    links: [...duties, ...all.flatMap((r) => [...refsIn(r)])],
    sections: texts.flatMap((t) => [...t.matchAll(SECTIONS)]).flatMap(([g]) => sectionsOf(g)),
    written: texts.flatMap(digitsIn).flatMap((said) => {
      const dial = parsePhone(said)?.dial
      return dial === undefined ? [] : { said, dial }
    }),
    linked: all
      .flatMap((run) => [...hrefsIn(run)])
      .flatMap((h) => /^(?:tel|sms):([^?]*)/.exec(h)?.[1] ?? [])
      .map((said) => ({ said, dial: parsePhone(said)?.dial ?? said })),
    ...(at ? { at } : {}),
  }
}

const digitsIn = (text: string): readonly string[] =>
  [...text.replace(SECTIONS, '').replace(DATE, '').matchAll(DIGITS)].map(([w]) => w)

function checkSections(
  p: Passage,
  { duties }: Known,
  sources: readonly Source[] = [],
): readonly Problem[] {
  const { problems, report } = collector()
  if (p.sections.length === 0) return problems
  const known = new Set([
    ...p.links
      .flatMap((r) => (r.to === 'duty' ? (duties[r.id]?.statutes ?? []) : []))
      .flatMap((s) => sectionsOf(s.text)),
    ...sources.flatMap((s) => sectionsOf(s.title)),
  ])
  for (const section of p.sections)
    if (!known.has(section))
      report(
        'bare-section',
        `«§ ${section}» står i teksten uten at steget lenker til en plikt med den paragrafen.`,
        p.at,
      )
  return problems
}

const sectionsOf = (said: string): readonly string[] =>
  [...said.matchAll(new RegExp(SECTION, 'g'))].map(([s]) => s.replace(/\s/g, ''))

function checkNumbers(p: Passage, { contacts }: Known): readonly Problem[] {
  const { problems, report } = collector()
  if (p.written.length + p.linked.length === 0) return problems
  const known = new Set(
    p.links.flatMap((r) => {
      const c = r.to === 'contact' ? contacts[r.id] : undefined
      return [c?.phone, c?.sms].filter((n) => n !== undefined)
    }),
  )
  const numbers = p.written.filter(({ dial }) => isDialable(dial) || known.has(dial))
  for (const { said, dial } of [...numbers, ...p.linked])
    if (isForbidden(dial))
      report('forbidden-number', `Nummeret «${said}» er ikke bekreftet og kan ikke brukes.`, p.at)
    else if (!known.has(dial))
      report(
        'bare-number',
        `«${said}» ser ut som et telefonnummer uten lenke. Bruk [navnet](kontakt:id) i samme steg.`,
        p.at,
      )
  return problems
}

const isDialable = (d: string): boolean => /^(11\d|0\d{4}|116\d{3}|\d{8}|\+\d+)$/.test(d)
