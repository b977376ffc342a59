import { parseDeadline } from '../card/deadline.ts'
import { type Card, type Step, stepActions, stepBlocks } from '../card/model.ts'
import { type Handbook, LANGUAGES } from '../layer/model.ts'
import { once } from '../once.ts'
import type { Problem } from '../problem.ts'
import { type Block, type Place, plain, refs, runs } from '../text.ts'
import { collector } from './steps.ts'

const OFFICIALESE = /\b(vurder|ivareta|iverksett)[a-zæøå]*/i
const LEADER = /(leder|styrer|rektor)(en)?(?![a-zæøå])/i
const DO_IT_YOURSELF = 'Borte, involvert eller sier vent? Gjør det selv.'

function wordsOf(s: Step): readonly string[] {
  return [
    s.title,
    ...[...runs(stepBlocks(s))].map(plain),
    ...(s.receipt ? [plain(s.receipt)] : []),
    ...s.choices.map((c) => c.label),
  ]
}

/** What is said of each sentence of more than twelve words. */
const tooLong = (said: string): readonly string[] =>
  said.split(/(?<=[.!?…»:;])\s+/).flatMap((sentence) => {
    const count = sentence.split(/\s+/).filter((w) => /[\p{L}\d]/u.test(w)).length
    return count > 12 ? `${count} ord, høyst tolv: «${sentence.trim()}»` : []
  })

/** Executable under stress: three actions a step, twelve words a sentence, no officialese. */
export function checkStyle(card: Card, lang: string): readonly Problem[] {
  const intro = [...runs(card.intro)].map(plain)
  return [
    ...checkWords(intro, lang, card.intro[0]?.at ?? card.at),
    ...card.steps.flatMap((s) => styleOf(s, s.lang ?? lang)),
  ]
}

const styleOf = once((s: Step, lang): readonly Problem[] => {
  const { problems, report } = collector('warning')
  const n = [...stepActions(s)].length
  if (n > 3) report('many-actions', `Steget «${s.title}» har ${n} tiltak. Høyst tre.`, s.at)
  return [...problems, ...checkWords(wordsOf(s), lang, s.at)]
})

/** Some words of their own: short sentences, no officialese. */
export function checkWords(
  words: readonly string[],
  lang: string,
  at: Place | undefined,
): readonly Problem[] {
  const { problems, report } = collector('warning')
  for (const said of words) {
    const word = lang === 'en' ? null : OFFICIALESE.exec(said)
    if (word) report('officialese', `«${word[0]}»: si hva hun gjør i stedet.`, at)
    for (const message of tooLong(said)) report('long-sentence', message, at)
  }
  return problems
}

/** 112 first, then the leader, and never wait for her (field rule 6). */
export function checkLeaders(card: Card, lang: string): readonly Problem[] {
  const { problems, report } = collector()
  for (const s of card.steps) {
    if ((s.lang ?? lang) !== 'nb') continue
    for (const { action } of stepActions(s))
      if (LEADER.test(action.who) && !allText(action.what, action.more).includes(DO_IT_YOURSELF))
        report(
          'leader-alone',
          `Tiltaket til «${action.who}» må slutte med «${DO_IT_YOURSELF}»`,
          action.at,
        )
  }
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
      const given = linked.flatMap((r) => duties[r.id]?.deadlines ?? [])
      if (!given.some((d) => LANGUAGES.some((l) => parseDeadline(d, l)?.id === p.deadline.id)))
        report(
          'deadline-without-statute',
          `«${p.deadline.label}» er en frist i lov. Lenk til en plikt som har den i «frister:».`,
          p.at ?? s.at,
        )
    }
  return problems
}
