import { expect, test } from 'vitest'
import { BACKGROUND, TOKENS } from '../../handbook/theme/theme.ts'
import { makeStyles } from './styles.ts'

const { first = '', app = '', ...rooms } = makeStyles(process.cwd())
const names = (css: string, pattern: RegExp) => new Set([...css.matchAll(pattern)].map((m) => m[1]))

test('every token that remains has a value before it is used', () => {
  const inFirst = names(first, /(--ds-[\w-]+):/g)
  const defined = new Set([...inFirst, ...names(app, /(--ds-[\w-]+):/g)])
  const used = /var\((--ds-[\w-]+)\)/g
  expect([...names(first, used)].filter((n) => !inFirst.has(n))).toEqual([])
  expect([...names(app, used)].filter((n) => !defined.has(n))).toEqual([])
})

test('the colours that the reader chose are the colours that the device prefers', () => {
  const preferred = /@media screen and \(prefers-color-scheme:dark\)\{[^{]*\{([^}]*)\}/
  const chosen = /\[data-color-scheme=dark\]\{([^}]*)\}/.exec(app)?.[1]?.split(';') ?? []
  const both = [first, app].flatMap(
    (css) => preferred.exec(css)?.[1]?.split(';').filter(Boolean) ?? [],
  )
  expect(both.length).toBeGreaterThan(10)
  expect(chosen).toEqual(both)
})

test('a component that no screen uses is left out', () => {
  expect(app).not.toContain('.ds-input[role=switch]')
  expect(first + app).not.toContain('data:')
})

test('a room’s sheet has no token left that nothing gives a value', () => {
  const given = new Set([...`${first}${app}`.matchAll(/(--ds-[\w-]+)\s*:/g)].map((m) => m[1]))
  for (const css of Object.values(rooms))
    for (const [, name] of css.matchAll(/var\((--ds-[\w-]+)/g)) expect(given).toContain(name)
})

test('a municipality’s theme lies on the background that contrast is reckoned with', () => {
  const full = (c = '') => (c.length === 4 ? c.replace(/[^#]/g, '$&$&') : c)
  const shown = first.matchAll(/--ds-color-neutral-background-default:\s*(#\w+)/g)
  expect([...shown].map((m) => full(m[1]))).toEqual([BACKGROUND.light, BACKGROUND.dark])
})

test('every colour that a theme may change is one that some screen uses', () => {
  for (const token of TOKENS) expect(first + app).toContain(`var(${token})`)
})
