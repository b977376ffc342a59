import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escaped } from '../paper/rtf.ts'
import type { Group } from './form-of.ts'
import { formRtf } from './form-rtf.ts'

/** Reads back what `escaped` wrote, as a reader of RTF does. */
const read = (rtf: string): string =>
  rtf.replace(/\\(line|tab) |\\u(-?\d+)\?|\\([\\{}])/g, (_, word, unit, sign) =>
    word === 'line'
      ? '\n'
      : word === 'tab'
        ? '\t'
        : unit === undefined
          ? sign
          : String.fromCharCode(Number(unit) & 0xffff),
  )

/** How deep the braces are at the end; undefined when one closes that was never opened. */
function depth(rtf: string): number | undefined {
  let open = 0
  for (const [brace] of rtf.replace(/\\[\\{}]/g, '').matchAll(/[{}]/g)) {
    open += brace === '{' ? 1 : -1
    if (open < 0) return undefined
  }
  return open
}

test('letters, signs and braces are escaped, and nothing but ASCII is left', () => {
  expect(escaped('Hamarøy – «ja»')).toBe('Hamar\\u248?y \\u8211? \\u171?ja\\u187?')
  expect(escaped('a\\b{c}')).toBe('a\\\\b\\{c\\}')
  // Above 32767 the number is negative, and a letter beyond the plane is two.
  expect(escaped('\uffe5')).toBe('\\u-27?')
  expect(escaped('𝒜')).toBe('\\u-10187?\\u-9060?')
})

test('any words come back as they were', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (words) => {
      const rtf = escaped(words)
      expect(rtf).toMatch(/^[\x20-\x7e]*$/)
      expect(read(rtf)).toBe(words)
    }),
  )
})

const GROUPS: readonly Group[] = [
  {
    askedOf: 'barnevernleder',
    rows: [
      { kind: 'question', label: 'Hvem {ringer}?', answer: ['Du ringer.', 'Så venter du.'] },
      { kind: 'question', label: 'Åpent spørsmål?', answer: [] },
      { kind: 'number', label: 'Barnevernet', number: '', hours: '' },
      { kind: 'number', label: 'Barnevernvakta', number: '75 77 00 00', hours: 'døgnet' },
    ],
  },
]

test('the form is one whole document: groups close, every row has its cells, every gap a field', () => {
  const rtf = formRtf('Hamarøy', GROUPS)
  expect(rtf.startsWith('{\\rtf1')).toBe(true)
  expect(depth(rtf)).toBe(0)
  expect(rtf).toMatch(/^[\n\x20-\x7e]*$/)
  const count = (what: RegExp) => [...rtf.matchAll(what)].length
  expect(count(/\\trowd/g)).toBe(5)
  expect(count(/\\row\n/g)).toBe(5)
  expect(count(/\\cell\n/g)).toBe(2 * 5)
  expect(count(/\\cellx/g)).toBe(2 * 5)
  // Date, who was there, one open question, one number and its hours.
  expect(count(/FORMTEXT/g)).toBe(5)
  expect(count(/\\outlinelevel1/g)).toBe(1)
  expect(read(rtf)).toContain('Du ringer.\nSå venter du.')
})

test('any answers leave the document whole', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (label, answer) => {
      const rtf = formRtf(label, [{ askedOf: label, rows: [{ kind: 'question', label, answer }] }])
      expect(depth(rtf)).toBe(0)
    }),
  )
})
