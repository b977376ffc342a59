import type { Page } from '@playwright/test'
import {
  addressOf,
  emptyBrowserCache,
  follow,
  numbersMatch,
  onDevice,
  running,
  seesStep,
} from './app.ts'
import { CHILD, child, HOME, hamaroy, walkSome, walkToEnd, words } from './content.ts'
import { expect, test } from './fixtures.ts'

test('with the server gone and the phone restarted, everything is there', async ({
  openBrowser,
  site,
  tolerate,
}) => {
  tolerate('no network')
  const before = await visit(await openBrowser(), site.at(HOME))
  await onDevice(before)
  await emptyBrowserCache(before)
  await site.stop()

  const page = await visit(await openBrowser(), site.at('/'))
  await running(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(hamaroy.municipality.name)
  for (const number of ['112', '113', '116117'])
    await expect(page.locator(`.danger a[href="tel:${number}"]`)).toBeVisible()
  await page.getByRole('link', { name: child.title, exact: true }).click()
  await follow(page, walkToEnd(child))
  await numbersMatch(page)
})

test('every card and every duty opens offline at its own address', async ({
  page,
  context,
  site,
  tolerate,
}) => {
  tolerate('no network')
  await onDevice(await visit(page, site.at(HOME)))
  await emptyBrowserCache(page)
  await site.stop()
  await context.setOffline(true)
  const links = await page
    .locator('.cards a')
    .evaluateAll((all) => all.map((a) => [(a as HTMLAnchorElement).href, a.textContent] as const))
  expect(links.length).toBe(hamaroy.cards.length + Object.keys(hamaroy.duties).length)
  for (const [href, title] of links) {
    await page.goto(href, { waitUntil: 'commit' })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
  }
})

test('an address that does not exist says offline where to go', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('no network')
  await onDevice(await visit(page, site.at(HOME)))
  await site.stop()
  for (const wrong of [`${HOME}/kort/finnes-ikke`, `${HOME}/tull/og/tull`, '/9999-ingen']) {
    await page.goto(site.at(wrong))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words['unknown.title'])
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
  }
  await page.getByRole('main').getByRole('link', { name: words['unknown.home'] }).click()
  await expect(page.locator('.cards a, .places a').first()).toBeVisible()
})

test('a municipality that was never opened says offline that it is not here, and calls work', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('no network')
  await onDevice(await visit(page, site.at(HOME)))
  await site.stop()
  await page.goto(site.at('/1804-bodo'))
  await expect(page.locator('a[href="tel:112"]')).toBeVisible()
  await expect(page.getByText('Bodø').first()).toBeVisible()
})

const damage = (page: Page) =>
  page.evaluate(async () => {
    let halved = 0
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        if (!/\/assets\/main-.*\.js/.test(request.url)) continue
        const text = (await (await cache.match(request))?.text()) ?? ''
        const headers = { 'content-type': 'text/javascript' }
        await cache.put(request, new Response(text.slice(0, text.length / 2), { headers }))
        halved += 1
      }
    }
    return halved
  })

test.describe('the script on the phone is damaged', () => {
  /** What the browser itself says of half a script. */
  const half = /SyntaxError|Unexpected end|Invalid or unexpected|^page error: $/

  /** The phone is restarted, so that no script comes from the memory of the browser. */
  const broken = async (openBrowser: () => Promise<Page>, url: string) => {
    const page = await visit(await openBrowser(), url)
    await onDevice(page)
    expect(await damage(page)).toBe(1)
    return openBrowser()
  }

  test('online, it is repaired within one reload', async ({ openBrowser, site, notes }) => {
    const page = await broken(openBrowser, site.at(HOME))
    let loads = 0
    page.on('load', () => {
      loads += 1
    })
    await page.goto(site.at(CHILD))
    await running(page)
    await follow(page, walkSome(child, 2))
    expect(loads).toBe(2)
    expect(notes.lines.splice(0).filter((l) => !half.test(l))).toEqual([])
  })

  test('offline, the page can be read, walked and called from', async ({
    openBrowser,
    site,
    tolerate,
    notes,
  }) => {
    tolerate('no network')
    const page = await broken(openBrowser, site.at(HOME))
    await site.stop()
    await page.goto(site.at(CHILD))
    const way = walkToEnd(child)
    await follow(page, way)
    expect(addressOf(page)).toBe(`${CHILD}#${way.step.id}`)
    await numbersMatch(page)
    await page.waitForTimeout(1000)
    await seesStep(page, way.step)
    await expect(page.locator('html[data-app]')).toHaveCount(0)
    await page.goto(site.at('/'))
    await expect(page.locator('.danger a[href="tel:112"]')).toBeVisible()
    const rest = notes.lines.splice(0).filter((l) => !half.test(l))
    notes.lines.push(...rest)
  })
})

test('the cards on the phone are gone, but not what was chosen: they are fetched again', async ({
  page,
  site,
}) => {
  await onDevice(await visit(page, site.at(HOME)))
  await page.waitForTimeout(300)
  await page.evaluate(() => caches.delete('innhold'))
  await page.goto(site.at('/'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(hamaroy.municipality.name)
})

async function visit(page: Page, url: string): Promise<Page> {
  await page.goto(url)
  return page
}
