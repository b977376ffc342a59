import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import type { OwnContact } from '../../../../handbook/contact/own.ts'
import { BOOK, FRIDAY_NOON, withRooms } from '../../../testing/contacts.tsx'
import { fakeMine } from '../../../testing/mine.ts'
import { Around } from '../../../testing/scene.tsx'
import type { Mine } from '../../services.ts'
import { contacts } from '../contacts.tsx'

const show = (mine: Mine | undefined, page: readonly string[] = ['mine']) =>
  render(
    <Around handbook={BOOK} services={withRooms(FRIDAY_NOON, mine)}>
      <contacts.Screen page={page} today="2026-11-20" />
    </Around>,
  )
const write = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const OWN: OwnContact = {
  id: 'x',
  name: 'Helsestasjonen',
  kind: 'helse',
  phone: '75770009',
  changed: 0,
}

test('adds a service, and says «Lagret.» when it is', async () => {
  const mine = fakeMine()
  show(mine)
  press('Legg til kontakt')
  write('Navn', ' Helsestasjonen ')
  write('Telefon', '0047 75 77 00 09')
  press('Lagre')
  await screen.findByText('Lagret.')
  expect(mine.owned.value.contacts).toMatchObject([{ name: 'Helsestasjonen', phone: '75770009' }])
  expect(screen.getByRole('link', { name: /75/ }).getAttribute('href')).toBe('tel:75770009')
})

test('what is not saved is not called saved, and stays in the fields', async () => {
  const mine = fakeMine({}, 'full')
  show(mine)
  press('Legg til kontakt')
  write('Navn', 'Helsestasjonen')
  write('Telefon', '75770009')
  press('Lagre')
  await waitFor(() => expect(screen.getAllByText(/Telefonen er full/).length).toBe(2))
  expect(screen.queryByText('Lagret.')).toBeNull()
  expect(screen.getByLabelText<HTMLInputElement>('Navn').value).toBe('Helsestasjonen')
  act(() => mine.refuse(undefined))
  press('Lagre')
  await screen.findByText('Lagret.')
})

test('a field that cannot be read says how, and gets the focus', async () => {
  show(fakeMine())
  press('Legg til kontakt')
  write('Navn', 'Helsestasjonen')
  write('Telefon', '00 47 75')
  press('Lagre')
  await screen.findByText(/Skriv åtte siffer/)
  expect(document.activeElement).toBe(screen.getByLabelText('Telefon'))
  write('Telefon', '')
  press('Lagre')
  await screen.findByText(/Skriv telefon, SMS/)
})

test('there is nowhere to write a note (field rule 15)', () => {
  const { container } = show(fakeMine({ contacts: [OWN] }))
  press(/Endre/)
  expect(container.querySelector('textarea')).toBeNull()
  expect([...container.querySelectorAll('input')]).toHaveLength(6)
})

test('what is deleted comes back with one tap, or from the list of what is deleted', async () => {
  const mine = fakeMine({ contacts: [OWN] })
  show(mine)
  press(/Slett/)
  await screen.findByText('«Helsestasjonen» er slettet.')
  expect(mine.owned.value.contacts).toEqual([])
  press('Angre')
  await waitFor(() => expect(mine.owned.value.contacts).toEqual([OWN]))
  press(/Slett/)
  await screen.findByText('Slettet (1)')
  press('Hent tilbake Helsestasjonen')
  await waitFor(() => expect(mine.owned.value.contacts).toEqual([OWN]))
})

test('changed, and checked today', async () => {
  const mine = fakeMine({ contacts: [{ ...OWN, checked: '2026-01-01' }] })
  show(mine)
  press(/Sjekket i dag/)
  await screen.findByText('Lagret.')
  expect(mine.owned.value.contacts[0]?.checked).toBe('2026-11-20')
  press(/Endre/)
  write('Telefon', '75770008')
  press('Lagre')
  await waitFor(() => expect(mine.owned.value.contacts[0]?.phone).toBe('75770008'))
  // Another number has not been called by anyone.
  expect(mine.owned.value.contacts[0]?.checked).toBeUndefined()
})

test.each(['denied', 'full', 'blocked', 'newer', 'lost', 'failed'] as const)(
  'trouble is one plain sentence: %s',
  (why) => {
    show(fakeMine({}, why))
    const said = screen.getAllByRole('status').map((e) => e.textContent ?? '')
    expect(said.filter((s) => s.length > 10)).toHaveLength(1)
  },
)

test('without a place to keep them, the page says so', () => {
  show(undefined)
  expect(screen.getByText(/kan ikke brukes i denne nettleseren/)).toBeDefined()
})

const entry = (name: string) => {
  const found = screen.getByRole('heading', { level: 3, name }).closest('article')
  if (!found) throw new Error(name)
  return within(found)
}

test('a star puts a contact on top, and takes it off again', async () => {
  const mine = fakeMine()
  show(mine, [])
  fireEvent.click(entry('Vakta').getByText('Stjernemerk'))
  await waitFor(() => expect(mine.owned.value.marks.starred).toEqual(['barnevernvakt']))
  const top = within(screen.getByRole('region', { name: 'Mine og stjernemerkede' }))
  expect(top.getByRole('link', { name: /Vakta/ })).toBeDefined()
  fireEvent.click(entry('Vakta').getByText('Stjernemerk'))
  await waitFor(() => expect(mine.owned.value.marks.starred).toEqual([]))
})

test('hidden from the list, back again, and never an emergency number', async () => {
  const mine = fakeMine()
  show(mine, [])
  fireEvent.click(entry('Vakta').getByText('Ta bort fra lista'))
  await screen.findByText('«Vakta» er tatt bort fra lista.')
  expect(screen.queryByRole('heading', { level: 3, name: 'Vakta' })).toBeNull()
  press('Angre')
  await screen.findByRole('heading', { level: 3, name: 'Vakta' })
  const { container } = show(
    fakeMine({ marks: { starred: [], hidden: ['politi-nod'], checked: {} } }),
    [],
  )
  expect(container.querySelector('a[href="tel:112"]')).not.toBeNull()
})

