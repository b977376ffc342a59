import { CONTACT_KINDS } from '../../handbook/contact/model.ts'
import { fold } from '../../handbook/letters.ts'
import { fail, ok, type Result } from '../../handbook/result.ts'
import { LIMITS, type Raw, type Refusal } from '../row.ts'
import { type Property, properties } from './lines.ts'
import { parts, plain } from './text.ts'

/** How we know a card of our own (`write.ts`). */
export const PRODUCT = '-//Tiltakskort//NO'

/** Lines, not voices: the last to be chosen. */
const DEAF = ['fax', 'pager', 'textphone', 'modem', 'pcs', 'video']

/**
 * Reads vCard 2.1, 3.0 and 4.0 as phones and mail programs write them. Notes, pictures, addresses
 * and birthdays are passed over: there is nowhere to put them (field rule 15).
 */
export function readVcards(text: string): Result<readonly Raw[], Refusal> {
  const cards: Raw[] = []
  let open: Property[] = []
  let depth = 0
  for (const p of properties(text)) {
    const edge = p.value.trim().toUpperCase() === 'VCARD'
    if (p.name === 'BEGIN' && edge) {
      depth += 1
      if (depth === 1) open = []
    } else if (p.name === 'END' && edge && depth > 0) {
      depth -= 1
      if (depth === 0) cards.push(card(open, cards.length + 1))
      if (cards.length > LIMITS.rows) return fail({ why: 'too-many' })
    } else if (depth === 1) open.push(p)
  }
  return depth > 0 ? fail({ why: 'open-card', row: cards.length + 1 }) : ok(cards)
}

function card(all: readonly Property[], at: number): Raw {
  const named = (name: string) => all.filter((p) => p.name === name)
  const first = (name: string) => plain(named(name)[0]?.value ?? '')
  const labels = new Map(named('X-ABLABEL').map((p) => [p.group, fold(plain(p.value))]))
  const isText = (p: Property) =>
    (p.group !== '' && labels.get(p.group) === 'sms') ||
    (has(p, 'text', 'msg') && !has(p, 'voice', 'cell'))
  const numbers = byPreference(named('TEL')).toSorted(
    (a, b) => Number(has(a, ...DEAF)) - Number(has(b, ...DEAF)),
  )
  return {
    at,
    id: first('UID').replace(/^urn:uuid:/i, ''),
    ours: first('PRODID') === PRODUCT,
    whole: false,
    name: nameOf(all),
    kind: named('CATEGORIES')
      .flatMap((p) => parts(p.value, ','))
      .find((c) => CONTACT_KINDS.some((k) => k === c.trim().toLowerCase())),
    phone: numbers.filter((p) => !isText(p)).map(textOf),
    sms: numbers.filter(isText).map(textOf),
    email: byPreference(named('EMAIL')).map(textOf),
    web: byPreference(named('URL')).map(textOf),
    hours: first('X-TILTAKSKORT-TIDER') || undefined,
  }
}

const textOf = (p: Property): string => plain(p.value)

/** What the card calls itself; else the firm; else the parts of a name in the order they are said. */
function nameOf(all: readonly Property[]): string {
  const value = (name: string) => all.find((p) => p.name === name)?.value ?? ''
  const [family = '', given = '', middle = ''] = parts(value('N'), ';')
  const said = [
    plain(value('FN')),
    parts(value('ORG'), ';')[0] ?? '',
    `${given} ${middle} ${family}`,
  ]
  return said.find((n) => n.trim() !== '') ?? ''
}

const has = (p: Property, ...types: readonly string[]): boolean =>
  types.some((type) => p.params.get('type')?.includes(type))

/** PREF=1 of version 4 first; TYPE=PREF of those before counts as that. */
function byPreference(all: readonly Property[]): readonly Property[] {
  const rank = (p: Property) => {
    const said = Number(p.params.get('pref')?.[0])
    return said >= 1 && said <= 100 ? said : has(p, 'pref') ? 1 : 101
  }
  return all.toSorted((a, b) => rank(a) - rank(b))
}
