import type { Page } from '@playwright/test'
import { FORMAT } from '../../src/handbook/pack/model.ts'
import { follow, numbersMatch, onDevice, running } from './app.ts'
import { child, HAMAROY, HOME, hamaroy, index, walkSome, words } from './content.ts'
import { expect, type Site, test } from './fixtures.ts'
import { type Publication, publish, renumber } from './publish.ts'

/** App and content of different ages, and a phone or a server that gives out in the middle. */

const OLD = { dialled: '116117', shown: '116\u00a0117' }
const NEW = { dialled: '22222222', shown: '22\u00a022\u00a022\u00a022' }
const corrected = renumber(HAMAROY, OLD, NEW)
const way = walkSome(child, 2)

const legevakt = (page: Page, { dialled }: { dialled: string }) =>
  page.locator(`.danger a[href="tel:${dialled}"]`)
const lookAgain = (page: Page) => page.evaluate(() => dispatchEvent(new Event('online')))
const inUse = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const cache = await caches.open('innhold')
    return (await (await cache.match('/packs/active.json'))?.json())?.index.number
  })
const arrived = (page: Page) =>
  expect.poll(() => inUse(page), { timeout: 30_000 }).toBe(corrected.index.number)

async function begin(page: Page, site: Site) {
  await page.goto(site.at(HOME))
  await onDevice(page)
  await expect(legevakt(page, OLD)).toBeVisible()
}

/** The old content can be read and walked, and one sentence says why. */
async function standsWith(page: Page, sentence: string) {
  await expect(page.getByText(sentence)).toHaveCount(1)
  expect(await inUse(page)).toBe(index.number)
  await expect(legevakt(page, OLD)).toBeVisible()
  await page.getByRole('link', { name: child.title, exact: true }).click()
  await follow(page, way)
  await numbersMatch(page)
  await page.locator('.back').click()
}

async function heals(page: Page) {
  await lookAgain(page)
  await arrived(page)
  await expect(page.locator('.notice')).toHaveCount(0)
  await page.goto(new URL(HOME, page.url()).href)
  await running(page)
  await expect(legevakt(page, NEW)).toBeVisible()
  await numbersMatch(page)
}

test('an old app and a publication in a newer format: index and packs alike', async ({
  page,
  site,
}) => {
  await begin(page, site)
  const raised: Publication = {
    index: { ...corrected.index, format: FORMAT + 1, more: 'that this app does not know' } as never,
    files: new Map(
      [...corrected.files].map(([n, t]) => [
        n,
        t.replace(`"format":${FORMAT}`, `"format":${FORMAT + 1}`),
      ]),
    ),
  }
  const back = publish(site, raised)
  await lookAgain(page)
  await standsWith(page, words['status.newer'])
  await page.reload()
  await expect(page.getByText(words['status.newer'])).toHaveCount(1)
  expect(await inUse(page)).toBe(index.number)
  back()
  publish(site, corrected)
  await heals(page)
})

/** What an app from before, or one that was never released, may have left on the phone. */
const LEFT = {
  'of a format that is no longer read': '{"format":0,"index":{},"chosen":["1875"]}',
  'of a newer app that was taken back': '{"format":99,"chosen":["1875"],"new":true}',
  'that makes no sense': '{"format":1',
} as const

for (const [what, record] of Object.entries(LEFT))
  test(`a new app and a record ${what}: it is fetched anew, and until then the numbers are there`, async ({
    page,
    site,
    tolerate,
  }) => {
    tolerate('no network')
    await begin(page, site)
    await page.waitForTimeout(300)
    await page.evaluate(async (text) => {
      const cache = await caches.open('innhold')
      for (const name of ['active', 'active-twin'])
        await cache.put(`/packs/${name}.json`, new Response(text))
    }, record)
    await site.stop()
    await page.goto(site.at('/'))
    for (const number of ['112', '113', '116117'])
      await expect(page.locator(`a[href="tel:${number}"]`).first()).toBeVisible()
    await site.start()
    await page.goto(site.at('/'))
    await expect(page.getByRole('heading', { level: 1 })).toContainText(hamaroy.municipality.name)
    expect(await inUse(page)).toBe(index.number)
  })

test('the phone is full in the middle of an update: what is there stays, and it comes later', async ({
  page,
  site,
}) => {
  await begin(page, site)
  const cdp = await page.context().newCDPSession(page)
  const quota = (quotaSize?: number) =>
    cdp.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(site.at()).origin,
      ...(quotaSize === undefined ? {} : { quotaSize }),
    })
  await quota(1000)
  publish(site, corrected)
  await lookAgain(page)
  await standsWith(page, words['status.full'])
  await quota()
  await heals(page)
})

test('a server that takes the call and never answers holds nothing up', async ({ page, site }) => {
  await begin(page, site)
  const answers = site.fault((path) =>
    path.startsWith('/packs/') ? new Promise<boolean>(() => undefined) : false,
  )
  await page.reload()
  await running(page)
  await page.getByRole('link', { name: child.title, exact: true }).click()
  await follow(page, way)
  await numbersMatch(page)
  await page.locator('.back').click()
  answers()
  publish(site, corrected)
  await heals(page)
})

test('a first visit to a server that stalls can be read and walked', async ({ page, site }) => {
  site.fault((path) => (path.startsWith('/packs/') ? new Promise<boolean>(() => undefined) : false))
  await page.goto(site.at(`${HOME}/kort/${child.id}`))
  await follow(page, way)
  await numbersMatch(page)
})
