/**
 * As much of RTF as a form needs: it opens in every Word, and is text all the way, so the phone can
 * write it without a library (RTF 1.9.1, Microsoft).
 */

/**
 * Words as RTF: the three characters that mean something escaped, and everything beyond ASCII as
 * the signed 16-bit number of each UTF-16 unit, with a question mark for a reader that has none.
 */
export const escaped = (words: string): string =>
  words.replace(/[\\{}\n\t]|[^\x20-\x7e]/g, (c) => {
    if (c === '\n') return '\\line '
    if (c === '\t') return '\\tab '
    const code = c.charCodeAt(0)
    return code < 0x80 && code >= 0x20 ? `\\${c}` : `\\u${(code << 16) >> 16}?`
  })

const A4 = { width: 11906, height: 16838, margin: 850 } as const
/** Between the margins, in twentieths of a point. */
export const WIDTH = A4.width - 2 * A4.margin

/** A whole document. `footer` stands before the number of the page. */
export const document = (body: readonly string[], title: string, footer: string): string =>
  [
    '{\\rtf1\\ansi\\ansicpg1252\\deff0\\deflang1044\\uc1',
    '{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}}',
    '{\\colortbl;\\red90\\green90\\blue90;\\red228\\green233\\blue240;}',
    '{\\stylesheet{\\s0\\f0\\fs20 Normal;}{\\s1\\b\\f0\\fs32 heading 1;}{\\s2\\b\\f0\\fs24 heading 2;}}',
    `{\\info{\\title ${escaped(title)}}}`,
    `\\paperw${A4.width}\\paperh${A4.height}\\margl${A4.margin}\\margr${A4.margin}\\margt${A4.margin}\\margb${A4.margin}`,
    `{\\footer\\pard\\qr\\f0\\fs16 ${escaped(footer)} ${field('PAGE', '1')} / ${field('NUMPAGES', '1')}\\par}`,
    ...body,
    '}',
  ].join('\n')

/** A field that Word works out, with what is shown until it has. */
const field = (what: string, shown: string): string =>
  `{\\field{\\*\\fldinst{ ${what} }}{\\fldrslt{${shown}}}}`

/** A place to type in: one press of Tab from the last. */
export const blank = (): string =>
  `{\\field{\\*\\fldinst{ FORMTEXT }{\\*\\formfield{\\fftype0\\fftypetxt0}}}{\\fldrslt{${'\\u8195?'.repeat(5)}}}}`

export const heading = (level: 1 | 2, words: string): string =>
  `\\pard\\plain\\s${level}\\outlinelevel${level - 1}\\keepn\\sb${level === 1 ? 0 : 200}\\sa80\\b\\f0\\fs${level === 1 ? 32 : 24} ${escaped(words)}\\par`

/** @param rtf words that have been escaped, with fields among them */
export const paragraph = (rtf: string): string => `\\pard\\plain\\s0\\sa100\\f0\\fs20 ${rtf}\\par`

/**
 * One row of a table.
 * @param widths of each cell; together `WIDTH`
 * @param head stands again on the next page
 */
export function row(
  cells: readonly string[],
  widths: readonly number[],
  head: 'head' | 'body',
): string {
  let right = 0
  const edges = widths.map((w) => {
    right += w
    const fill = head === 'head' ? '\\clcbpat2' : ''
    const line = ['t', 'l', 'b', 'r'].map((side) => `\\clbrdr${side}\\brdrs\\brdrw10\\brdrcf1`)
    return `${line.join('')}${fill}\\cellx${right}`
  })
  const style = head === 'head' ? '\\b' : ''
  return [
    `\\trowd\\trgaph80\\trkeep${head === 'head' ? '\\trhdr' : '\\trrh400'}${edges.join('')}`,
    ...cells.map((c) => `\\pard\\plain\\intbl\\s0\\sb40\\sa40${style}\\f0\\fs19 ${c}\\cell`),
    '\\row',
  ].join('\n')
}
