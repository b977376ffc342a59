import { fold } from '../letters.ts'

/**
 * Words that say nothing of what someone is after, in the languages content is written in. «Jeg»,
 * «min» and «selv» are not among them: they tell cards apart.
 */
const SMALL = `i på og er det som for å til av en et ei den de du om ved med har hos fra når hva hvem hvordan
  vil skal kan må da så at vi dere noe noen blir bli ble være sin sitt sine eller
  der dette deg paragraf
  ein eit dei de frå når kva kven korleis noko nokon vere vert blei verte sitt dykk
  the a an of to in on at is are was be and or not with by from what who how should can do does it he
  she they there this your you`
/** Made when it is first asked for: no one waits for it when the app starts. */
let small: ReadonlySet<string> | undefined

const ENDINGS = [
  ['elsene', 'elsen', 'elser', 'else', 'ingane', 'ingar', 'inga'],
  ['enes', 'anes', 'ene', 'ane', 'ens', 'ets', 'ing'],
  ['er', 'ar', 'en', 'et', 'a', 'e', 's'],
].flat()
/** Shorter than this, what is left of a word says something else: «faren» is not «far». */
const LEAST = 4

/** A text has the same few words again and again; what people type is never kept for long. */
const REMEMBER = 10_000
function remembered(of: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const out = of(word)
    if (known.size < REMEMBER) known.set(word, out)
    return out
  }
}

/**
 * What bokmål and nynorsk endings leave of a word: «blåmerkene» and «blåmerker» are the same. Double
 * consonants and «ck» are one, which is where people slip; æ, ø and å stay: «spor» is not «spør».
 */
export function stem(word: string): string {
  let rest = letters(word)
  for (let pass = 0; pass < 3; pass += 1) {
    const ending = ENDINGS.find((e) => rest.endsWith(e) && rest.length - e.length >= LEAST)
    if (ending === undefined) break
    rest = rest.slice(0, -ending.length)
  }
  return squeeze(rest)
}

/** A word that is not whole yet: nothing is an ending. */
export function beginning(word: string): string {
  return squeeze(letters(word))
}

/** As typed without the right keyboard: «blamerke», «blaamerke» and «blåmerke» are the same. */
export function bare(word: string): string {
  return squeeze(fold(word).replace(/oe/g, 'o').replace(/ae/g, 'e'))
}

/** Small letters; of those with marks, only the ones of the Norwegian alphabet. */
function letters(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFC')
    .replace(/ä/g, 'æ')
    .replace(/ö/g, 'ø')
    .replace(/[^a-zæøå\d]/g, fold)
}

function squeeze(letters: string): string {
  return letters
    .replace(/ck/g, 'k')
    .replace(/w/g, 'v')
    .replace(/([a-z])\1+/g, '$1')
}

const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*|\d+(?:[.–-]\d+)*/gu

/** The words of a text, as written. «13-2» is one; «VO-linjen» is two, and one without the hyphen. */
export function wordsIn(text: string): readonly string[] {
  return (text.match(WORD) ?? []).flatMap((w) => {
    if (/^\d/.test(w)) return [w.replace(/\D/g, '')]
    return w.includes('-') ? [...w.split('-'), w.replaceAll('-', '')] : [w]
  })
}

export function isSmall(word: string): boolean {
  small ??= new Set(SMALL.split(/\s+/).flatMap((w) => [beginning(w), bare(w)]))
  return small.has(beginning(word))
}

/** What counts in a text: stems, without the small words. */
export const termsOf = (text: string): readonly string[] =>
  wordsIn(text)
    .map(counting)
    .filter((t) => t !== '')

/** Stands before a stem without its letters, so that «spør» never looks like «spor» to who writes «spor». */
const WITHOUT = '~'
export const without = (stem: string): string => WITHOUT + bare(stem)

/** What an index holds of some terms: those with æ, ø or å also as typed without. */
export const indexed = (terms: readonly string[]): readonly string[] =>
  terms.flatMap((t) => (/[æøå]/.test(t) ? [t, bareOnly(t)] : [t]))

const counting = remembered((word) => (isSmall(word) ? '' : stem(word)))
const bareOnly = remembered(without)
