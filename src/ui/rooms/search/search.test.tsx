import { signal } from '@preact/signals'
import { act, fireEvent, render, screen } from '@testing-library/preact'
import { beforeEach, expect, test } from 'vitest'
import { addWords, t } from '../../../i18n/i18n.ts'
import nb from '../../../i18n/locales/nb.rooms.json'
import { openSearch } from '../../../services/search.ts'
import { follow, go } from '../../location.ts'
import { Around, fakeRoomServices, fakeServices } from '../../testing/scene.tsx'
import { LESSON } from '../learn/testing.tsx'
import { rooms } from '../rooms.ts'
import type { RoomServices } from '../services.ts'
import { armSearch } from './arm.ts'
import { search } from './search.tsx'

addWords('nb', nb)
const PLACE = '/1875-hamaroy/sok'

beforeEach(() => {
  history.replaceState(null, '', PLACE)
  follow(0)
})

function open(more: Partial<RoomServices> = {}) {
  const mine = openSearch(
    signal([]),
    async () => [LESSON],
    () => undefined,
    () => 0,
  )
  const half = signal({ ...rooms, services: { ...fakeRoomServices(), search: mine, ...more } })
  render(
    <Around services={fakeServices({ half })}>
      <search.Screen page={[]} today="2026-11-21" />
    </Around>,
  )
  return mine
}
const type = (value: string) =>
  act(() => void fireEvent.input(screen.getByRole('searchbox'), { target: { value } }))

test('the field has the focus, and says what to write', () => {
  open()
  expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  expect(screen.getByText(t('search.hint'))).toBeTruthy()
})

test('results come with each letter, say what they are, and are counted aloud', async () => {
  open()
  await type('prøvek')
  expect(screen.getByRole('link', { name: /Prøvekortet/ }).textContent).toContain(t('search.card'))
  await type('112')
  expect(screen.getByRole('status').textContent).toMatch(/^\d+ treff$/)
  expect(screen.getAllByRole('link', { name: /112/ })[0]?.getAttribute('href')).toBe('tel:112')
})

test('Enter in the field goes to the first result, and opens nothing', async () => {
  open()
  await type('prøvekortet')
  await act(() => void fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Enter' }))
  expect(document.activeElement).toBe(screen.getAllByRole('link')[0])
  expect(location.pathname).toBe(PLACE)
})

test('a lesson is found by what it teaches, and leads to the lesson', async () => {
  open()
  await act(async () => undefined)
  await type('kjenner tegnene')
  const hit = screen.getByRole('link', { name: /^Leksjon/ })
  expect(hit.textContent).toContain(LESSON.title)
  expect(hit.getAttribute('href')).toBe('/1875-hamaroy/lar/leksjon/tegn')
})

test('what was typed is there again, but not after Skjul', async () => {
  const mine = open()
  armSearch(mine.typed)
  await type('prøvekortet')
  expect(mine.typed.value).toBe('prøvekortet')
  act(() => go('/1875-hamaroy/kort/prove'))
  expect(mine.typed.value).toBe('prøvekortet')
  act(() => go('/kalender'))
  expect(mine.typed.value).toBe('')
})
