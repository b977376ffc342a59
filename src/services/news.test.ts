import { expect, test } from 'vitest'
import { card, contact, HAMAROY, layer, step } from '../../tests/support/make.ts'
import { resolve } from '../handbook/layer/resolve.ts'
import { fail, ok } from '../handbook/result.ts'
import type { Seen } from '../storage/values/seen.ts'
import { openNews } from './news.ts'

const handbook = (phone: string, lang = 'nb') =>
  resolve(
    HAMAROY,
    [
      layer('nasjonalt', {
        cards: [card('barn', [step('slutt')])],
        contacts: [contact('vakt', { name: 'Barnevernvakta', phone })],
      }),
    ],
    lang,
  )

function device(durable = true) {
  const kept = new Map<string, Seen>()
  let now = 1000
  const news = openNews(
    {
      read: async (key) => (durable ? ok(kept.get(key)) : fail('denied')),
      save: async (key, seen) => {
        if (durable) kept.set(key, seen)
        return durable
      },
    },
    () => now,
  )
  return {
    news,
    later: () => {
      now += 1000
    },
  }
}

test('the first time nothing is new; afterwards only what has changed, until it has been seen', async () => {
  const { news, later } = device()
  expect(await news.since(handbook('75770000'))).toEqual({ at: 1000, news: [] })
  later()
  const changed = { at: 1000, news: [{ kind: 'number', how: 'changed', name: 'Barnevernvakta' }] }
  expect(await news.since(handbook('75770001'))).toEqual(changed)
  expect(await news.since(handbook('75770001'))).toEqual(changed)
  await news.seen(handbook('75770001'))
  expect(await news.since(handbook('75770001'))).toEqual({ at: 2000, news: [] })
})

test('another language is another handbook: changing to it makes nothing new', async () => {
  const { news } = device()
  await news.since(handbook('75770000'))
  expect((await news.since(handbook('75770000', 'nn')))?.news).toEqual([])
})

test('a device that remembers nothing cannot say what is new', async () => {
  expect(await device(false).news.since(handbook('75770000'))).toBeUndefined()
})
