import { type Card, stepBlocks } from '../card/model.ts'
import { chain } from '../contact/chain.ts'
import { isAlwaysCalled } from '../contact/conflict.ts'
import { isExamplePhone } from '../contact/phone.ts'
import { endsSafely } from '../contact/safe.ts'
import type { Handbook } from '../layer/model.ts'
import { type Problem, suggest } from '../problem.ts'
import { type Ref, refs, refsIn } from '../text.ts'
import { isForbidden } from './prose.ts'
import { collector } from './steps.ts'

type Known = Pick<Handbook, 'contacts' | 'duties' | 'clarifications'> & {
  readonly cards: ReadonlyMap<string, Card>
}

const CALLED = {
  contact: 'kontakten',
  duty: 'plikten',
  clarification: 'avklaringen',
  card: 'kortet',
} as const

/** Every symbolic link stands for something. */
export function checkRefs(all: Iterable<Ref>, known: Known): readonly Problem[] {
  const { problems, report } = collector()
  const ids = {
    contact: Object.keys(known.contacts),
    duty: Object.keys(known.duties),
    clarification: Object.keys(known.clarifications),
    card: [...known.cards.keys()],
  }
  for (const r of all) {
    if (!ids[r.to].includes(r.id))
      report(
        `unknown-${r.to}`,
        `${CALLED[r.to]} «${r.id}» finnes ikke.${suggest(r.id, ids[r.to])}`.replace(/^./, (c) =>
          c.toUpperCase(),
        ),
        r.at,
      )
    else if (r.step !== undefined && !known.cards.get(r.id)?.steps.some((s) => s.id === r.step))
      report(
        'dangling',
        `Kortet «${r.id}» har ikke steget «${r.step}».${suggest(r.step, known.cards.get(r.id)?.steps.map((s) => s.id) ?? [])}`,
        r.at,
      )
  }
  return problems
}

export function* cardRefs(card: Card): Generator<Ref> {
  yield* refs(card.intro)
  for (const s of card.steps) {
    yield* refs(stepBlocks(s))
    yield* s.duties
    if (s.receipt) yield* refsIn(s.receipt)
  }
}

export function* handbookRefs(h: Handbook): Generator<Ref> {
  for (const c of h.cards) yield* cardRefs(c)
  for (const d of Object.values(h.duties)) {
    yield* refs(d.intro)
    for (const p of d.parts) yield* refs(p.blocks)
  }
  for (const q of Object.values(h.clarifications)) {
    yield* refs(q.answer ?? [])
    yield* refsIn(q.meanwhile)
  }
}

/** A call under «Straks» says what to do when nobody answers, to the end (field rule 4). */
export function checkCalls(card: Card, contacts: Handbook['contacts']): readonly Problem[] {
  const { problems, report } = collector()
  for (const s of card.steps)
    for (const p of s.phases) {
      if (p.deadline.urgency > 0) continue
      for (const r of refs(p.blocks))
        if (r.to === 'contact' && contacts[r.id] && !endsSafely(contacts, r.id)) {
          const tried = [r.id, ...chain(contacts, r.id).map((c) => c.id)].join(' → ')
          report(
            'unsafe-chain',
            `«${r.id}» kan bli stående ubesvart: ${tried}. Kjeden av «svarer-ikke» må ende i et nasjonalt nummer som svarer hele døgnet.`,
            r.at,
          )
        }
    }
  return problems
}

/** Contacts name each other rightly, can be reached, and only the example has numbers of X. */
export function checkContacts(h: Handbook): readonly Problem[] {
  const { problems, report } = collector()
  const ids = Object.keys(h.contacts)
  for (const c of Object.values(h.contacts)) {
    for (const [field, to] of [
      ['svarer-ikke', c.noAnswer],
      ['utenom', c.outside],
      ['ved-inhabilitet', c.conflict],
    ] as const)
      if (to !== undefined && !ids.includes(to))
        report(
          'unknown-contact',
          `«${c.id}» viser til «${to}» i «${field}», som ikke finnes.${suggest(to, ids)}`,
          c.at,
        )
    if (c.name === '')
      report(
        'contact-name',
        `Kontakten «${c.id}» mangler navn, og ingen lag under har den.${suggest(
          c.id,
          ids.filter((i) => i !== c.id),
        )}`,
        c.at,
      )
    if (!c.local && !c.phone && !c.email && !c.web && !c.sms)
      report(
        'unreachable-contact',
        `«${c.id}» kan ikke nås: ingen telefon, e-post eller nettside.`,
        c.at,
      )
    for (const field of ['phone', 'sms'] as const) {
      const number = c[field]
      if (number === undefined) continue
      const own = c.local || c.from?.[field] === h.layers.at(-1)?.id
      if (isForbidden(number))
        report(
          'forbidden-number',
          `Nummeret «${number}» («${c.id}») er ikke bekreftet og kan ikke brukes.`,
          c.at,
        )
      if (isExamplePhone(number) && !h.municipality.example)
        report(
          'example-number',
          `«${c.id}» har et eksempelnummer. Skriv det ekte, eller ta det bort.`,
          c.at,
        )
      if (!isExamplePhone(number) && h.municipality.example && own)
        report(
          'example-real-number',
          `Eksempelkommunen kan ikke ha et ekte nummer («${c.id}»).`,
          c.at,
        )
    }
    if (c.conflict !== undefined && isAlwaysCalled(c))
      report(
        'conflict-emergency',
        `«${c.id}» kan ikke ha «ved-inhabilitet»: den ringer du uansett hvem du kjenner.`,
        c.at,
      )
  }
  return problems
}
