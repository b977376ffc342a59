import { act, fireEvent, render, screen, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import { follow } from '../location.ts'
import { Around, CARD, fakeServices } from '../testing/scene.tsx'
import { CardScreen } from './card-screen.tsx'

beforeEach(() => {
  history.replaceState(null, '', '/1875-hamaroy/kort/prove')
  follow(0)
})

const open = (services = fakeServices()) => ({
  services,
  ...render(
    <Around services={services}>
      <CardScreen card={CARD} />
    </Around>,
  ),
})
const heading = () =>
  screen.getAllByRole('heading', { level: 2 }).find((h) => h.id.endsWith('-tittel'))
const tap = (name: string) => act(() => void fireEvent.click(screen.getByRole('link', { name })))

test('without a device every step stands there, and a choice is a link to another', () => {
  const { container } = render(
    <Around>
      <CardScreen card={CARD} />
    </Around>,
  )
  expect(container.querySelectorAll('.step:not([hidden])')).toHaveLength(3)
  expect(screen.getByRole('link', { name: 'Nei' }).getAttribute('href')).toBe('#meld')
})

describe('with a device', () => {
  test('one step at a time; a choice leads to the next, and its heading has the focus', async () => {
    open()
    expect(heading()?.textContent).toBe('Er det fare nå?')
    await tap('Ja')
    expect(heading()?.textContent).toBe('Ring 112')
    expect(document.activeElement?.textContent).toBe('Ring 112')
    expect(screen.getByRole('status').textContent).toBe('Ring 112')
  })

  test('the address never changes with the step', async () => {
    open()
    await tap('Nei')
    expect(location.pathname + location.hash).toBe('/1875-hamaroy/kort/prove')
  })

  test('an answer in the trail can be tapped to answer again', async () => {
    open()
    await tap('Ja')
    await tap('Politiet er varslet')
    const trail = within(screen.getByRole('navigation', { name: 'Svarene dine' }))
    await act(
      () => void fireEvent.click(trail.getByRole('button', { name: /Er det fare nå\? Ja/ })),
    )
    expect(heading()?.textContent).toBe('Er det fare nå?')
  })

  test('«Start på nytt» forgets the walk', async () => {
    const { services } = open()
    await tap('Nei')
    await act(() => void fireEvent.click(screen.getByRole('button', { name: 'Start på nytt' })))
    expect(heading()?.textContent).toBe('Er det fare nå?')
    expect(services.walks.recall('prove')?.choices).toEqual([])
  })

  test('someone who comes back finds her step again', () => {
    const services = fakeServices()
    services.walks.keep('prove', { choices: [0] })
    open(services)
    expect(heading()?.textContent).toBe('Ring 112')
  })

  test('a step in the address is honoured once and removed', () => {
    history.replaceState(null, '', '/1875-hamaroy/kort/prove#meld')
    follow(0)
    open()
    expect(heading()?.textContent).toBe('Meld fra')
    expect(location.hash).toBe('')
  })
})

test('a deadline in a statute says so; advice does too; «Straks» needs no mark', () => {
  render(
    <Around>
      <CardScreen card={CARD} />
    </Around>,
  )
  expect(screen.getByRole('heading', { name: /Uten ugrunnet opphold/ }).textContent).toContain(
    'frist i loven',
  )
  expect(screen.getByRole('heading', { name: 'Straks' }).textContent).toBe('Straks')
})
