import type { Theme } from '../handbook/theme/theme.ts'

const write = (colours: Readonly<Record<string, string>>): string =>
  Object.entries(colours)
    .map((c) => c.join(':'))
    .join(';')

/**
 * Puts a municipality's colours over the app's own. In a sheet of their own making, since the policy
 * forbids style in the markup; an old browser without such sheets keeps the app's colours.
 */
export function wear(theme: Theme | undefined): void {
  if (!('adoptedStyleSheets' in document)) return
  const sheet = new CSSStyleSheet()
  if (theme) {
    const dark = write(theme.dark)
    sheet.replaceSync(
      `:root{${write(theme.light)}}@media screen{:root[data-color-scheme=dark]{${dark}}}` +
        `@media screen and (prefers-color-scheme:dark){:root:not([data-color-scheme=light]){${dark}}}`,
    )
  }
  document.adoptedStyleSheets = theme ? [sheet] : []
}
