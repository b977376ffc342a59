import postcss, { type Declaration, type Rule } from 'postcss'

/** What Designsystemet's tokens are: everything by name, and what dark changes. */
export type Theme = {
  readonly light: ReadonlyMap<string, string>
  readonly dark: ReadonlyMap<string, string>
  /** `--ds-color-base-default` and its like, which follow the nearest `data-color`. */
  readonly coloured: ReadonlyMap<string, ReadonlyMap<string, string>>
}

const VAR = /var\((--[\w-]+)(?:,[^()]*)?\)/g

/**
 * @param css the system's theme, then its base sheet
 * @param words what the screens say: a colour that no `data-color` asks for is left out
 */
export function readTheme(css: string, words: ReadonlySet<string>): Theme {
  const light = new Map<string, string>()
  const dark = new Map<string, string>()
  const coloured = new Map<string, Map<string, string>>()
  postcss.parse(css).walkDecls(/^--/, (d) => {
    const selectors = ruleOf(d)?.selectors ?? []
    if (isConditional(d)) return
    const colour = selectors.map((s) => /^\[data-color=(\w+)\]$/.exec(s)?.[1]).find(Boolean)
    if (colour !== undefined && words.has(`data-color="${colour}"`)) {
      coloured.set(colour, (coloured.get(colour) ?? new Map()).set(d.prop, d.value))
    }
    if (selectors.includes(':root')) light.set(d.prop, d.value)
    else if (selectors.includes('[data-color-scheme=dark]')) dark.set(d.prop, d.value)
  })
  // The system picks its size by a chain of empty variables; this site has one size, its default.
  const size = light.get('--ds-size-mode-font-size--md') ?? ''
  const [step, base] = ['--ds-size-step', '--ds-size-base'].map((n) => Number(light.get(n)))
  light.set('--ds-size-mode-font-size', size)
  light.set('--ds-size-unit', `${((step ?? 0) / (base ?? 1)) * Number(size)}rem`)
  return { light, dark, coloured }
}

const ruleOf = (d: Declaration): Rule | undefined =>
  d.parent?.type === 'rule' ? (d.parent as Rule) : undefined

/** Inside `@supports` or `@media`: finer rounding, and the `auto` scheme that we write ourselves. */
function isConditional(d: Declaration): boolean {
  for (let p = d.parent?.parent; p && p.type !== 'root'; p = p.parent)
    if (p.type === 'atrule' && 'name' in p && p.name !== 'layer') return true
  return false
}

/**
 * Puts the value of every token that is the same everywhere in its place. `var(--light--ds-…)` is a
 * colour's light value in both schemes.
 * @param uses told of every colour that remains
 */
export function resolveTokens(theme: Theme, value: string, uses: (name: string) => void): string {
  return value.replace(VAR, (whole, name: string) => {
    if (name.startsWith('--light--')) return theme.light.get(name.slice(7)) ?? whole
    const known = theme.light.get(name)
    if (known === undefined && /^var\(--ds-[\w-]+\)$/.test(whole))
      throw new Error(`Designsystemet has no token ${name}`)
    if (known === undefined) return whole
    if (!theme.dark.has(name) && !isColoured(theme, name)) return resolveTokens(theme, known, uses)
    uses(name)
    return `var(${name})`
  })
}

/** Such a token says `accent` at the root and another colour below a `data-color`. */
export const isColoured = (theme: Theme, name: string): boolean =>
  /^--ds-color-(background|surface|border|text|base)-/.test(name) && theme.light.has(name)
