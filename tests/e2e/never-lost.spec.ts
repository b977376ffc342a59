import type { Page } from '@playwright/test'
import { NAME, VERSION } from '../../src/storage/database/schema.ts'
import { onDevice } from './app.ts'
import { HOME, words } from './content.ts'
import { expect, type Site, test } from './fixtures.ts'
import { add, fillIn, openMine, save, saved, sees } from './own.ts'

// A room has no page on the server: the first time it is the shell that answers, with 404.
test.beforeEach(({ tolerate }) => tolerate('not found'))

const wait = (ms: number) => new Promise((r) => setTimeout(r, ms))

test('two tabs see what the other writes, and lose nothing', async ({ page, context, site }) => {
  await openMine(page, site)
  const other = await context.newPage()
  await openMine(other, site)
  await add(page, 'Nord')
  await sees(other, ['Nord'])
  await fillIn(page, 'Vest')
  await fillIn(other, 'Øst')
  await Promise.all([save(page).click(), save(other).click()])
  await Promise.all([saved(page), saved(other)])
  for (const tab of [page, other]) await sees(tab, ['Nord', 'Vest', 'Øst'])
  await page.reload()
  await sees(page, ['Nord', 'Vest', 'Øst'])
})

test('the same contact changed in two tabs: both stand there, and the one she picks stays', async ({
  page,
  context,
  site,
}) => {
  await openMine(page, site)
  await add(page, 'Nord')
  const other = await context.newPage()
  await openMine(other, site)
  for (const [tab, to] of [
    [page, 'Nord i sentrum'],
    [other, 'Nord ved havna'],
  ] as const) {
    await tab.getByRole('button', { name: `${words['mine.change']} Nord`, exact: true }).click()
    await tab.getByRole('textbox', { name: 'Navn' }).fill(to)
  }
  await save(page).click()
  await saved(page)
  await save(other).click()
  await expect(other.getByText(words['mine.clash']).first()).toBeVisible()
  // It is on disk, and in every tab.
  for (const tab of [page, other]) {
    await tab.reload()
    await sees(tab, ['Nord ved havna'])
    await expect(tab.locator('.notice', { hasText: words['mine.clash'] })).toContainText(
      'Nord i sentrum',
    )
  }
  await page.getByRole('button', { name: new RegExp(`^${words['mine.clash.use']}`) }).click()
  for (const tab of [page, other]) {
    await sees(tab, ['Nord i sentrum'])
    await expect(tab.locator('.notice', { hasText: words['mine.clash'] })).toHaveCount(0)
  }
})

/** A database of another version of the app. @param keep holds it open, as an old tab may */
const otherVersion = (page: Page, version: number, keep = false) =>
  page.evaluate(
    ([name, to, hold]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, to)
        request.onupgradeneeded = () => {
          if (!request.result.objectStoreNames.contains('settings'))
            request.result.createObjectStore('settings').put('nn', 'lang')
        }
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          if (hold) Object.assign(window, { held: request.result })
          else request.result.close()
          resolve()
        }
      }),
    [NAME, version, keep] as const,
  )
/** Of the same origin, and without the app. */
const bare = (page: Page, site: Site) => page.goto(site.at('/packs/index.json'))

test('the database of the first version keeps what is in it, and takes contacts', async ({
  page,
  site,
}) => {
  await bare(page, site)
  await otherVersion(page, 1)
  await page.goto(site.at('/innstillinger'))
  await expect(page.getByRole('radio', { name: 'Nynorsk' })).toBeChecked()
  await page.getByRole('radio', { name: 'Bokmål' }).check()
  await openMine(page, site)
  await add(page, 'Nord')
  await page.reload()
  await sees(page, ['Nord'])
})

