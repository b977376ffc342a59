import { render, screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { paragraph, step, words } from '../../../tests/support/make.ts'
import type { Step } from '../../handbook/card/model.ts'
import { Around, HANDBOOK } from '../testing/scene.tsx'
import { Provenance } from './provenance.tsx'

const LAYERS = [
  { id: 'nasjonalt', name: 'Nasjonalt' },
  { id: '1875-hamaroy', name: 'Hamarøy' },
]
const provenance = (of: Step) =>
  render(
    <Around handbook={{ ...HANDBOOK, layers: LAYERS }}>
      <Provenance of={of} />
    </Around>,
  ).container

test('a step of the municipality’s own has the text it stands instead of one tap away', () => {
  const beneath = step('ring', {
    title: 'Ring 112',
    body: [paragraph(...words('Si hvor du er.'))],
    from: 'nasjonalt',
  })
  provenance(step('ring', { from: '1875-hamaroy', replaces: beneath }))
  const more = screen.getByText('Hamarøy har skrevet dette steget selv. Se den nasjonale teksten.')
  const details = more.closest('details')
  expect(details?.open).toBe(false)
  expect(details?.textContent).toContain('Ring 112')
  expect(details?.textContent).toContain('Si hvor du er.')
})

test('a new step says whose it is, and a national one says nothing', () => {
  expect(provenance(step('vakt', { from: '1875-hamaroy' })).textContent).toBe(
    'Hamarøy har laget dette steget selv.',
  )
  expect(provenance(step('ring', { from: 'nasjonalt' })).textContent).toBe('')
})
