import postcss, { CssSyntaxError, type Declaration } from 'postcss'
import { suggest } from '../../../handbook/problem.ts'
import {
  MODES,
  type Mode,
  type Theme,
  TOKENS,
  type Token,
  weakIn,
} from '../../../handbook/theme/theme.ts'
import type { Problems } from '../../problems.ts'

const SELECTORS: Readonly<Record<string, Mode>> = {
  ':root': 'light',
  '[data-color-scheme=dark]': 'dark',
  '[data-color-scheme="dark"]': 'dark',
}

/**
 * `tema.css`: a municipality's colours, light and dark, as tokens and nothing else. What cannot be
 * read by everyone is an error.
 */
export function parseTheme(css: string, problems: Problems): Theme | undefined {
  const root = read(css, problems)
  if (!root) return undefined
  const found: Record<Mode, Partial<Record<Token, string>>> = { light: {}, dark: {} }
  let whole = true
  const report = (id: string, message: string, d: { source?: Declaration['source'] }) => {
    whole = false
    problems.error(id, message, problems.at(d.source?.start))
  }
  root.walkAtRules((at) => report('theme-rule', `Et tema har ingen «@${at.name}».`, at))
  root.walkRules((rule) => {
    const mode = SELECTORS[rule.selector]
    if (!mode) {
      report(
        'theme-rule',
        `Et tema har bare «:root» og «[data-color-scheme=dark]», ikke «${rule.selector}».`,
        rule,
      )
      return
    }
    rule.walkDecls((d) => {
      const token = TOKENS.find((t) => t === d.prop)
      const colour = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(d.value)?.[1]
      if (!token)
        report(
          'theme-token',
          `«${d.prop}» kan ikke byttes.${suggest(d.prop, TOKENS)} Disse kan: ${TOKENS.join(', ')}.`,
          d,
        )
      else if (!colour)
        report('theme-colour', `«${d.value}» er ingen farge skrevet som #rrggbb.`, d)
      else
        found[mode][token] =
          `#${(colour.length === 3 ? colour.replace(/./g, '$&$&') : colour).toLowerCase()}`
    })
  })
  for (const mode of MODES)
    for (const token of TOKENS)
      if (whole && !found[mode][token])
        report('theme-missing', `«${token}» mangler i ${NAMES[mode]}.`, {})
  if (!whole) return undefined
  const theme = found as Theme
  for (const { mode, over, under, ratio, least } of weakIn(theme))
    report(
      'theme-contrast',
      `I ${NAMES[mode]} er kontrasten mellom «${over}» og ${under === 'bakgrunnen' ? under : `«${under}»`} ${ratio.toFixed(1)}. Den må være minst ${least}.`,
      {},
    )
  return whole ? theme : undefined
}

const NAMES: Readonly<Record<Mode, string>> = { light: 'lyst tema', dark: 'mørkt tema' }

function read(css: string, problems: Problems) {
  try {
    return postcss.parse(css)
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error
    const at = { line: error.line ?? 1, column: error.column ?? 1 }
    return problems.error('theme-css', `Fila er ikke CSS: ${error.reason}.`, problems.at(at))
  }
}
