import { decodeAs } from '../decode.ts'

/** One line of a card: `group.NAME;PARAM=a,b:value`. Names in capitals, parameters in small letters. */
export type Property = {
  readonly group: string
  readonly name: string
  readonly params: ReadonlyMap<string, readonly string[]>
  readonly value: string
}

/** What stands alone among the parameters of vCard 2.1 is an encoding, or else a type. */
const ENCODINGS = new Set(['quoted-printable', 'base64', '8bit', '7bit'])
const NOTHING = new Uint8Array()

/** The properties of unfolded text, in order. Lines that are none are passed over. */
export function* properties(text: string): Generator<Property> {
  const lines = text.split(/\r\n|\n|\r/)
  for (let i = 0; i < lines.length; i += 1) {
    const found = property(lines[i] ?? '')
    if (!found) continue
    if (!found.params.get('encoding')?.includes('quoted-printable')) {
      yield found
      continue
    }
    const parts = [found.value]
    while (parts.at(-1)?.endsWith('=') && i + 1 < lines.length) {
      parts[parts.length - 1] = parts.at(-1)?.slice(0, -1) ?? ''
      i += 1
      parts.push(lines[i] ?? '')
    }
    yield { ...found, value: quoted(parts.join(''), found.params.get('charset')?.[0]) }
  }
}

function property(line: string): Property | undefined {
  const colon = outside(line, ':', 0)
  if (colon <= 0) return undefined
  const [head = '', ...written] = split(line.slice(0, colon), ';')
  const dot = head.lastIndexOf('.')
  const name = head
    .slice(dot + 1)
    .trim()
    .toUpperCase()
  const params = new Map<string, string[]>()
  for (const p of written) {
    const at = p.indexOf('=')
    const bare = p.trim().toLowerCase()
    const key =
      at > 0 ? p.slice(0, at).trim().toLowerCase() : ENCODINGS.has(bare) ? 'encoding' : 'type'
    const values = p
      .slice(at > 0 ? at + 1 : 0)
      .replaceAll('"', '')
      .toLowerCase()
      .split(',')
    const all = params.get(key) ?? []
    for (const v of values) all.push(v.trim())
    params.set(key, all)
  }
  return {
    group: head.slice(0, Math.max(dot, 0)).toLowerCase(),
    name,
    params,
    value: line.slice(colon + 1),
  }
}

/** The next of a character that is not within quotes; -1 when there is none. */
function outside(text: string, wanted: string, from: number): number {
  let within = false
  for (let i = from; i < text.length; i += 1) {
    if (text[i] === '"') within = !within
    else if (!within && text[i] === wanted) return i
  }
  return -1
}

function split(text: string, at: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  for (let i = outside(text, at, 0); i >= 0; i = outside(text, at, from)) {
    parts.push(text.slice(from, i))
    from = i + 1
  }
  return [...parts, text.slice(from)]
}

/** Bytes written as `=C3=A5` (RFC 2045), of which old Android made every letter outside ASCII. */
function quoted(text: string, charset: string | undefined): string {
  const bytes: number[] = []
  const encoder = new TextEncoder()
  for (let i = 0; i < text.length; i += 1) {
    const hex = text[i] === '=' ? text.slice(i + 1, i + 3) : ''
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      bytes.push(Number.parseInt(hex, 16))
      i += 2
    } else if (text[i] !== '=') {
      const char = String.fromCodePoint(text.codePointAt(i) ?? 0)
      bytes.push(...(char.length > 0 ? encoder.encode(char) : NOTHING))
      i += char.length - 1
    }
  }
  return decodeAs(charset, Uint8Array.from(bytes))
}
