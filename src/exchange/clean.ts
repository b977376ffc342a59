/** Where a line ends: a contact is of one line. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
/**
 * What is not seen, and can make what is seen into something else: control characters, half
 * characters, characters without width, and those that turn the direction of writing. The joiner
 * (U+200D) stays: families of emoji and Arabic need it.
 */
const HIDDEN = /[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu

/** Most of what is written: nothing to look for. */
const ASCII = /^[\x20-\x7e]*$/

/** One line of text, without what hides in it. Names in any script are kept as they are. */
export function clean(text: string): string {
  const seen = ASCII.test(text)
    ? text
    : text.replace(BREAKS, ' ').replace(HIDDEN, '').normalize('NFC')
  return seen.replace(/ {2,}/g, ' ').trim()
}

const EMAIL = /^[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u

/** An address, and nothing that adds receivers or text to a letter. */
export function emailOf(written: string): string | undefined {
  const bare = clean(written).replace(/^mailto:/i, '')
  return EMAIL.test(bare) ? bare : undefined
}

const SCHEME = /^([a-z][a-z0-9+.-]*):/i
const HOST = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#]|$)/u

/** What a link is for. `unsafe`: not one that a card may follow. */
export type Link = {
  readonly is: 'web' | 'phone' | 'sms' | 'email' | 'unsafe'
  readonly value: string
}

const SCHEMES: Readonly<Record<string, Link['is']>> = { tel: 'phone', sms: 'sms', mailto: 'email' }

/** Reads a link. One without a scheme, as people write them, is taken for https. */
export function linkOf(written: string): Link {
  const value = clean(written)
  const scheme = SCHEME.exec(value)?.[1]?.toLowerCase()
  const other = scheme === undefined ? undefined : SCHEMES[scheme]
  if (other) return { is: other, value: value.slice(value.indexOf(':') + 1) }
  const full = HOST.test(value) ? `https://${value}` : value
  return { is: isHttps(full) ? 'web' : 'unsafe', value: isHttps(full) ? full : value }
}

/** `user@` before a host is a way of showing one host and going to another. */
function isHttps(value: string): boolean {
  if (/\s/.test(value) || !/^https:\/\//i.test(value)) return false
  try {
    const { protocol, username } = new URL(value)
    return protocol === 'https:' && username === ''
  } catch {
    return false
  }
}
