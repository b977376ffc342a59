import { expect, test } from 'vitest'
import { BACKGROUND, contrast, type Theme, TOKENS, type Token, weakIn } from './theme.ts'

const of = (colours: Partial<Record<Token, string>>, rest: string): Record<Token, string> =>
  Object.fromEntries(TOKENS.map((t) => [t, colours[t] ?? rest])) as Record<Token, string>

const GOOD: Theme = {
  light: of(
    {
      '--ds-color-accent-base-contrast-default': '#ffffff',
      '--ds-color-accent-surface-tinted': '#e0f0e8',
    },
    '#00543a',
  ),
  dark: of(
    {
      '--ds-color-accent-base-contrast-default': '#000000',
      '--ds-color-accent-surface-tinted': '#103020',
    },
    '#8fd0b0',
  ),
}

test('contrast is that of the standard: black on white 21, a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrast('#123456', '#123456')).toBe(1)
})

test('a theme that everyone can read has nothing weak', () => {
  expect(weakIn(GOOD)).toEqual([])
})

test('pale text, and a button no one sees, are found with their figures', () => {
  const pale = { ...GOOD, light: { ...GOOD.light, '--ds-color-accent-text-subtle': '#9fc9b5' } }
  expect(weakIn(pale)).toMatchObject([
    { mode: 'light', over: '--ds-color-accent-text-subtle', under: 'bakgrunnen', least: 4.5 },
  ])
  const unseen = {
    ...GOOD,
    dark: { ...GOOD.dark, '--ds-color-accent-base-default': BACKGROUND.dark },
  }
  expect(weakIn(unseen).map((w) => w.under)).toEqual([
    '--ds-color-accent-base-default',
    'bakgrunnen',
  ])
})
