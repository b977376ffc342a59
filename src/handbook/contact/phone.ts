/**
 * Phone numbers as people in Norway write them. Our own rules, not libphonenumber-js: its smallest
 * build is 27 kB brotli against 0.6, finds 112, 116 117 and 1881 invalid, makes «+47112» of the
 * first, and joins two numbers with a slash between them into one.
 */
export type Phone = {
  /** As dialled: digits, «+» first when foreign. */
  readonly dial: string
  /** As read: grouped. */
  readonly shown: string
}

/** Numbers in the example municipality, which can never be dialled. */
const EXAMPLE = /^X{2}( X{2}){3}$/

/** Between digits: spaces and dots, hyphens and dashes, brackets, and the marks of writing direction
    that address books put around a number. Not the slash: it stands between two numbers. */
const BETWEEN = /[\s.()\-\u2010-\u2013\p{Cf}]/gu

/** Eight digits: 2–9 first. Those on 58 with twelve digits are for machines, and not supported. */
const EIGHT = /^[2-9]\d{7}$/
/**
 * 112, 1881, 02800, 116 117, and the internal numbers of a switchboard. Six digits that do not begin
 * with 116 are eight that have lost two.
 */
const SHORT = /^(\d{3,5}|116\d{3})$/
const FOREIGN = /^\+[1-9]\d{6,14}$/

/**
 * Reads a Norwegian number (eight digits), a short code (three to five digits, or 116 and three more) or a foreign number
 * beginning with «+». Spaces, dots and hyphens between digits are ignored.
 * @returns undefined when it is none of these. «00» is refused: an author who writes it may mean a
 *   number that goes nowhere, and it is the international prefix (field rule 2).
 */
export function parsePhone(written: string): Phone | undefined {
  const tight = written.replace(/^([^+]*\+[^(]*)\(0\)/, '$1').replace(BETWEEN, '')
  if (tight.startsWith('00')) return undefined
  const national = tight.replace(/^\+47(?=([2-9]\d{7}|0\d{4}|116\d{3})$)/, '')
  if (EIGHT.test(national) || SHORT.test(national))
    return { dial: national, shown: group(national) }
  if (FOREIGN.test(tight) && !tight.startsWith('+47')) return { dial: tight, shown: abroad(tight) }
  return undefined
}

/**
 * As `parsePhone`, of what a phone book or a keyboard gives: «tel:» may stand before, extensions
 * after, and 0047 for +47.
 */
export function readPhone(written: string): Phone | undefined {
  const bare = written.trim().replace(/^(tel|sms):/i, '')
  return parsePhone((bare.split(';')[0] ?? '').replace(/^\s*0\s*0/, '+'))
}

export const isExamplePhone = (written: string): boolean => EXAMPLE.test(written)

/**
 * As it must stand in the phone's own address book, which is also dialled from abroad, and from a
 * border where the phone hangs on the neighbour's network. Short codes and 8xx numbers are not
 * reached from there.
 */
export const international = (dial: string): string =>
  /^[2-79]\d{7}$/.test(dial) ? `+47${dial}` : dial

/** Eight digits: 800-numbers and mobiles as 3-2-3, others in pairs. Six digits: 3-3. */
function group(d: string): string {
  if (d.length === 8) return /^[489]/.test(d) ? d.replace(/(...)(..)(...)/, '$1 $2 $3') : pairs(d)
  return d.length === 6 ? `${d.slice(0, 3)} ${d.slice(3)}` : d
}

const pairs = (d: string): string => d.replace(/..(?=.)/g, '$& ')

/** Country codes of one and two digits (ITU-T E.164); all others have three. */
const COUNTRY = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d+)$/

/** The country apart, then threes, never a digit alone; eight in pairs. */
function abroad(d: string): string {
  const [, country = '', rest = ''] = COUNTRY.exec(d) ?? []
  return `+${country} ${rest.length === 8 ? pairs(rest) : rest.replace(/\d{3}(?=\d{2})/g, '$& ')}`
}
