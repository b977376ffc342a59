import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Hours, isAlways, parseHours } from './parse.ts'

const read = (written: string): Hours | string => {
  const hours = parseHours(written)
  return hours.ok ? hours.value : hours.error.message
}
const day = (from: number, to: number) => [{ from: from * 60, to: to * 60 }]
const office = {
  1: day(8, 15.5),
  2: day(8, 15.5),
  3: day(8, 15.5),
  4: day(8, 15.5),
  5: day(8, 15.5),
}

describe('hours are read as a coordinator writes them', () => {
  test.each([
    'man–fre 08:00–15:30',
    'man-fre 8-15.30',
    'Mandag–fredag kl. 08.00–15.30',
    'mandag til fredag fra kl 8 til 15:30',
    'man, tir, ons, tor og fre 0800–1530',
    'hverdager: 08:00 – 15:30',
    'man–tors 08–15:30; fre 08–15:30',
    'måndag–fredag frå klokka 8 til 15.30.',
    'kvardagar 8–15:30',
    'Mon–Fri 08:00–15:30',
    'weekdays from 8 to 15:30',
  ])('%s', (written) => expect(read(written)).toEqual(office))

  test.each([
    'døgnet',
    'Døgnet',
    'hele døgnet',
    'Åpent døgnet rundt',
    'heile døgnet',
    '24/7',
    'Day and night',
    'alle dager døgnet',
    'man–søn 00:00–24:00',
  ])('%s is always', (written) => {
    const hours = parseHours(written)
    expect(hours.ok && isAlways(hours.value)).toBe(true)
  })

  test.each<[string, Hours]>([
    ['man–fre 15:30–08:00', Object.fromEntries([1, 2, 3, 4, 5].map((d) => [d, day(15.5, 32)]))],
    ['lør–søn døgnet, helligdager døgnet', { 6: day(0, 24), 7: day(0, 24), holiday: day(0, 24) }],
    ['helg og helligdager døgnet', { 6: day(0, 24), 7: day(0, 24), holiday: day(0, 24) }],
    ['man 08–11, 12–15', { 1: [...day(8, 11), ...day(12, 15)] }],
    ['tir og tor 12–14', { 2: day(12, 14), 4: day(12, 14) }],
    ['fre–man 20–02', Object.fromEntries([5, 6, 7, 1].map((d) => [d, day(20, 26)]))],
    ['julaften 08–12, nyttårsaften stengt', { julaften: day(8, 12), nyttårsaften: [] }],
    ['1. juledag og 17. mai 10–14', { 'juledag-1': day(10, 14), '17-mai': day(10, 14) }],
    ['onsdag før skjærtorsdag 8–12, ons 9–10', { 'onsdag-før-påske': day(8, 12), 3: day(9, 10) }],
    ['dager før helligdager 08–12', { eve: day(8, 12) }],
    ['lør 10–14, ikke helligdager', { 6: day(10, 14), holiday: [] }],
    ['laurdag 10–14 unnateke heilagdagar', { 6: day(10, 14), holiday: [] }],
  ])('%s', (written, hours) => expect(read(written)).toEqual(hours))

  test('day and night but for the holidays is not always', () => {
    const hours = parseHours('døgnet, helligdager stengt')
    expect(hours.ok && hours.value.holiday).toEqual([])
    expect(hours.ok && isAlways(hours.value)).toBe(false)
  })
})

describe('what cannot be read says which word', () => {
  test.each([
    ['etter avtale', '«etter»'],
    ['man–fre 08:00–15:30 (ikke juli)', '«(ikke»'],
    ['sommertid 08–15', '«sommertid»'],
    ['man–fre 08:00', 'Et klokkeslett mangler'],
    ['man–fre', 'Klokkeslettet mangler'],
    ['08–15', 'Dagene mangler'],
    ['stengt', 'Dagene mangler'],
    ['man–fre 25–26', '«25»'],
    ['man–fre 08:75–15', '«08:75»'],
    ['man 08–08', 'samme klokkeslett'],
    ['hverdager–søn 08–15', '«–»'],
    ['man–17', '«–»'],
    ['', 'Ingen dager'],
    [',', 'Ingen dager'],
  ])('%s', (written, said) => expect(read(written)).toContain(said))
})

test('whatever is written is read or refused, and what is read lies within two days', () => {
  const piece = fc.constantFrom(
    'man',
    'fre',
    '–',
    ',',
    '08',
    '15:30',
    'døgnet',
    'stengt',
    'ikke',
    'x',
  )
  const pieces = fc.array(piece, { maxLength: 12 }).map((p) => p.join(' '))
  fc.assert(
    fc.property(fc.oneof(fc.string(), pieces), (written) => {
      const hours = parseHours(written)
      if (!hours.ok) {
        expect(hours.error.message).not.toBe('')
        return
      }
      for (const { from, to } of Object.values(hours.value).flat()) {
        expect(from).toBeGreaterThanOrEqual(0)
        expect(from).toBeLessThan(1440)
        expect(to - from).toBeGreaterThan(0)
        expect(to - from).toBeLessThanOrEqual(1440)
      }
    }),
  )
})
