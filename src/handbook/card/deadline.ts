/**
 * When something is done. A number of days only where a statute gives it; otherwise what a person
 * can act on, as advice (field rule 14).
 */
export type Deadline = {
  readonly id: string
  /** The author's word, as written. */
  readonly label: string
  /** 0 is now; higher is later. */
  readonly urgency: number
  /** A statute gives it; otherwise it is advice. */
  readonly statutory: boolean
}

type Word = {
  readonly id: string
  readonly urgency: number
  readonly nb: string
  readonly nn: string
  readonly en: string
}

const isLanguage = (lang: string): lang is 'nb' | 'nn' | 'en' =>
  lang === 'nb' || lang === 'nn' || lang === 'en'

const WORDS: readonly Word[] = [
  { id: 'na', urgency: 0, nb: 'nå', nn: 'no', en: 'now' },
  { id: 'straks', urgency: 0, nb: 'straks', nn: 'straks', en: 'right away' },
  {
    id: 'for-barnet-gar',
    urgency: 1,
    nb: 'før barnet går',
    nn: 'før barnet går',
    en: 'before the child leaves',
  },
  { id: 'for-du-gar', urgency: 1, nb: 'før du går', nn: 'før du går', en: 'before you leave' },
  {
    id: 'for-dere-skilles',
    urgency: 1,
    nb: 'før dere skilles',
    nn: 'før de skilst',
    en: 'before you part',
  },
  { id: 'i-kveld', urgency: 2, nb: 'i kveld', nn: 'i kveld', en: 'tonight' },
  { id: 'i-natt', urgency: 2, nb: 'i natt', nn: 'i natt', en: 'during the night' },
  { id: 'i-dag', urgency: 2, nb: 'i dag', nn: 'i dag', en: 'today' },
  {
    id: 'for-vakta-er-slutt',
    urgency: 2,
    nb: 'før vakta er slutt',
    nn: 'før vakta er slutt',
    en: 'before your shift ends',
  },
  {
    id: 'for-du-gar-hjem',
    urgency: 2,
    nb: 'før du går hjem',
    nn: 'før du går heim',
    en: 'before you go home',
  },
  {
    id: 'uten-ugrunnet-opphold',
    urgency: 3,
    nb: 'uten ugrunnet opphold',
    nn: 'utan ugrunna opphald',
    en: 'without undue delay',
  },
  { id: 'i-morgen', urgency: 4, nb: 'i morgen', nn: 'i morgon', en: 'tomorrow' },
  {
    id: 'neste-arbeidsdag',
    urgency: 4,
    nb: 'neste arbeidsdag',
    nn: 'neste arbeidsdag',
    en: 'next working day',
  },
  { id: 'denne-uka', urgency: 5, nb: 'denne uka', nn: 'denne veka', en: 'this week' },
  { id: 'etterpa', urgency: 7, nb: 'etterpå', nn: 'etterpå', en: 'afterwards' },
  {
    id: 'sa-lenge-det-trengs',
    urgency: 8,
    nb: 'så lenge det trengs',
    nn: 'så lenge det trengst',
    en: 'for as long as needed',
  },
]

const COUNTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  nb: { en: 1, én: 1, ei: 1, ett: 1, to: 2, tre: 3, fire: 4, seks: 6 },
  nn: { ein: 1, éin: 1, ei: 1, eitt: 1, to: 2, tre: 3, fire: 4, seks: 6 },
  en: { one: 1, two: 2, three: 3, four: 4, six: 6 },
}
const UNITS: Readonly<
  Record<string, Readonly<Record<string, readonly [id: string, days: number]>>>
> = {
  nb: {
    dag: ['d', 1],
    dager: ['d', 1],
    døgn: ['d', 1],
    uke: ['u', 7],
    uker: ['u', 7],
    måned: ['m', 30],
    måneder: ['m', 30],
  },
  nn: {
    dag: ['d', 1],
    dagar: ['d', 1],
    døgn: ['d', 1],
    veke: ['u', 7],
    veker: ['u', 7],
    månad: ['m', 30],
    månader: ['m', 30],
  },
  en: {
    day: ['d', 1],
    days: ['d', 1],
    week: ['u', 7],
    weeks: ['u', 7],
    month: ['m', 30],
    months: ['m', 30],
  },
}
const WITHIN: Readonly<Record<string, string>> = { nb: 'innen', nn: 'innan', en: 'within' }

/** Only a statute says «uten ugrunnet opphold», and only a statute gives a number of days. */
const needsStatute = (id: string) => id === 'uten-ugrunnet-opphold' || id.startsWith('innen-')

/**
 * Reads a deadline as an author writes it.
 * @returns undefined when the word is not in the vocabulary of the language
 */
export function parseDeadline(label: string, lang: string): Deadline | undefined {
  const said = label.trim().toLowerCase()
  const word = isLanguage(lang) ? WORDS.find((w) => w[lang] === said) : undefined
  if (word) return { id: word.id, label, urgency: word.urgency, statutory: needsStatute(word.id) }
  const [within, count = '', unit = '', ...more] = said.split(/\s+/)
  if (within !== own(WITHIN, lang) || more.length > 0) return undefined
  const n = own(own(COUNTS, lang), count) ?? (/^\d+$/.test(count) ? Number(count) : undefined)
  const u = own(own(UNITS, lang), unit)
  if (!n || !u) return undefined
  const days = n * u[1]
  return { id: `innen-${n}${u[0]}`, label, urgency: days <= 1 ? 3 : 6, statutory: true }
}

/** The words an author may use in a language. */
export const deadlineWords = (lang: string): readonly string[] =>
  WORDS.flatMap((w) => (isLanguage(lang) ? [w[lang]] : []))

const own = <T>(of: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  of && Object.hasOwn(of, key) ? of[key] : undefined
