import { expect, test } from 'vitest'
import { href, pathOf, type Route, routeOf } from './href.ts'

const ROUTES: readonly Route[] = [
  { name: 'start' },
  { name: 'picker' },
  { name: 'more' },
  { name: 'neutral' },
  { name: 'home', place: '1875-hamaroy' },
  { name: 'home', place: '1875-hamaroy', lang: 'nn' },
  { name: 'card', place: '1875-hamaroy', card: 'noen-er-i-fare' },
  { name: 'card', place: '1875-hamaroy', lang: 'en', card: 'noen-er-i-fare' },
  { name: 'room', room: 'kontakter', place: '1875-hamaroy', page: [] },
  { name: 'room', room: 'lar', place: '1875-hamaroy', lang: 'nn', page: ['oving', 'belte'] },
  { name: 'about', about: 'tilgjengelighet' },
  { name: 'duty', place: 'fjordvik', duty: 'avverge' },
]

test.each(ROUTES)('$name leads back to itself', (route) => {
  expect(routeOf(pathOf(route))).toEqual(route)
})

test.each(['akutt', 'kontakter'] as const)(
  '«%s» is a shortcut, whichever the municipality',
  (to) => {
    expect(routeOf(to)).toEqual({ name: 'shortcut', to })
  },
)

test('a step is the fragment', () => {
  expect(href({ name: 'card', place: '1875-hamaroy', card: 'x' }, 'ring')).toBe(
    '/1875-hamaroy/kort/x#ring',
  )
})

test.each(['1875-hamaroy/kort', '1875-hamaroy/kort/x/y', '1875-hamaroy/rot', 'innstillinger/mer'])(
  '«%s» is no page of ours',
  (path) => {
    expect(routeOf(path).name).toMatch(/unknown|home/)
  },
)

test('an address that cannot be decoded is taken as it stands', () => {
  expect(routeOf('%E0%A4%A')).toEqual({ name: 'home', place: '%E0%A4%A' })
})
