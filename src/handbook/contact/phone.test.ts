import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isExamplePhone, parsePhone } from './phone.ts'

test.each([
  ['112', '112', '112'],
  ['02800', '02800', '02800'],
  ['116117', '116117', '116 117'],
  ['116 117', '116117', '116 117'],
  ['22400040', '22400040', '22 40 00 40'],
  ['+47 22 40 00 40', '22400040', '22 40 00 40'],
  ['(+47) 478.09-050', '47809050', '478 09 050'],
  ['81555201', '81555201', '815 55 201'],
  ['+46 8 123 456 78', '+46812345678', '+46812345678'],
])('%s is dialled %s and shown %s', (written, dial, shown) => {
  expect(parsePhone(written)).toEqual({ dial, shown })
})

test.each([
  '',
  '00 47 22 40 00 40',
  '0047',
  '12',
  '1234567',
  '+0 123 456 789',
  'ring oss',
  '22 40 00 4O',
  'XX XX XX XX',
  '22400040 / 22400041',
])('«%s» is no number', (written) => expect(parsePhone(written)).toBeUndefined())

describe('however it is written', () => {
  const digits = (n: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: n, maxLength: n })
  const number = fc.oneof(digits(3), digits(5), digits(6), digits(8)).filter((d) => !/^00/.test(d))
  const gap = fc.constantFrom('', ' ', '\u00a0', '\u202f', '.', '-')

  test('the formatting does not change what is dialled', () => {
    fc.assert(
      fc.property(number, fc.array(gap, { minLength: 8, maxLength: 8 }), (d, gaps) => {
        const written = [...d].map((c, i) => c + (gaps[i] ?? '')).join('')
        expect(parsePhone(written)?.dial).toBe(d)
      }),
    )
  })

  test('what is shown is what is dialled', () => {
    fc.assert(
      fc.property(fc.oneof(number, fc.string()), (written) => {
        const p = parsePhone(written)
        if (!p) return
        expect(p.shown.replace(/\s/g, '')).toBe(p.dial)
        expect(parsePhone(p.shown)).toEqual(p)
        expect(p.dial).toMatch(/^\+?\d{3,15}$/)
      }),
    )
  })
})

test('a number of the example is of X only, and never one that can be dialled', () => {
  expect(isExamplePhone('XX XX XX XX')).toBe(true)
  expect(isExamplePhone('22 40 00 40')).toBe(false)
  expect(isExamplePhone('22 XX XX XX')).toBe(false)
})
