import { render, screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { goTo, step } from '../../../../tests/support/make.ts'
import { addWords } from '../../../i18n/i18n.ts'
import nb from '../../../i18n/locales/nb.rooms.json'
import { Around, CARD, fakeServices, HANDBOOK } from '../../testing/scene.tsx'
import { paper } from './paper.tsx'

addWords('nb', nb)

const open = (page: readonly string[], handbook = HANDBOOK) =>
  render(
    <Around handbook={handbook} services={fakeServices()}>
      <paper.Screen page={page} today="2026-11-21" />
    </Around>,
  )

test('every step stands on paper with its number, and its choices say which number comes next', () => {
  open(['kort', 'prove'])
  const first = screen.getByRole('heading', { name: /Er det fare nå/ }).closest('section')
  expect(first?.textContent).toContain('Ja → 2')
  expect(first?.textContent).toContain('Nei → 3')
  expect(first?.textContent).toContain('Vet ikke → 2')
})

test('a number stands in the sentence; where it is not known there is a line to write it on', () => {
  const { container } = open(['kort', 'prove'])
  const actions = [...container.querySelectorAll('.paper-actions')].map((a) => a.textContent)
  expect(actions[0]).toContain('Ring politiet (112)')
  expect(actions[1]).toContain('Ring barnevernet (telefon)')
})

test('the numbers of the card are in one table, emergency first, with who comes next', () => {
  open(['kort', 'prove'])
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1)
  expect(rows.map((r) => r.textContent)).toEqual([
    'Politiet, nød112døgnet',
    'BarnevernetPolitiet',
    'Politiet02800døgnet',
  ])
})

test('nothing on paper can be dialled by touching a preview of it', () => {
  for (const page of [['kort', 'prove'], ['hefte'], ['plakat']]) {
    const { container, unmount } = open(page)
    expect(container.querySelectorAll('[href^="tel:"]')).toHaveLength(0)
    unmount()
  }
})

test('paper of the example says that no number works', () => {
  const example = { ...HANDBOOK, municipality: { ...HANDBOOK.municipality, example: true } }
  open(['plakat'], example)
  expect(screen.getByText(/Ingen numre virker/)).toBeTruthy()
})

test('the map has a link for every step, and the list beside it the same', () => {
  open(['kart', 'prove'])
  const to = (name: string) =>
    screen.getAllByRole('link', { name }).map((a) => a.getAttribute('href'))
  expect(to('1. Er det fare nå?')).toEqual([
    '/1875-hamaroy/kort/prove#fare',
    '/1875-hamaroy/kort/prove#fare',
  ])
})

test('a choice that leads to another card names it on paper', () => {
  const other = { ...CARD, id: 'annet', title: 'Et annet kort', steps: [step('x', { title: 'X' })] }
  const choices = [
    goTo('Ja', 'meld'),
    { label: 'Nei', target: { kind: 'card', card: 'annet' } },
  ] as const
  const from = { ...CARD, steps: CARD.steps.map((s) => (s.id === 'ring' ? { ...s, choices } : s)) }
  open(['kort', 'prove'], { ...HANDBOOK, cards: [from, other] })
  expect(screen.getByText('kortet «Et annet kort»')).toBeTruthy()
})

test('an address that names no card shows what there is to print', () => {
  open(['kort', 'finnes-ikke'])
  expect(screen.getByRole('link', { name: 'Prøvekortet' }).getAttribute('href')).toBe(
    '/1875-hamaroy/utskrift/kort/prove',
  )
})
