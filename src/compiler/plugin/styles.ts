import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import postcss, { type Root } from 'postcss'
import type { Plugin } from 'vite'
import { isColoured, readTheme, resolveTokens, type Theme } from './theme.ts'

const require = createRequire(import.meta.url)
const SYSTEM = '@digdir/designsystemet-css'
const sheet = (name: string): string => readFileSync(require.resolve(`${SYSTEM}/${name}`), 'utf8')

const FOLDER = 'src/ui/styles'
/** Old phones: no range syntax in media queries, no nesting, no `light-dark()`. */
const TARGETS = ['chrome88', 'safari14', 'firefox78']

/**
 * The styles are plain CSS written with the tokens of Designsystemet. This step imports the
 * system's component sheets, leaves out what no screen uses, puts fixed tokens in place, and writes
 * the colours that remain, light and dark. first.css stands in every page; app.css adds to it.
 */
export function styles(): Plugin {
  let root = ''
  return {
    name: 'tiltakskort-styles',
    enforce: 'pre',
    config: () => ({ build: { cssTarget: TARGETS } }),
    configResolved(c) {
      root = c.root
    },
    transform: {
      filter: { id: /src\/ui\/styles\/(first|app|rooms\/[\w-]+)\.css/ },
      handler(_, id) {
        const all = makeStyles(root)
        this.addWatchFile(path.join(root, FOLDER, 'first.css'))
        const name = /styles\/([\w/-]+)\.css/.exec(id)?.[1] ?? ''
        return { code: all[name] ?? '', map: null }
      },
    },
  }
}

/** Every sheet by its name below the folder, before they are minified: `first`, `app`, `rooms/…`. */
export function makeStyles(root: string): Readonly<Record<string, string>> {
  const words = markup(path.join(root, 'src/ui'))
  const theme = readTheme(sheet('theme/designsystemet.css') + sheet('base.css'), words)
  const read = (name: string) => postcss.parse(readFileSync(path.join(root, FOLDER, name), 'utf8'))
  const first = read('first.css')
  const app = read('app.css')
  importSheets(app, words)
  const inFirst = tokensOf(first, theme)
  const rooms = Object.fromEntries(
    readdirSync(path.join(root, FOLDER, 'rooms')).map((file) => {
      const css = read(`rooms/${file}`)
      return [`rooms/${file.replace('.css', '')}`, { css, tokens: tokensOf(css, theme) }] as const
    }),
  )
  // All but the first are one file in the end: what any of them needs stands in `app`.
  const needed = [tokensOf(app, theme), ...Object.values(rooms).map((r) => r.tokens)]
  const more = new Set(needed.flatMap((names) => [...names]).filter((t) => !inFirst.has(t)))
  const result: Record<string, string> = {
    first: colours(theme, inFirst) + first.toString(),
    app: colours(theme, more) + chosen(theme, [...inFirst, ...more]) + app.toString(),
    ...Object.fromEntries(Object.entries(rooms).map(([name, { css }]) => [name, css.toString()])),
  }
  for (const [name, css] of Object.entries(result))
    if (/url\(\s*["']?data:/.test(css)) throw new Error(`${name}.css: the CSP forbids data: images`)
  return result
}

/** Every word in the screens that could be a class or a value, every element, every `name="value"`. */
function markup(folder: string): ReadonlySet<string> {
  const source = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile() && f.name.endsWith('.tsx'))
    .map((f) => readFileSync(path.join(f.parentPath, f.name), 'utf8'))
    .join('\n')
  return new Set([/[\w-]+/g, /<[\w-]+/g, /[\w-]+="[\w-]+"/g].flatMap((w) => source.match(w) ?? []))
}

/** `@import` of a component sheet becomes its rules that some screen uses. */
function importSheets(css: Root, words: ReadonlySet<string>): void {
  css.walkAtRules('import', (at) => {
    const name = at.params.slice(1, -1)
    const rules = postcss.parse(sheet(name.slice(SYSTEM.length + 1)))
    rules.walkRules((rule) => {
      const used = rule.selectors.filter((s) => isUsed(s, words))
      if (used.length === 0) rule.remove()
      else rule.selectors = used
    })
    rules.walkAtRules((a) => {
      if (a.nodes?.length === 0) a.remove()
    })
    at.replaceWith(rules.nodes)
  })
}

/** False when the selector asks for a class, an element or a state that no screen has. */
function isUsed(selector: string, words: ReadonlySet<string>): boolean {
  const asks = selector.replace(/:not\((?:[^()]|\([^()]*\))*\)/g, '')
  const all = (pattern: RegExp, word: (m: RegExpExecArray) => string) =>
    [...asks.matchAll(pattern)].every((m) => words.has(word(m)))
  return (
    all(/\.(ds-[\w-]+)/g, (m) => m[1] ?? '') &&
    all(/:is\((select|textarea|img|svg)\b/g, (m) => `<${m[1]}`) &&
    all(/\[(data-[\w-]+|aria-busy|aria-invalid|aria-readonly)\b/g, (m) => m[1] ?? '') &&
    all(/\[data-[\w-]+=["']?([\w-]+)/g, (m) => m[1] ?? '') &&
    // In TypeScript these words are everywhere: they count as attributes only.
    all(/\[role=["']?([\w-]+)/g, (m) => `role="${m[1]}"`) &&
    all(/\[(readonly)\b/g, () => 'readOnly')
  )
}

/** Puts fixed tokens in place. @returns the colours that remain, with those they are made of */
function tokensOf(css: Root, theme: Theme): ReadonlySet<string> {
  const names = new Set<string>()
  css.walkDecls((d) => {
    d.value = resolveTokens(theme, d.value, (name) => {
      names.add(name)
      if (isColoured(theme, name))
        for (const from of [theme.light, ...theme.coloured.values()])
          for (const [made] of (from.get(name) ?? '').matchAll(/--[\w-]+/g)) names.add(made)
    })
  })
  return names
}

const block = (selector: string, names: Iterable<string>, from: ReadonlyMap<string, string>) => {
  const lines = [...names].flatMap((n) => (from.has(n) ? `${n}:${from.get(n)}` : []))
  return lines.length === 0 ? '' : `${selector}{${lines.join(';')}}`
}

/** The colours as the device prefers them, unless the reader chose light. Paper is light. */
const colours = (theme: Theme, names: ReadonlySet<string>): string => {
  const dark = block(':root:not([data-color-scheme=light])', names, theme.dark)
  return `${block(':root', names, theme.light)}@media screen and (prefers-color-scheme:dark){${dark}}`
}

/** The colours where the reader chose dark, and where an element has a colour of its own. */
const chosen = (theme: Theme, names: readonly string[]): string =>
  `@media screen{${block(':root[data-color-scheme=dark]', names, theme.dark)}}` +
  [...theme.coloured].map(([c, values]) => block(`[data-color=${c}]`, names, values)).join('')
