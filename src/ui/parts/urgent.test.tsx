import { signal } from '@preact/signals'
import { cleanup, render, screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import type { Settings } from '../services.ts'
import { Around, fakeServices } from '../testing/scene.tsx'
import { UrgentLine } from './urgent.tsx'

const URGENT = { day: '2026-11-21', text: 'Nummeret er rettet.' }

/** A device that keeps what is saved. */
function device() {
  const now = signal<Settings>({ municipalities: ['1875'] })
  return fakeServices({
    settings: {
      ...fakeServices().settings,
      now,
      save: async (patch) => {
        now.value = { ...now.value, ...patch } as Settings
        return true
      },
    },
  })
}

const start = (services?: ReturnType<typeof device>, urgent = URGENT) =>
  render(
    <Around services={services}>
      <UrgentLine card="prove" urgent={urgent} />
    </Around>,
  )

test('a page without a script shows it, with its day', () => {
  start()
  expect(screen.getByText('Rettet 21. november 2026:').parentElement?.textContent).toContain(
    'Nummeret er rettet.',
  )
})

test('it is there until she has gone on from it once, and then quiet', () => {
  const services = device()
  start(services)
  expect(screen.getByText(/Nummeret er rettet/)).toBeDefined()
  cleanup()
  start(services)
  expect(screen.queryByText(/Nummeret er rettet/)).toBeNull()
})

test('a newer correction of the same card shows again', () => {
  const services = device()
  start(services)
  cleanup()
  start(services, { day: '2026-11-25', text: 'Nummeret er rettet igjen.' })
  expect(screen.getByText(/rettet igjen/)).toBeDefined()
})

test('what is known to be seen only after it was drawn stays, in calmer colours', () => {
  const services = device()
  const now = services.settings.now as ReturnType<typeof signal<Settings>>
  start(services)
  const line = screen.getByText(/Nummeret er rettet/)
  now.value = { municipalities: ['1875'], seen: ['prove-2026-11-21'] }
  return expect.poll(() => line.className).toBe('notice seen')
})
