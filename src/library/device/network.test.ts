import { describe, expect, it } from 'vitest'
import { fail, ok } from '../../handbook/result.ts'
import { bytesOf } from '../bytes.ts'
import type { Limit } from '../model.ts'
import { answer } from '../testing/server.ts'
import { type Fetch, openNetwork, SILENCE } from './network.ts'
import { openLimit } from './platform.ts'

const limit = openLimit(setTimeout, clearTimeout)
/** The limit for silence is reached at once; the longest is not. */
const hasty: Limit = (work, ms, late) => limit(work, ms === SILENCE ? 5 : 1000, late)
const hastiest: Limit = (work, ms, late) => limit(work, ms === SILENCE ? 1000 : 5, late)
const asking = (fetch: Fetch, name = 'index.json', l = limit) =>
  openNetwork(fetch, '/kort/', l)(name)
const never = () => new Promise<never>(() => {})

describe('a file from the network', () => {
  it('is its text, æøå and all, however it is cut', async () => {
    const text = JSON.stringify({ a: 'ååååååå Hamarøy' })
    expect(await asking(async () => answer(text))).toEqual(ok(bytesOf(text)))
  })

  it('is what the real Response gives too', async () => {
    const headers = { 'Content-Type': 'application/json' }
    const real = async () => new Response('{"å":1}', { headers })
    expect(await asking(real)).toEqual(ok(bytesOf('{"å":1}')))
  })

  it('is asked for below packs/, without following redirects, the index always anew', async () => {
    const asked: unknown[] = []
    const fetch: Fetch = async (address, { cache, redirect }) => {
      asked.push([address, cache, redirect])
      return answer('{}')
    }
    await asking(fetch)
    await asking(fetch, 'sider/x.json')
    expect(asked).toEqual([
      ['/kort/packs/index.json', 'no-cache', 'manual'],
      ['/kort/packs/sider/x.json', 'default', 'manual'],
    ])
  })

  const html = '<!doctype html><title>Logg inn</title>'
  it.each([
    ['a login page with 200', answer(html, 'text/html; charset=utf-8'), 'not-json'],
    ['a login page that says nothing of its type', answer(html, ''), 'not-json'],
    ['a login page of a type that looks like ours', answer(html, 'application/jsonp'), 'not-json'],
    ['404', answer(html, 'text/html', 404), 'refused'],
    ['404 in JSON', answer('{}', 'application/json', 404), 'refused'],
    ['504', answer(html, 'text/html', 504), 'refused'],
    ['511', answer(html, 'text/html', 511), 'refused'],
    ['206', answer('{}', 'application/json', 206), 'refused'],
    ['a redirect', { ...answer(''), status: 0 }, 'refused'],
    ['the end of a redirect', { ...answer('{}'), redirected: true }, 'refused'],
  ] as const)('is refused when it is %s', async (_, given, problem) => {
    expect(await asking(async () => given)).toEqual(fail(problem))
  })

  it('is offline when there is none, or it is cut in the middle', async () => {
    expect(await asking(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual(
      fail('offline'),
    )
    const cut = { ...answer('{}'), body: { getReader: () => ({ read: () => Promise.reject(1) }) } }
    expect(await asking(async () => cut)).toEqual(fail('offline'))
  })

  it('is offline when it is silent, before or in the middle, and is called off', async () => {
    let stopped = 0
    const silent =
      (then: ReturnType<Fetch>): Fetch =>
      (_, { signal }) => {
        signal?.addEventListener('abort', () => stopped++)
        return then
      }
    expect(await asking(silent(never()), 'x.json', hasty)).toEqual(fail('offline'))
    const stalls = answer('{"long":"text"}', undefined, 200, true)
    expect(await asking(silent(Promise.resolve(stalls)), 'x.json', hasty)).toEqual(fail('offline'))
    expect(stopped).toBe(2)
  })

  it('is given up when it drips without end', async () => {
    const read = () =>
      new Promise<{ done: boolean; value: Uint8Array<ArrayBuffer> }>((resolve) =>
        setTimeout(() => resolve({ done: false, value: new Uint8Array([32]) }), 1),
      )
    const drips = { ...answer(''), body: { getReader: () => ({ read }) } }
    expect(await asking(async () => drips, 'x.json', hastiest)).toEqual(fail('offline'))
  })
})
