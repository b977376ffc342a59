import { expect, test } from 'vitest'
import { openCalendar } from '../../handbook/contact/hours/calendar.ts'
import { holidaysFrom } from './holidays.ts'

const day = (iso: string) => Date.parse(`${iso}T00:00Z`) / 86_400_000

test('ten years ahead every moveable feast lies where Easter puts it', () => {
  const table = holidaysFrom(2026)
  const { names, knows } = openCalendar(table)
  // Easter Sunday by the church’s own tables.
  for (const easter of ['2026-04-05', '2027-03-28', '2030-04-21', '2035-03-25', '2036-04-13']) {
    const sunday = day(easter)
    expect(names(sunday)).toEqual(['påskedag-1'])
    expect(names(sunday - 4)).toEqual(['onsdag-før-påske'])
    expect(names(sunday - 3)).toEqual(['skjærtorsdag'])
    expect(names(sunday - 2)).toEqual(['langfredag'])
    expect(names(sunday - 1)).toEqual(['påskeaften'])
    expect(names(sunday + 39)).toContain('himmelfart')
    expect(names(sunday + 48)).toContain('pinseaften')
    expect(names(sunday + 50)).toContain('pinsedag-2')
  }
  expect(knows(day('2025-12-31'))).toBe(false)
  expect(knows(day('2036-12-31'))).toBe(true)
  expect(knows(day('2037-01-01'))).toBe(false)
})

test('fixed days, their eves, and two names on one day', () => {
  const { names, isHoliday } = openCalendar(holidaysFrom(2026))
  expect(names(day('2026-05-17'))).toEqual(['17-mai'])
  expect(names(day('2026-12-24'))).toEqual(['julaften'])
  expect(names(day('2026-12-31'))).toEqual(['nyttårsaften'])
  expect(names(day('2027-05-17'))).toEqual(['17-mai', 'pinsedag-2'])
  expect(isHoliday(day('2026-12-24'))).toBe(false)
  expect(isHoliday(day('2026-12-26'))).toBe(true)
})

test('the table is small enough for a phone', () => {
  expect(JSON.stringify(holidaysFrom(2026)).length).toBeLessThan(700)
})
