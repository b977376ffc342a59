/** The colours a municipality may give the app, by their names in Designsystemet. */
export const TOKENS = [
  '--ds-color-accent-base-default',
  '--ds-color-accent-base-hover',
  '--ds-color-accent-base-active',
  '--ds-color-accent-base-contrast-default',
  '--ds-color-accent-border-strong',
  '--ds-color-accent-surface-tinted',
  '--ds-color-accent-text-default',
  '--ds-color-accent-text-subtle',
] as const
export type Token = (typeof TOKENS)[number]

export const MODES = ['light', 'dark'] as const
export type Mode = (typeof MODES)[number]

/** Every token in both modes, as `#rrggbb`. Red and amber keep their meaning: they are not among them. */
export type Theme = Readonly<Record<Mode, Readonly<Record<Token, string>>>>

/** What lies behind everything: Designsystemet's neutral background. */
export const BACKGROUND: Readonly<Record<Mode, string>> = { light: '#ffffff', dark: '#17181a' }

type Weak = {
  readonly mode: Mode
  readonly over: Token
  /** The token beneath, or the background. */
  readonly under: Token | 'bakgrunnen'
  readonly ratio: number
  readonly least: number
}

/** Text needs 4.5 (WCAG 2.2, 1.4.3), the edge of something to press 3 (1.4.11). */
const PAIRS: readonly (readonly [Token, Token | 'bakgrunnen', number])[] = [
  ['--ds-color-accent-text-default', 'bakgrunnen', 4.5],
  ['--ds-color-accent-text-subtle', 'bakgrunnen', 4.5],
  ['--ds-color-accent-text-default', '--ds-color-accent-surface-tinted', 4.5],
  ['--ds-color-accent-base-contrast-default', '--ds-color-accent-base-default', 4.5],
  ['--ds-color-accent-base-contrast-default', '--ds-color-accent-base-hover', 4.5],
  ['--ds-color-accent-base-contrast-default', '--ds-color-accent-base-active', 4.5],
  ['--ds-color-accent-border-strong', 'bakgrunnen', 3],
  ['--ds-color-accent-base-default', 'bakgrunnen', 3],
]

/** Where a theme cannot be read by everyone. */
export const weakIn = (theme: Theme): readonly Weak[] =>
  MODES.flatMap((mode) =>
    PAIRS.map(([over, under, least]): Weak => {
      const beneath = under === 'bakgrunnen' ? BACKGROUND[mode] : theme[mode][under]
      return { mode, over, under, least, ratio: contrast(theme[mode][over], beneath) }
    }).filter((w) => w.ratio < w.least),
  )

/** The contrast of two colours written `#rrggbb`: from 1 to 21 (WCAG 2.2, «contrast ratio»). */
export function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

/** WCAG 2.2, «relative luminance». */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
