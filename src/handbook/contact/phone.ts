/** A phone number as people in Norway write it. */
export type Phone = {
  /** As dialled: digits, «+» first when foreign or with country code. */
  readonly dial: string
  /** As read: grouped. */
  readonly shown: string
}

/** Numbers in the example municipality, which can never be dialled. */
const EXAMPLE = /^X{2}( X{2}){3}$/

/**
 * Reads a Norwegian number (eight digits), a short code (three to six digits) or a foreign number
 * beginning with «+». Spaces, dots and hyphens between digits are ignored.
 * @returns undefined when it is none of these. «00» is refused: it is the international prefix.
 */
export function parsePhone(written: string): Phone | undefined {
  const tight = written.replace(/[\s.\-()\u00a0]/g, '')
  if (/^00/.test(tight)) return undefined
  const national = tight.replace(/^\+47(?=\d{8}$)/, '')
  if (/^\d{8}$/.test(national)) return { dial: national, shown: group(national) }
  if (/^\d{3,6}$/.test(tight)) return { dial: tight, shown: group(tight) }
  if (/^\+[1-9]\d{6,14}$/.test(tight)) return { dial: tight, shown: tight }
  return undefined
}

export const isExamplePhone = (written: string): boolean => EXAMPLE.test(written)

/** Eight digits: 800-numbers and mobiles as 3-2-3, others in pairs. Six digits: 3-3. */
function group(d: string): string {
  if (d.length === 8)
    return /^[489]/.test(d)
      ? `${d.slice(0, 3)} ${d.slice(3, 5)} ${d.slice(5)}`
      : `${d.slice(0, 2)} ${d.slice(2, 4)} ${d.slice(4, 6)} ${d.slice(6)}`
  return d.length === 6 ? `${d.slice(0, 3)} ${d.slice(3)}` : d
}
