import * as v from 'valibot'
import { expect, test } from 'vitest'
import { day, https, text, yesNo } from './fields.ts'

const takes = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success

test('a day is one that exists', () => {
  expect(takes(day, '2028-02-29')).toBe(true)
  for (const d of ['2027-02-29', '2026-13-01', '2026-11-31', '20.11.2026', '2026-1-1', ''])
    expect(takes(day, d)).toBe(false)
})

test('an address is one a phone may open in safety', () => {
  expect(takes(https, 'https://lovdata.no/lov/2021-06-18-97/§13-2')).toBe(true)
  for (const a of [
    'http://lovdata.no',
    'lovdata.no',
    'javascript:alert(1)',
    'https://',
    'https://a b',
  ])
    expect(takes(https, a)).toBe(false)
})

test('yes and no are said in Norwegian', () => {
  expect(v.parse(yesNo, 'ja')).toBe(true)
  expect(v.parse(yesNo, 'nei')).toBe(false)
  expect(takes(yesNo, 'true')).toBe(false)
})

test('text is trimmed, and spaces are no text', () => {
  expect(v.parse(text, ' Ring ')).toBe('Ring')
  expect(takes(text, '  ')).toBe(false)
})
