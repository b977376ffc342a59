import { render, screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { contact } from '../../../tests/support/make.ts'
import type { Handbook } from '../../handbook/layer/model.ts'
import { Around, HANDBOOK, words } from '../testing/scene.tsx'
import { Call } from './call.tsx'
import { Clarified } from './clarified.tsx'

const call = (id: string, handbook: Handbook = HANDBOOK) => {
  const c = handbook.contacts[id]
  if (!c) throw new Error(id)
  return render(
    <Around handbook={handbook}>
      <Call contact={c} />
    </Around>,
  )
}

test('a contact with a number is one button that dials what it shows', () => {
  call('politi')
  const button = screen.getByRole('link', { name: /Ring 02800 Politiet/ })
  expect(button.getAttribute('href')).toBe('tel:02800')
})

test('an emergency call says what to do without coverage', () => {
  call('politi-nod')
  expect(screen.getByText('Ingen dekning?')).toBeDefined()
})

test('a slot without a number is a gap that names the next to call', () => {
  call('barnevern')
  expect(screen.getByText('Ikke avklart i Hamarøy')).toBeDefined()
  expect(screen.getByText('Nummeret til Barnevernet')).toBeDefined()
  expect(screen.getByRole('link', { name: /Ring 02800/ }).getAttribute('href')).toBe('tel:02800')
})

test('a gap says what the municipality was asked to do meanwhile', () => {
  call('barnevern', {
    ...HANDBOOK,
    clarifications: {
      numre: {
        id: 'numre',
        question: 'Hvilke numre?',
        askedOf: 'barnevernleder',
        meanwhile: words('Spør sentralbordet.'),
        answeredBy: ['barnevern'],
        answered: false,
      },
    },
  })
  expect(screen.getByText(/Spør sentralbordet\./)).toBeDefined()
})

test('the button of a gap is the one its own chain leads to, when one question stands for two', () => {
  const contacts = {
    ...HANDBOOK.contacts,
    alarm: contact('alarm', { name: 'Alarmtelefonen', phone: '116111' }),
    vo: contact('vo', { name: 'VO-linjen', phone: '116006' }),
    'annet-barnevern': contact('annet-barnevern', { local: true, noAnswer: 'alarm' }),
    'annen-koordinator': contact('annen-koordinator', { local: true, noAnswer: 'vo' }),
  }
  const named = (id: string) => ({ type: 'ref', to: 'contact', id, children: words(id) }) as const
  const clarifications = {
    inhabil: {
      id: 'inhabil',
      question: 'Hvem overtar?',
      askedOf: 'kommunedirektør',
      meanwhile: [named('alarm'), named('vo')],
      answeredBy: ['annet-barnevern', 'annen-koordinator'],
      answered: false,
    },
  }
  const buttonOf = (id: string) => {
    const { container, unmount } = call(id, { ...HANDBOOK, contacts, clarifications })
    const href = container.querySelector('.gap a.call-button')?.getAttribute('href')
    unmount()
    return href
  }
  expect(buttonOf('annet-barnevern')).toBe('tel:116111')
  expect(buttonOf('annen-koordinator')).toBe('tel:116006')
})

test('«Svarer ikke?» lists the chain in order', () => {
  const contacts = {
    ...HANDBOOK.contacts,
    vakt: contact('vakt', { name: 'Vakta', phone: '75770000', noAnswer: 'barnevern' }),
  }
  call('vakt', { ...HANDBOOK, contacts })
  const next = screen.getByText('Svarer ikke?').closest('details')
  // The slot without a number is passed over.
  expect([...(next?.querySelectorAll('a') ?? [])].map((a) => a.getAttribute('href'))).toEqual([
    'tel:02800',
  ])
})

test('hours stand on the button, and never take it away', () => {
  const contacts = {
    ...HANDBOOK.contacts,
    dag: contact('dag', { name: 'Dagen', phone: '75770000', hours: 'man–fre 09:00–15:00' }),
  }
  call('dag', { ...HANDBOOK, contacts })
  expect(screen.getByRole('link').textContent).toContain('man–fre 09:00–15:00')
})

test('the example municipality shows numbers and dials none (field rule 2)', () => {
  const handbook = { ...HANDBOOK, municipality: { ...HANDBOOK.municipality, example: true } }
  call('politi-nod', handbook)
  expect(screen.queryByRole('link')).toBeNull()
  expect(screen.getByText('112')).toBeDefined()
})

test('an answered question shows the answer, an unanswered what to do meanwhile', () => {
  const asked = {
    id: 'skyss',
    question: 'Hvem kjører?',
    askedOf: 'NAV-leder',
    meanwhile: words('Spør krisesenteret.'),
    answeredBy: [],
    answered: false,
  }
  const { rerender } = render(
    <Around>
      <Clarified of={asked} />
    </Around>,
  )
  expect(screen.getByText('Hvem kjører?')).toBeDefined()
  rerender(
    <Around>
      <Clarified
        of={{
          ...asked,
          answered: true,
          answer: [{ type: 'paragraph', children: words('Drosja kjører.') }],
        }}
      />
    </Around>,
  )
  expect(screen.getByText('Slik er det i Hamarøy')).toBeDefined()
  expect(screen.getByText('Drosja kjører.')).toBeDefined()
  expect(screen.queryByText('Hvem kjører?')).toBeNull()
})
