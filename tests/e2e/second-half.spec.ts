import type { Page } from '@playwright/test'
import { emptyBrowserCache, numbersMatch, onDevice, running } from './app.ts'
import { CHILD, HOME, words } from './content.ts'
import { expect, test } from './fixtures.ts'

const ROOM = `${HOME}/kontakter`
const REST = 'workbox-rest'

/** What the worker keeps of the second half, by the first word of each file's name. */
const kept = (page: Page) =>
  page.evaluate(async (name) => {
    const all = await (await caches.open(name)).keys()
    return all.map((r) => new URL(r.url).pathname.replace(/^.*\/|-.*$/g, '')).sort()
  }, REST)

/** The same phone with the file of the rooms gone, or with something else in it. */
const spoil = (page: Page, text?: string) =>
  page.evaluate(
    async ([name, instead]) => {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        if (!request.url.includes('/rooms-')) continue
        const headers = { 'content-type': 'text/javascript' }
        if (instead === undefined) await cache.delete(request)
        else await cache.put(request, new Response(instead, { headers }))
      }
    },
    [REST, text] as const,
  )

test('without the rooms and without a network the cards are whole, and a room says why it is not here', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('no network')
  await page.goto(site.at(CHILD))
  await onDevice(page)
  await spoil(page)
  await emptyBrowserCache(page)
  await site.stop()
  await page.reload()
  await running(page)
  await numbersMatch(page)
  await page.getByRole('link', { name: words['nav.contacts'], exact: true }).click()
  await expect(page.getByText(words['status.half'])).toBeVisible()
  // What else was there is not thrown away for what could not be had.
  expect(await kept(page)).toEqual(['words'])
  await site.start()
  await page.goto(site.at(CHILD))
  await onDevice(page)
  expect(await kept(page)).toEqual(['rooms', 'words'])
})

test('rooms that are damaged on the phone are fetched anew', async ({ page, site }) => {
  await page.goto(site.at(CHILD))
  await onDevice(page)
  await spoil(page, 'export const openRooms = () => { throw new Error("half a file") }')
  await page.reload()
  await running(page)
  const mended = () =>
    page.evaluate(async (name) => {
      const cache = await caches.open(name)
      const found = (await cache.keys()).find((r) => r.url.includes('/rooms-'))
      const kept = found && (await cache.match(found))
      return kept ? (await kept.text()).length : 0
    }, REST)
  await expect.poll(mended).toBeGreaterThan(1000)
  await page.goto(site.at(ROOM))
  await running(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a guest network’s page is not kept as a script', async ({ page, site }) => {
  await page.goto(site.at(CHILD))
  await onDevice(page)
  await spoil(page)
  await emptyBrowserCache(page)
  let asked = 0
  const end = site.fault((path, response) => {
    if (!path.includes('/assets/rooms-')) return false
    asked += 1
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Logg inn</h1>')
    return true
  })
  await page.evaluate(async () => {
    const { active } = (await navigator.serviceWorker.getRegistration()) ?? {}
    active?.postMessage({ ask: 'rest' })
  })
  await expect.poll(() => asked).toBeGreaterThan(0)
  // What was answered has been looked at when the worker answers the next question.
  await page.waitForTimeout(500)
  expect(await kept(page)).toEqual(['words'])
  end()
})

test('on a first visit straight to a room whose script never comes, it says so, and the emergency numbers stand', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('not found')
  tolerate('server error')
  tolerate('no network')
  site.fault((path, response) => {
    if (!/\/rooms-/.test(path)) return false
    response.writeHead(503)
    response.end()
    return true
  })
  await page.goto(site.at(`${HOME}/kommunen`))
  await running(page)
  await expect(page.getByText(words['status.half'])).toBeVisible()
  await expect(page.locator('a[href="tel:112"]').first()).toBeVisible()
  await expect(page.getByRole('link', { name: words['hide'] })).toBeVisible()
})
