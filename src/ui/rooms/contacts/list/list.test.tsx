import { act, fireEvent, render, screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { contact } from '../../../../../tests/support/make.ts'
import { RehearsalContext } from '../../../context.ts'
import { Call } from '../../../parts/call.tsx'
import type { Services } from '../../../services.ts'
import { BOOK, FRIDAY_NIGHT, FRIDAY_NOON, withRooms } from '../../../testing/contacts.tsx'
import { fakeMine } from '../../../testing/mine.ts'
import { Around, fakeServices } from '../../../testing/scene.tsx'
import { contacts } from '../contacts.tsx'

const show = (services?: Services, handbook = BOOK, page: readonly string[] = []) =>
  render(
    <Around handbook={handbook} services={services}>
      <contacts.Screen page={page} today="2026-11-20" />
    </Around>,
  )
const entry = (name: string): HTMLElement => {
  const found = screen
    .getByRole('heading', { level: 3, name })
    .closest<HTMLElement>('article, .missing')
  if (!found) throw new Error(name)
  return found
}
const MISSING = { kind: 'helse', local: true, noAnswer: 'vo-linjen' } as const
const dialled = (within: Element) =>
  [...within.querySelectorAll('a[href^="tel:"]')].map((a) => a.getAttribute('href')?.slice(4))
const openNow = () => {
  const part = screen.getByRole('region', { name: /Svarer/ })
  return dialled(part)
}

test('before the device is here it says who answers day and night, and nothing of now', () => {
  const { container } = show()
  expect(screen.getByRole('heading', { name: 'Svarer hele døgnet' })).toBeDefined()
  expect(openNow()).toEqual(['02800', '116006'])
  expect(container.textContent).not.toMatch(/Åpent nå|Stengt nå|Svarer nå/)
  expect(container.textContent).toContain('man–fre 08:00–15:30')
})

test('emergency numbers stand first', () => {
  const { container } = show(withRooms(FRIDAY_NIGHT))
  expect(dialled(container)[0]).toBe('112')
})

test('at night: who answers now, the municipality’s own first', () => {
  show(withRooms(FRIDAY_NIGHT))
  expect(openNow()).toEqual(['75770001', '02800', '116006'])
})

test('the clock moves on while one looks', () => {
  const services = withRooms(FRIDAY_NOON)
  show(services)
  expect(openNow()).toContain('75770000')
  act(() => services.set(FRIDAY_NIGHT))
  expect(openNow()).not.toContain('75770000')
})

test('closed now: who answers comes first, and the closed one’s button stays (field rule 8)', () => {
  show(withRooms(FRIDAY_NIGHT))
  expect(dialled(entry('Barnevernet')).slice(0, 2)).toEqual(['75770001', '75770000'])
  expect(entry('Barnevernet').textContent).toContain('Stengt nå, åpner mandag kl. 08:00')
})

test('what can be done with a contact, what to say, and when it was checked', () => {
  show(withRooms(FRIDAY_NIGHT))
  const { textContent } = entry('Barnevernet')
  expect(textContent).toContain('Melde bekymring.')
  expect(textContent).toContain('«Jeg melder.»')
  expect(textContent).toContain('20. november 2026')
  expect(within(entry('VO-linjen')).getByRole('link', { name: /volinjen\.no/ })).toBeDefined()
})

test('numbers that are missing are one gap of their kind, with the next to call once', () => {
  const more = { 'kommunal-lege': contact('kommunal-lege', { ...MISSING, name: 'Legen' }) }
  show(withRooms(FRIDAY_NIGHT), { ...BOOK, contacts: { ...BOOK.contacts, ...more } })
  expect(entry('Mottaket').textContent).toContain('Ikke avklart i Hamarøy')
  expect(entry('Legen')).toBe(entry('Mottaket'))
  expect(dialled(entry('Mottaket'))).toEqual(['116006'])
})

test('the example has not one number that can be dialled or written to (field rule 2)', () => {
  const example = { ...BOOK, municipality: { ...BOOK.municipality, example: true } }
  const own = { id: 'x', name: 'Min', kind: 'råd', phone: '75770009', changed: 0 } as const
  const { container } = show(withRooms(FRIDAY_NIGHT, fakeMine({ contacts: [own] })), example)
  expect(container.innerHTML).not.toMatch(/(tel|sms|mailto):/)
})

test('an address that names no page is the list, and says so', () => {
  show(withRooms(FRIDAY_NIGHT), BOOK, ['finnes-ikke'])
  expect(screen.getByText(/Den siden finnes ikke/)).toBeDefined()
  expect(screen.getByRole('heading', { name: 'Barn' })).toBeDefined()
})

test('a jump moves the focus to the kind', () => {
  show(withRooms(FRIDAY_NIGHT))
  fireEvent.click(screen.getByRole('link', { name: 'Helse' }))
  expect(document.activeElement?.textContent).toBe('Helse')
})

test('I know them: another coordinator, the same to report to, and my duty stays (field rule 7)', () => {
  show(withRooms(FRIDAY_NOON))
  fireEvent.click(screen.getByLabelText(/Jeg kjenner dem det gjelder, eller/))
  expect(dialled(entry('Koordinatoren'))[0]).toBe('75770004')
  expect(dialled(entry('Koordinatoren'))).toContain('75770003')
  expect(dialled(entry('Barnevernet'))[0]).toBe('75770000')
  expect(screen.getByText(/Plikten er din likevel/)).toBeDefined()
})

test('who is too close is not among those who answer now; the one who takes over is', () => {
  show(withRooms(FRIDAY_NOON))
  expect(openNow()).toContain('75770000')
  fireEvent.click(screen.getByLabelText(/Den jeg skal ringe, er involvert/))
  expect(openNow()).not.toContain('75770000')
})

test('the receiver is involved: all but emergency numbers and barnevernvakt', () => {
  const { container } = show(withRooms(FRIDAY_NIGHT))
  fireEvent.click(screen.getByLabelText(/Den jeg skal ringe, er involvert/))
  expect(dialled(entry('Barnevernet'))[0]).toBe('75770002')
  expect(dialled(entry('Vakta'))[0]).toBe('75770001')
  expect(dialled(container)[0]).toBe('112')
})

const card = (services: Services, id: string) => {
  const c = BOOK.contacts[id]
  if (!c) throw new Error(id)
  return render(
    <Around handbook={BOOK} services={services}>
      <Call contact={c} />
    </Around>,
  ).container
}

test('on a card the word comes with the second half, and the button is never replaced', () => {
  const services = withRooms(FRIDAY_NOON)
  const half = services.half.value
  const late = { ...services, half: fakeServices().half }
  const container = card(late, 'barnevern')
  const button = container.querySelector('a[href="tel:75770000"]')
  expect(container.textContent).not.toContain('Åpent nå')
  act(() => {
    ;(late.half as { value: typeof half }).value = half
  })
  expect(container.textContent).toContain('Åpent nå, stenger kl. 15:30')
  expect(container.querySelector('a[href="tel:75770000"]')).toBe(button)
})

test('on a card too, someone who is too close is passed by', () => {
  const services = withRooms(FRIDAY_NOON)
  services.close.say({ me: false, receiver: true })
  const called = dialled(card(services, 'barnevern'))
  expect(called[0]).toBe('75770002')
  expect(called).toContain('75770000')
  expect(dialled(card(services, 'politi-nod'))).toEqual(['112'])
})

test('on a card my own number stands beside the official one, marked as mine', () => {
  const own = { id: 'x', name: 'Barnevernet', kind: 'barn', phone: '75770009', changed: 0 } as const
  const services = withRooms(FRIDAY_NOON, fakeMine({ contacts: [{ ...own, beside: 'barnevern' }] }))
  const container = card(services, 'barnevern')
  expect(dialled(container).slice(0, 2)).toEqual(['75770000', '75770009'])
  expect(container.textContent).toContain('mitt nummer')
})

test('where the municipality has no number, mine stands there too', () => {
  const own = { id: 'x', name: 'Mottaket', kind: 'helse', phone: '75770009', changed: 0 } as const
  const mine = fakeMine({ contacts: [{ ...own, beside: 'overgrepsmottak' }] })
  const services = withRooms(FRIDAY_NOON, mine)
  expect(dialled(card(services, 'overgrepsmottak'))).toContain('75770009')
  show(services)
  expect(dialled(entry('Mottaket'))).toEqual(['75770009', '116006'])
})

test('a contact I have starred says so on a card', () => {
  const marks = { starred: ['barnevern'], hidden: [], checked: {} }
  const services = withRooms(FRIDAY_NOON, fakeMine({ marks }))
  expect(card(services, 'barnevern').querySelector('.call-button')?.textContent).toContain(
    'stjernemerket',
  )
  expect(card(services, 'nabo').textContent).not.toContain('stjernemerket')
})

test('in a drill my own number is shown and can never be called (field rule 2)', () => {
  const own = { id: 'x', name: 'Barnevernet', kind: 'barn', phone: '75770009', changed: 0 } as const
  const mine = fakeMine({
    contacts: [
      { ...own, beside: 'barnevern' },
      { ...own, id: 'y', beside: 'overgrepsmottak', sms: '75770008', web: 'https://x.example' },
    ],
  })
  const services = withRooms(FRIDAY_NIGHT, mine)
  for (const rehearsal of ['drill', 'lesson'] as const) {
    const { container } = render(
      <Around handbook={BOOK} services={services}>
        <RehearsalContext.Provider value={rehearsal}>
          {Object.values(BOOK.contacts).map((c) => (
            <Call contact={c} />
          ))}
        </RehearsalContext.Provider>
      </Around>,
    )
    expect(container.textContent).toContain('75\u00a077\u00a000\u00a009')
    expect(container.innerHTML).not.toMatch(/href="(tel|sms|mailto):/)
  }
})
