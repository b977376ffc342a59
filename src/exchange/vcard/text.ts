/** A value as text: `\n`, `\,`, `\;`, `\\`, and the `\:` of Google, without their backslash. */
export const plain = (value: string): string =>
  value.replace(/\\([\s\S])/g, (_, c: string) => (c === 'n' || c === 'N' ? '\n' : c))

/** The parts of a structured value, split where the mark is not escaped. */
export function parts(value: string, mark: ';' | ','): readonly string[] {
  const found = ['']
  for (const [one] of value.matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (one === mark) found.push('')
    else found[found.length - 1] += one
  }
  return found.map(plain)
}

export const escaped = (text: string): string =>
  text.replace(/[\\,;]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')

/** Lines of at most 75 bytes, folded between letters (RFC 6350, 3.2). */
export function foldLine(line: string): string {
  const encoder = new TextEncoder()
  let out = ''
  let used = 0
  for (const c of line) {
    const size = encoder.encode(c).length
    if (used + size > 75) {
      out += '\r\n '
      used = 1
    }
    out += c
    used += size
  }
  return out
}
