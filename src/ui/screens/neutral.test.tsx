import { render, screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { Neutral, todayInNorway } from './neutral.tsx'

test('a month as anyone may have open: weeks, weekdays, today', () => {
  render(<Neutral today={new Date('2026-11-21T12:00:00Z')} />)
  expect(screen.getByRole('heading').textContent?.toLowerCase()).toBe('november 2026')
  expect(screen.getAllByRole('row').at(1)?.textContent).toMatch(/^44/)
  expect(document.querySelector('[aria-current=date]')?.textContent).toBe('21')
})

test('the last days of a year belong to their ISO week', () => {
  render(<Neutral today={new Date('2026-12-31T12:00:00Z')} />)
  expect(screen.getAllByRole('row').at(-1)?.textContent).toMatch(/^53/)
})

test('nothing on it tells what it stands in for', () => {
  const { container } = render(<Neutral today={new Date('2026-11-21T12:00:00Z')} />)
  expect(container.textContent).not.toMatch(/vold|kort|tiltak|krise/i)
})

test('the day is the one in Norway, whatever the phone says', () => {
  expect(todayInNorway(new Date('2026-11-20T23:30:00Z')).toISOString()).toBe(
    '2026-11-21T12:00:00.000Z',
  )
})
