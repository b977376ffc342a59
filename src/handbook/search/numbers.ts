/** A run of digits as people write a number: spaces, dots, hyphens, parentheses, a country code. */
const RUN = /(?:\+|\b00)?\d(?:[\s.()–-]*\d)*/gu
const NORWAY = /^(?:\+|00)47(?=\d{3})/

/** Every number in a text as it is dialled in Norway, digits only. */
export const digitsOf = (text: string): readonly string[] =>
  (text.match(RUN) ?? []).map((run) =>
    run
      .replace(/[^\d+]/g, '')
      .replace(NORWAY, '')
      .replace('+', ''),
  )
