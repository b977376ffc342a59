import type { Page } from '@playwright/test'
import { follow, numbersMatch, running } from './app.ts'
import { child, HOME, walkSome, walkToEnd, words } from './content.ts'
import { expect, test } from './fixtures.ts'

/** Storage is denied in three ways, as seen in the three engines (rig, `denied`). */
const DIALECTS: Readonly<Record<string, () => void>> = {
  'reading the property throws': () => {
    const deny = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    for (const name of ['indexedDB', 'caches', 'sessionStorage', 'localStorage'])
      Object.defineProperty(window, name, { get: deny, configurable: true })
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: deny, configurable: true })
  },
  'every call is refused': () => {
    const error = () => new DOMException('Access denied', 'UnknownError')
    const refuse = () => Promise.reject(error())
    Object.assign(CacheStorage.prototype, {
      open: refuse,
      has: refuse,
      keys: refuse,
      match: refuse,
    })
    IDBFactory.prototype.open = () => {
      throw error()
    }
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError')
    }
    Storage.prototype.getItem = () => null
    ServiceWorkerContainer.prototype.register = refuse
  },
  'it is simply not there': () => {
    for (const name of ['indexedDB', 'caches', 'sessionStorage'])
      Object.defineProperty(window, name, { value: undefined, configurable: true })
    // `'serviceWorker' in navigator` must say no.
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
  },
  'it never answers': () => {
    const hang = () => new Promise<never>(() => undefined)
    CacheStorage.prototype.open = hang
    CacheStorage.prototype.keys = hang
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
  },
}

const sentences = (page: Page) => page.getByText(words['status.storage'])

for (const [dialect, deny] of Object.entries(DIALECTS))
  test.describe(`storage is denied: ${dialect}`, () => {
    test.beforeEach(async ({ page }) => page.addInitScript(deny))

    test('cards work, and one sentence says what is lost', async ({ page, site }) => {
      await page.goto(site.at(HOME))
      await running(page)
      await expect(sentences(page)).toHaveCount(1)
      await page.getByRole('link', { name: child.title, exact: true }).click()
      await follow(page, walkToEnd(child))
      await numbersMatch(page)
      await page.goBack()
      await expect(page.locator('.step:visible')).toHaveCount(1)
    })

    test('a choice of looks and language applies all the same', async ({ page, site }) => {
      await page.goto(site.at('/innstillinger'))
      await running(page)
      await page.getByRole('radio', { name: words['more.theme.dark'] }).check()
      await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark')
      await expect(page.getByText(words['more.saved'], { exact: true })).toHaveCount(0)
      await page.getByRole('radio', { name: 'English' }).check()
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(words['more.title'])
    })

    test('«Skjul» still leaves a calendar', async ({ page, site }) => {
      await page.goto(site.at(HOME))
      await running(page)
      await page.getByRole('link', { name: child.title, exact: true }).click()
      await follow(page, walkSome(child, 2))
      await page.getByRole('link', { name: words.hide, exact: true }).click()
      await expect(page.locator('main.neutral table')).toBeVisible()
      await page.goBack().catch(() => undefined)
      await expect(page.locator('.step')).toHaveCount(0)
    })
  })
