import { render } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import type { HeldBack } from '../../handbook/pack/model.ts'
import { addWords, speak } from '../../i18n/i18n.ts'
import { words } from '../../i18n/words.ts'
import { HANDBOOK } from '../testing/scene.tsx'
import { Notice } from './notice.tsx'

const LAYERS = [
  { id: 'nasjonalt', name: 'Nasjonalt' },
  { id: 'nordland', name: 'Nordland' },
  { id: '1875-hamaroy', name: 'Hamarøy' },
]
afterEach(() => speak('nb'))

function notices(heldBack: HeldBack, layers = LAYERS): readonly (string | null)[] {
  const opened = { handbook: { ...HANDBOOK, layers }, version: 'x', heldBack }
  const { container } = render(<Notice services={undefined} opened={opened} />)
  return [...container.querySelectorAll('p')].map((p) => p.textContent)
}

test('with nothing held back, nothing is said', () => {
  expect(notices([])).toEqual([])
})

test('what was published last stands in: from which day, in the words of the reader', () => {
  const held = [{ layer: '1875-hamaroy', from: '2026-11-28' }]
  expect(notices(held)).toEqual([
    'Svar og numre fra Hamarøy vises slik de var 28. november 2026. De nyeste har en feil og venter.',
  ])
  for (const [lang, own] of Object.entries(words)) addWords(lang, own)
  speak('nn')
  expect(notices(held)).toEqual([
    'Svar og nummer frå Hamarøy blir viste slik dei var 28. november 2026. Dei nyaste har ein feil og ventar.',
  ])
  speak('en')
  expect(notices(held)[0]).toMatch(/^Answers and numbers from Hamarøy are shown as they were on /)
})

test('a region has its own name; one that is left out is told as before', () => {
  expect(
    notices(
      [{ layer: '1875-hamaroy' }, { layer: 'nordland', from: '2026-11-28' }],
      LAYERS.slice(0, 2),
    ),
  ).toEqual([
    'Svar og numre fra Hamarøy har en feil og vises ikke nå. Du ser den felles teksten.',
    'Svar og numre fra Nordland vises slik de var 28. november 2026. De nyeste har en feil og venter.',
  ])
})
