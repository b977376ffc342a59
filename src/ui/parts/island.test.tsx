import { signal } from '@preact/signals'
import { act } from '@testing-library/preact'
import { hydrate, render } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { beforeEach, expect, test } from 'vitest'
import type { Handbook } from '../../handbook/layer/model.ts'
import { HandbookContext, ServicesContext, useHandbook, useServices } from '../context.ts'
import type { Services } from '../services.ts'
import { fakeServices } from '../testing/scene.tsx'
import { Island } from './island.tsx'
import { takingOver } from './later.ts'

const handbook = (phone: string) => ({ title: phone }) as unknown as Handbook

/** A number that is dialled, and what only the device knows before it. */
function Numbers() {
  const { title: phone } = useHandbook() as unknown as { title: string }
  const mine = useServices()?.home()
  return (
    <>
      {mine && <a href="tel:22222222">{mine}</a>}
      <a href={`tel:${phone}`}>{phone}</a>
      <input aria-label="felt" />
    </>
  )
}

const page = (phone: string | Handbook, services?: Services) => (
  <ServicesContext.Provider value={services}>
    <HandbookContext.Provider value={typeof phone === 'string' ? handbook(phone) : phone}>
      <Island attrs={{ class: 'kind', 'aria-labelledby': 'x' }}>
        <Numbers />
      </Island>
    </HandbookContext.Provider>
  </ServicesContext.Provider>
)

const device = fakeServices({ home: () => 'Min egen' })
const quiet = () => act(() => new Promise((resolve) => setTimeout(resolve, 120)))
const dialled = () =>
  [...document.querySelectorAll('a')].map((a) => [a.textContent, a.getAttribute('href')])

let root: HTMLElement
beforeEach(() => {
  document.body.innerHTML = `<div id="app">${renderToString(page('11111111'))}</div>`
  root = document.getElementById('app') as HTMLElement
})

test('it is taken over where it stands: a field that has the focus keeps it, and what was typed', async () => {
  const field = document.querySelector('input') as HTMLInputElement
  field.focus()
  field.value = 'nesten ferdig'
  const book = handbook('11111111')
  takingOver(() => hydrate(page(book), root))
  act(() => render(page(book, device), root))
  await quiet()
  expect(document.activeElement).toBe(field)
  expect(field.value).toBe('nesten ferdig')
})

test('what the device adds comes in, and each number dials itself', async () => {
  const book = handbook('11111111')
  takingOver(() => hydrate(page(book), root))
  act(() => render(page(book, device), root))
  expect(dialled()).toEqual([['11111111', 'tel:11111111']])
  await quiet()
  expect(dialled()).toEqual([
    ['Min egen', 'tel:22222222'],
    ['11111111', 'tel:11111111'],
  ])
})

test('another version before it was taken over: no number of the first stays', async () => {
  const book = handbook('11111111')
  takingOver(() => hydrate(page(book), root))
  act(() => render(page('99999999', device), root))
  expect(dialled()).toEqual([
    ['Min egen', 'tel:22222222'],
    ['99999999', 'tel:99999999'],
  ])
  await quiet()
  expect(dialled().length).toBe(2)
})

test('what goes away takes its own with it', async () => {
  const seen = signal('først')
  let drawn = 0
  const Counts = () => {
    drawn += 1
    return <p>{seen.value}</p>
  }
  const book = handbook('1')
  const counting = (
    <HandbookContext.Provider value={book}>
      <Island attrs={{ class: 'kind', 'aria-labelledby': 'x' }}>
        <Counts />
      </Island>
    </HandbookContext.Provider>
  )
  root.innerHTML = '<section class="kind" aria-labelledby="x"><p>først</p></section>'
  takingOver(() => hydrate(counting, root))
  await quiet()
  expect(drawn).toBeGreaterThan(0)
  act(() => render(<p>borte</p>, root))
  drawn = 0
  act(() => {
    seen.value = 'etterpå'
  })
  expect(drawn).toBe(0)
  expect(root.textContent).toBe('borte')
})