test('an old tab in the way: told, held, and on disk when it closes', async ({
  page,
  context,
  site,
}) => {
  const old = await context.newPage()
  await bare(old, site)
  await otherVersion(old, 1, true)
  await openMine(page, site)
  const sentence = page.getByText(words['mine.trouble.blocked'])
  await expect(sentence.first()).toBeVisible({ timeout: 4000 })
  await fillIn(page, 'Nord')
  await save(page).click()
  await expect(sentence.first()).toBeVisible()
  await old.close()
  await expect(page.locator('.notice', { hasText: words['mine.trouble.blocked'] })).toHaveCount(0)
  const fresh = await context.newPage()
  await page.close()
  await openMine(fresh, site)
  await sees(fresh, ['Nord'])
})

test('a database of a newer version: contacts are read, and nothing is written', async ({
  page,
  site,
}) => {
  await openMine(page, site)
  await add(page, 'Nord')
  await bare(page, site)
  await otherVersion(page, VERSION + 1)
  await openMine(page, site)
  await sees(page, ['Nord'])
  await expect(page.getByText(words['mine.trouble.newer']).first()).toBeVisible()
})

test('what the browser has emptied is noticed', async ({ page, context, site }) => {
  await openMine(page, site)
  await onDevice(page)
  await add(page, 'Nord')
  const cdp = await context.newCDPSession(page)
  const { origin } = new URL(site.at())
  await bare(page, site)
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await openMine(page, site)
  await expect(page.getByText(words['mine.trouble.emptied'])).toBeVisible()
})

test('«Slett alt» leaves nothing, in any tab', async ({ page, context, site }) => {
  await openMine(page, site)
  await onDevice(page)
  await add(page, 'Nord')
  const other = await context.newPage()
  await openMine(other, site)
  await sees(other, ['Nord'])
  await page.goto(site.at('/innstillinger'))
  await expect(page.getByText(words['more.delete.text'])).toBeVisible()
  await page.getByRole('button', { name: words['more.delete'], exact: true }).click()
  await page.getByRole('button', { name: words['more.delete.confirm'] }).click()
  await expect(page.getByText(words['more.delete.done'])).toBeVisible()
  await sees(other, [])
  const left = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map((d) => d.name),
    caches: await caches.keys(),
    worker: (await navigator.serviceWorker.getRegistrations()).length,
    session: sessionStorage.length,
    local: localStorage.length,
  }))
  expect(left).toEqual({ databases: [], caches: [], worker: 0, session: 0, local: 0 })
})

test('«Slett alt» while the page is still reading: nothing is made again behind it', async ({
  page,
  site,
}) => {
  await openMine(page, site)
  await onDevice(page)
  await add(page, 'Nord')
  await page.addInitScript(() => {
    for (const of of [Cache.prototype, CacheStorage.prototype]) {
      const { match } = of
      of.match = async function (this: never, ...asked: Parameters<typeof match>) {
        await new Promise((r) => setTimeout(r, 150))
        return match.apply(this, asked)
      }
    }
  })
  await page.goto(site.at('/innstillinger'))
  await page.getByText(words['more.delete.text']).waitFor()
  // At once, as no hand is: the news of the municipality are still being read.
  await page.evaluate(
    async (labels) => {
      for (const label of labels) {
        const all = [...document.querySelectorAll('button')]
        all.find((b) => b.textContent === label)?.click()
        await new Promise((r) => setTimeout(r, 30))
      }
    },
    [words['more.delete'], words['more.delete.confirm']],
  )
  await expect(page.getByText(words['more.delete.done'])).toBeVisible()
  // What was on its way comes to nothing.
  await wait(2000)
  const left = await page.evaluate(async () => [await indexedDB.databases(), await caches.keys()])
  expect(left).toEqual([[], []])
})

for (const year of [2011, 2041])
  test(`a clock that says ${year} loses nothing`, async ({ page, site }) => {
    await openMine(page, site)
    await add(page, 'Nord')
    await page.clock.setFixedTime(`${year}-03-04T22:40:00`)
    await page.reload()
    await sees(page, ['Nord'])
    await add(page, 'Vest')
    await page.clock.setFixedTime('2026-11-21T12:00:00')
    await page.reload()
    await sees(page, ['Nord', 'Vest'])
    await page.goto(site.at(HOME))
    await expect(page.locator('a[href="tel:112"]').first()).toBeVisible()
  })
