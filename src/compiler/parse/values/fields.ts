import * as v from 'valibot'

const expected = (what: string) => `Forventet ${what}`

/** Text, not empty. */
export const text = v.pipe(v.string(expected('tekst')), v.trim(), v.nonEmpty(expected('tekst')))
/** A list, as in `[a, b]`. */
export const listOf = <S extends v.GenericSchema>(item: S) =>
  v.array(item, expected('en liste: [a, b]'))
export const texts = listOf(text)
/** A real day, as in 2026-11-20. */
export const day = v.pipe(
  text,
  v.regex(/^\d{4}-\d{2}-\d{2}$/, expected('en dato som 2026-11-20')),
  v.check(isDay, expected('en dato som finnes')),
)
/** A day and a sentence, as in `2026-11-21 Nummeret er rettet.` */
export const dated = v.pipe(
  text,
  v.regex(
    /^\d{4}-\d{2}-\d{2}\s+\S/,
    expected('en dato og én setning: 2026-11-21 Nummeret er rettet.'),
  ),
  v.check((x) => isDay(x.slice(0, 10)), expected('en dato som finnes')),
  v.transform((x) => ({ day: x.slice(0, 10), text: x.slice(10).trim() })),
)
export const yesNo = v.pipe(
  v.picklist(['ja', 'nei'], expected('ja eller nei')),
  v.transform((x) => x === 'ja'),
)
/** An address a phone may open: https only. */
export const https = v.pipe(
  text,
  v.regex(/^https:\/\/\S+$/, expected('en adresse som begynner med https://')),
)
export const oneOf = <const T extends readonly string[]>(words: T) =>
  v.picklist(words, expected(`ett av ${words.join(', ')}`))
export const source = v.strictObject({ tittel: text, url: v.optional(https) })

/** A day that there is, as in 2026-11-20. */
export function isDay(d: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(d)) return false
  const t = Date.parse(`${d}T00:00:00Z`)
  return !Number.isNaN(t) && new Date(t).toISOString().startsWith(d)
}