test('a number that is wrong: mine beside it, and a letter with nothing about a case', async () => {
  const mine = fakeMine()
  show(mine, ['feil', 'barnevern'])
  write('Nummeret du har fått', '75 77 00 10')
  press('Lagre')
  await screen.findByText('Lagret.')
  expect(mine.owned.value.contacts).toMatchObject([{ beside: 'barnevern', phone: '75770010' }])
  const letter = screen.getByRole('link', { name: 'Skriv e-post' }).getAttribute('href') ?? ''
  expect(letter).toMatch(/^mailto:koordinator@hamaroy\.kommune\.no\?subject=/)
  expect(decodeURIComponent(letter)).toContain('75 77 00 00')
  expect(decodeURIComponent(letter)).toContain('75 77 00 10')
})

test('an emergency number cannot be corrected', () => {
  show(fakeMine(), ['feil', 'politi-nod'])
  expect(screen.getByText('Nødnumre kan ikke endres.')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Lagre' })).toBeNull()
})

const MANY: readonly OwnContact[] = Array.from({ length: 300 }, (_, i) => ({
  ...OWN,
  id: `id-${i}`,
  name: `Tjeneste ${String(i).padStart(3, '0')}`,
  phone: String(22_000_000 + i),
}))

test('of a whole phone book a hundred are drawn, and the others are found by name', () => {
  const { container } = show(fakeMine({ contacts: MANY.toReversed() }))
  const names = () => [...container.querySelectorAll('article h2')].map((h) => h.textContent)
  expect(names()).toEqual(MANY.slice(0, 100).map((c) => c.name))
  expect(screen.getByText('Viser 100 av 300.')).toBeDefined()
  write('Finn i mine kontakter', 'TJENESTE 29')
  expect(names()).toHaveLength(10)
  expect(screen.getByText('Viser 10 av 300.')).toBeDefined()
})

test('a whole phone book does not stand before who answers now; those with a star do', async () => {
  const mine = fakeMine({ contacts: MANY })
  show(mine)
  press('Stjernemerk Tjeneste 042')
  await screen.findByText('Lagret.')
  cleanup()
  show(mine, [])
  const top = within(screen.getByRole('region', { name: 'Mine og stjernemerkede' }))
  expect(top.getAllByRole('link').map((a) => a.getAttribute('href'))).toEqual([
    'tel:22000042',
    expect.stringContaining('/kontakter/mine'),
  ])
  expect(top.getByRole('link', { name: /Mine kontakter \(300\)/ })).toBeDefined()
})

test('deleted in another tab while she changes it: what she has written stays, and is saved', async () => {
  const mine = fakeMine({ contacts: [OWN] })
  show(mine)
  press(/Endre/)
  write('Navn', 'Helsestasjonen, nytt navn')
  await act(async () => void (await mine.remove([OWN.id])))
  expect(screen.getByLabelText<HTMLInputElement>('Navn').value).toBe('Helsestasjonen, nytt navn')
  press('Lagre')
  await screen.findByText('Lagret.')
  expect(mine.owned.value.contacts).toMatchObject([{ id: 'x', name: 'Helsestasjonen, nytt navn' }])
})

test('changed in another tab meanwhile: both stand there in plain words, and one tap picks', async () => {
  const mine = fakeMine({ contacts: [OWN] })
  show(mine)
  const other = { ...OWN, name: 'Helsestasjonen i sentrum', phone: '75770010' }
  act(() => mine.clash(other))
  expect(screen.getByText(/endret i en annen fane også/)).toBeDefined()
  expect(screen.getByText(/Slik står den nå/).parentElement?.textContent).toContain('75 77 00 09')
  expect(screen.getByText(/i den andre fanen/).parentElement?.textContent).toContain('75 77 00 10')
  press(/^Bruk denne/)
  await screen.findByText('Lagret.')
  expect(mine.owned.value.contacts).toMatchObject([{ name: 'Helsestasjonen i sentrum' }])
  expect(screen.queryByText(/endret i en annen fane også/)).toBeNull()
})

test('the form tells which version was changed', async () => {
  const mine = fakeMine({ contacts: [OWN] })
  const told: (OwnContact | undefined)[] = []
  const save: Mine['save'] = (all, opened) => {
    told.push(opened)
    return mine.save(all, opened)
  }
  show({ ...mine, save })
  press(/Endre/)
  write('Navn', 'Nytt navn')
  act(() => mine.refuse('full'))
  press('Lagre')
  await waitFor(() => expect(told).toHaveLength(1))
  act(() => mine.refuse(undefined))
  press('Lagre')
  await screen.findByText('Lagret.')
  // The second time it is her own that stands there.
  expect(told).toMatchObject([{ name: 'Helsestasjonen' }, { name: 'Nytt navn' }])
})

test('what was taken in can be undone where deleted contacts are brought back', async () => {
  const mine = fakeMine({ contacts: [OWN] })
  const other = { ...OWN, id: 'y', name: 'Tannklinikken', phone: '75770011' }
  await mine.take({ ...mine.owned.value, contacts: [OWN, other] })
  show(mine)
  expect(
    screen.getByText('20. november 2026 kl. 12:04: 1 kontakt', { selector: 'p' }),
  ).toBeDefined()
  press(/^Angre/)
  await screen.findByText('Angret. Alt er som før.')
  expect(mine.owned.value.contacts).toEqual([OWN])
  expect(screen.queryByText(/Tatt inn de siste/)).toBeNull()
})
