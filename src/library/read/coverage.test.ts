import { expect, test } from 'vitest'
import { COVERAGE, FORMAT } from '../../handbook/pack/model.ts'
import { bytesOf } from '../bytes.ts'
import type { Network } from '../model.ts'
import { device } from '../testing/hand.ts'
import { publish } from '../testing/publication.ts'
import { update } from '../update/update.ts'
import { readCoverage } from './coverage.ts'

const FIGURES = { questions: 40, answered: 12, own: 10, region: 2, contacts: 19, reachable: 5 }
const FILE = { format: FORMAT, number: 10, municipalities: { '1875': FIGURES }, regions: {} }
const says =
  (text: string): Network =>
  async () => ({ ok: true, value: bytesOf(text) })
const offline: Network = async () => ({ ok: false, error: 'offline' })

test('what was fetched once is there without a network', async () => {
  const { store } = device()
  expect(await readCoverage({ store, network: offline })).toEqual({ ok: false, error: 'offline' })
  await readCoverage({ store, network: says(JSON.stringify(FILE)) })
  expect(await readCoverage({ store, network: offline })).toEqual({ ok: true, value: FILE })
})

test.each(['', '<html>', '{}', '[]', JSON.stringify({ ...FILE, municipalities: { 1: {} } })])(
  'what is not the figures is not shown as figures: %j',
  async (text) => {
    const { store } = device()
    expect(await readCoverage({ store, network: says(text) })).toEqual({
      ok: false,
      error: 'not-json',
    })
    await readCoverage({ store, network: says(JSON.stringify(FILE)) })
    expect(await readCoverage({ store, network: says(text) })).toEqual({ ok: true, value: FILE })
  },
)

test('the figures last as long as the publication they came with', async () => {
  const d = device()
  const wanted = { chosen: ['1875'], lang: 'nb' }
  d.publish(publish({ number: 10, wording: {} }))
  await update(d.deps, wanted, 'newest')
  await d.store.write(COVERAGE, JSON.stringify(FILE))
  await update(d.deps, wanted, 'newest')
  expect(await d.store.names()).toContain(COVERAGE)
  d.publish(publish({ number: 20, wording: { nasjonalt: 20 } }))
  await update(d.deps, wanted, 'newest')
  expect(await d.store.names()).not.toContain(COVERAGE)
})
