import { fail, ok, type Result } from '../handbook/result.ts'

const LF = 10
const CR = 13

/**
 * Text of bytes: UTF-8 or UTF-16 by its mark, else UTF-8 if it is that throughout, else Windows-1252,
 * which Excel writes and in which every byte is a letter.
 * @returns refused when there are bytes that no text has
 */
export function decode(bytes: Uint8Array): Result<string, 'not-text'> {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return ok(read('utf-16le', bytes))
  if (a === 0xfe && b === 0xff) return ok(read('utf-16be', bytes))
  if (bytes.includes(0)) return fail('not-text')
  return ok(utf8(bytes) ?? read('windows-1252', bytes))
}

/** The decoder itself takes the byte order mark off. */
const read = (label: string, bytes: Uint8Array): string => new TextDecoder(label).decode(bytes)

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Text in a named character set; one we do not know is guessed. */
export function decodeAs(charset: string | undefined, bytes: Uint8Array): string {
  try {
    if (charset !== undefined) return read(charset, bytes)
  } catch {
    // A character set that no one has heard of.
  }
  const guessed = decode(bytes)
  return guessed.ok ? guessed.value : ''
}

/**
 * Folded lines made whole (RFC 2425): a line break and one blank are nothing. Done with the bytes,
 * since the fold may stand in the middle of a letter.
 */
export function unfold(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length)
  let n = 0
  for (let i = 0; i < bytes.length; i += 1) {
    const brk = bytes[i] === CR && bytes[i + 1] === LF ? 2 : bytes[i] === LF ? 1 : 0
    const next = bytes[i + brk]
    if (brk > 0 && (next === 32 || next === 9)) i += brk
    else out[n++] = bytes[i] ?? 0
  }
  return out.subarray(0, n)
}
