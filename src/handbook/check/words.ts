import { type Card, type Step, stepActions, stepBlocks } from '../card/model.ts'
import type { Handbook } from '../layer/model.ts'
import type { Problem } from '../problem.ts'
import { type Block, plain, refs, runs } from '../text.ts'
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
const OFFICIALESE = /\b(vurder|ivareta|iverksett)[a-zæøå]*/i
const LEADER = /^(nærmeste )?leder(en)?\b|^styrer(en)?\b|^rektor\b/i
const DO_IT_YOURSELF = 'Borte, involvert eller sier vent? Gjør det selv.'
const SECTION = /§+\s*\d+(?:\s*[a-z](?![a-zæøå]))?(?:-\d+)?(?:\s*[a-z](?![a-zæøå]))?/g
/** Digits that could be dialled, not a time (16.30), a date or a count of something. */
const DIGITS =
  /(?<![\d.,:§/-])\+?\d(?:[\d\u00a0 ]*\d)?(?![\d]|[.,:]\d|\s*(?:%|prosent|år|uker|dager|timer|minutter|måneder))/g

/** A § or a phone number in prose must match a duty or contact linked in the same step. */
export function checkProse(
  card: Card,
  handbook: Pick<Handbook, 'contacts' | 'duties'>,
): readonly Problem[] {
  const { problems, report } = collector()
  for (const s of card.steps) {
    const linked = [...s.duties, ...refs(stepBlocks(s))]
    const sections = linked
      .flatMap((r) => (r.to === 'duty' ? (handbook.duties[r.id]?.statutes ?? []) : []))
      .map((x) => x.text)
    const numbers = new Set(
      linked.flatMap((r) => (r.to === 'contact' ? (handbook.contacts[r.id]?.phone ?? []) : [])),
    )
    for (const said of wordsOf(s)) {
      for (const [section] of said.matchAll(SECTION))
        if (!sections.some((x) => sameSection(x, section)))
          report(
            'bare-section',
            `«${section.trim()}» står i teksten uten at steget lenker til en plikt med den paragrafen.`,
            s.at,
          )
      for (const [written] of said.matchAll(DIGITS)) {
        const digits = written.replace(/\D/g, '')
        if (FORBIDDEN_NUMBERS.has(digits))
          report(
            'forbidden-number',
            `Nummeret «${written}» er ikke bekreftet og kan ikke brukes.`,
            s.at,
          )
        else if (isDialable(digits) && !numbers.has(digits))
          report(
            'bare-number',
            `«${written}» ser ut som et telefonnummer uten lenke. Bruk [navnet](kontakt:id) i samme steg.`,
            s.at,
          )
      }
    }
  }
  return problems
}

const sameSection = (statute: string, section: string) =>
  statute.replace(/\s/g, '').includes(section.replace(/\s/g, '').replace(/^§+/, '§'))

const isDialable = (d: string): boolean =>
  /^11[0-9]$/.test(d) || /^0\d{4}$/.test(d) || /^116\d{3}$/.test(d) || /^\d{8}$/.test(d)

function wordsOf(s: Step): readonly string[] {
  return [
    s.title,
    ...[...runs(stepBlocks(s))].map(plain),
    ...(s.receipt ? [plain(s.receipt)] : []),
    ...s.choices.map((c) => c.label),
  ]
}

/** Executable under stress: three actions a step, twelve words a sentence, no officialese. */
export function checkStyle(card: Card, lang: string): readonly Problem[] {
  const { problems, report } = collector('warning')
  for (const s of card.steps) {
    const n = [...stepActions(s)].length
    if (n > 3) report('many-actions', `Steget «${s.title}» har ${n} tiltak. Høyst tre.`, s.at)
    for (const said of wordsOf(s)) {
      const word = lang === 'en' ? null : OFFICIALESE.exec(said)
      if (word) report('officialese', `«${word[0]}»: si hva hun gjør i stedet.`, s.at)
      for (const sentence of said.split(/(?<=[.!?…»:;])\s+/)) {
        const words = sentence.split(/\s+/).filter((w) => /[\p{L}\d]/u.test(w)).length
        if (words > 12)
          report('long-sentence', `${words} ord, høyst tolv: «${sentence.trim()}»`, s.at)
      }
    }
  }
  return problems
}

/** 112 first, then the leader, and never wait for her (field rule 6). */
export function checkLeaders(card: Card, lang: string): readonly Problem[] {
  const { problems, report } = collector()
  if (lang !== 'nb') return problems
  for (const s of card.steps)
    for (const { action } of stepActions(s))
      if (LEADER.test(action.who) && !allText(action.what, action.more).includes(DO_IT_YOURSELF))
        report(
          'leader-alone',
          `Tiltaket til «${action.who}» må slutte med «${DO_IT_YOURSELF}»`,
          action.at,
        )
  return problems
}

const allText = (what: Parameters<typeof plain>[0], more: readonly Block[]) =>
  [plain(what), ...[...runs(more)].map(plain)].join(' ')

/** A number of days only where a statute linked in the step gives it (field rule 14). */
export function checkDeadlines(card: Card, duties: Handbook['duties']): readonly Problem[] {
  const { problems, report } = collector()
  for (const s of card.steps)
    for (const p of s.phases) {
      if (!p.deadline.statutory) continue
      const linked = [...s.duties, ...refs(stepBlocks(s))].filter((r) => r.to === 'duty')
      const said = p.deadline.label.toLowerCase()
      if (!linked.some((r) => duties[r.id]?.deadlines.some((d) => d.toLowerCase() === said)))
        report(
          'deadline-without-statute',
          `«${p.deadline.label}» er en frist i lov. Lenk til en plikt som har den i «frister:».`,
          p.at ?? s.at,
        )
    }
  return problems
}
