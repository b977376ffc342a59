import { joinsOf } from './compounds.ts'
import { digitsOf } from './numbers.ts'
import { bare, beginning, isSmall, stem, without, wordsIn } from './words.ts'

/** One thing to look for. */
export type Term = {
  readonly term: string
  /** Which words of the query it stands for. */
  readonly of: readonly number[]
  readonly weight: number
  readonly prefix: boolean
  /** How many letters may differ. */
  readonly fuzzy: number
  /** To be found among numbers only. */
  readonly number: boolean
}

export type Query = { readonly words: number; readonly terms: readonly Term[] }

const MOST_WORDS = 12

/**
 * What to look for when someone has typed this much. The last word may be half typed, a compound may
 * be split or joined, and any string at all may come.
 */
export function readQuery(typed: string): Query {
  const all = wordsIn(typed.normalize('NFC')).slice(0, MOST_WORDS)
  const telling = all.filter((w) => !isSmall(w))
  // While all that is typed says little, it is the beginning of something.
  const words = telling.length > 0 ? withoutBegun(telling) : all.slice(-1)
  const terms = [
    ...words.flatMap((w, i) => ofWord(w, i, i === words.length - 1)),
    ...joined(words),
    ...digitsOf(typed).map(
      (digits): Term => ({
        ...PLAIN,
        term: digits,
        of: digitWords(words),
        weight: 6,
        number: true,
      }),
    ),
  ]
  return { words: words.length, terms }
}

/** One letter after other words says nothing yet. */
const withoutBegun = (words: readonly string[]): readonly string[] =>
  words.length > 1 && /^\p{L}$/u.test(words.at(-1) ?? '') ? words.slice(0, -1) : words

const PLAIN = { weight: 1, prefix: true, fuzzy: 0, number: false } as const

function ofWord(word: string, i: number, last: boolean): readonly Term[] {
  if (/^\d/.test(word)) return [{ ...PLAIN, term: word, of: [i] }]
  const whole = stem(word)
  const typed = beginning(word)
  if (!last || typed === whole) return spellings(whole, i, true)
  // «avver» is on its way to «avverge», and no inflection of «avv».
  return [...spellings(whole, i, false), ...spellings(typed, i, true)]
}

/** A word as typed; as others write it; as it would be with the right keyboard. */
function spellings(term: string, i: number, prefix: boolean): readonly Term[] {
  const plain = bare(term)
  const as = { ...PLAIN, of: [i], prefix, fuzzy: mayDiffer(term) }
  return [
    { ...as, term },
    { ...as, term: without(term), weight: 0.6 },
    ...(plain === term ? [] : [{ ...as, term: plain, weight: 0.5 }]),
  ]
}

/** Short words that differ in one letter are other words; in long ones people slip more than once. */
const mayDiffer = (term: string): number => (term.length < 5 ? 0 : term.length < 9 ? 1 : 2)

function joined(words: readonly string[]): readonly Term[] {
  return words.flatMap((word, i) => {
    const [b, c] = [words[i + 1], words[i + 2]]
    if (b === undefined || /^\d/.test(word)) return []
    const two = joinsOf(word, b).map((w) => join(w, [i, i + 1]))
    return c === undefined ? two : [...two, join(`${word}${b}${c}`, [i, i + 1, i + 2])]
  })
}

const join = (word: string, of: readonly number[]): Term => ({
  ...PLAIN,
  term: stem(word),
  of,
  weight: of.length,
})

const digitWords = (words: readonly string[]): readonly number[] =>
  words.flatMap((w, i) => (/^\d/.test(w) ? [i] : []))
