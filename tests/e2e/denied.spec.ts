import type { Page } from '@playwright/test'
import { DIALECTS } from '../support/denied.ts'
import { follow, numbersMatch, running } from './app.ts'
import { child, HOME, walkSome, walkToEnd, words } from './content.ts'
import { expect, test } from './fixtures.ts'

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
      // Also where a page was loaded before the one it is tapped in.
      for (const at of ['/', HOME]) {
        await page.goto(site.at(at))
        await running(page)
      }
      await page.getByRole('link', { name: child.title, exact: true }).click()
      await follow(page, walkSome(child, 2))
      await page.getByRole('link', { name: words.hide, exact: true }).click()
      await expect(page.locator('main.neutral table')).toBeVisible()
      await page.goBack().catch(() => undefined)
      await expect(page.locator('.step')).toHaveCount(0)
    })
  })
