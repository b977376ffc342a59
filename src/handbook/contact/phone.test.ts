import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { international, isExamplePhone, parsePhone, readPhone } from './phone.ts'

test.each([
  ['112', '112', '112'],
  ['02800', '02800', '02800'],
  ['116117', '116117', '116 117'],
  ['116 117', '116117', '116 117'],
  ['22400040', '22400040', '22 40 00 40'],
  ['+47 22 40 00 40', '22400040', '22 40 00 40'],
  ['(+47) 478.09-050', '47809050', '478 09 050'],
  ['81555201', '81555201', '815 55 201'],
  ['815 55 201', '81555201', '815 55 201'],
  ['40 00 00 00', '40000000', '400 00 000'],
  ['900-00-000', '90000000', '900 00 000'],
  ['+47 02800', '02800', '02800'],
  ['+47 116 117', '116117', '116 117'],
  ['1881', '1881', '1881'],
  ['\u202a22\u201140\u201300\u00a040\u202c', '22400040', '22 40 00 40'],
  ['+46 8 123 456 78', '+46812345678', '+46 812 345 678'],
  ['+46 (0)8 123 456 78', '+46812345678', '+46 812 345 678'],
  ['+45 12 34 56 78', '+4512345678', '+45 12 34 56 78'],
  ['+358 9 123 4567', '+35891234567', '+358 91 23 45 67'],
  ['+1 (212) 555-0100', '+12125550100', '+1 212 555 0100'],
  ['+7 815 200-00-00', '+78152000000', '+7 815 200 0000'],
  ['+380 44 123 45 67', '+380441234567', '+380 441 234 567'],
])('%s is dialled %s and shown %s', (written, dial, shown) => {
  expect(parsePhone(written)).toEqual({ dial, shown })
})

test.each([
  '',
  '00 47 22 40 00 40',
  '0047',
  '12',
  '1234567',
  '76 55 12',
  '765512',
  '12345678',
  '580000000000',
  '+47580000000000',
  '+47112',
  '+47 1234567',
  '+0 123 456 789',
  'ring oss',
  '22 40 00 4O',
  'XX XX XX XX',
  '22400040 / 22400041',
])('«%s» is no number', (written) => expect(parsePhone(written)).toBeUndefined())

describe('however it is written', () => {
  const digits = (n: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: n, maxLength: n })
  const eight = digits(8).filter((d) => /^[2-9]/.test(d))
  const number = fc
    .oneof(
      digits(3),
      digits(5),
      digits(3).map((d) => `116${d}`),
      eight,
    )
    .filter((d) => !/^00/.test(d))
  const foreign = fc.integer({ min: 6, max: 14 }).chain((n) => digits(n).map((d) => `+${4}${d}`))
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
      fc.property(fc.oneof(number, foreign, fc.string()), (written) => {
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

test.each([
  ['tel:+47-22-40-00-40;ext=12', '22400040'],
  ['0047 22 40 00 40', '22400040'],
  ['00 47 22400040', '22400040'],
  ['0046 8 123 456 78', '+46812345678'],
  ['02800', '02800'],
  ['sms:40000000', '40000000'],
])('a phone book’s %s is %s', (written, dial) => expect(readPhone(written)?.dial).toBe(dial))

test.each([
  ['22400040', '+4722400040'],
  ['40000000', '+4740000000'],
  ['81555201', '81555201'],
  ['02800', '02800'],
  ['116117', '116117'],
  ['+46812345678', '+46812345678'],
])('in a phone book %s stands as %s', (dial, there) => {
  expect(international(dial)).toBe(there)
  expect(readPhone(there)?.dial).toBe(dial)
})
