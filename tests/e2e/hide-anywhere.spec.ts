import type { Page } from '@playwright/test'
import { running } from './app.ts'
import { child, HOME, hamaroy, words } from './content.ts'
import { expect, test } from './fixtures.ts'
import { learning } from './learning.ts'

/** Every screen that says what it is about, with the words that must be gone. */
const SCREENS: Readonly<Record<string, string>> = {
  'a sheet': `/utskrift/kort/${child.id}`,
  'a map': `/utskrift/kart/${child.id}`,
  'the booklet': '/utskrift/hefte',
  'the poster': '/utskrift/plakat',
  'a drill': `/lar/oving/${learning.drills[0]?.id}`,
  'a lesson': `/lar/leksjon/${learning.lessons[0]?.id}`,
  search: '/sok',
  'my contacts': '/kontakter/mine',
  'the wrong number': `/kontakter/feil/${Object.keys(hamaroy.contacts)[0]}`,
  'the form': '/kommunen/skjema',
}

/** Taps, and says what may still be seen before anything else can be drawn. */
const tapHide = (page: Page): Promise<string> =>
  page.evaluate(() => {
    document.querySelector<HTMLElement>('[data-hide]')?.click()
    return getComputedStyle(document.body).visibility
  })

for (const [name, route] of Object.entries(SCREENS))
  test(`«Skjul» on ${name}: blank at once, and no way back to it`, async ({
    page,
    site,
    tolerate,
  }) => {
    tolerate('not found')
    await page.goto('about:blank')
    await page.goto(site.at(HOME))
    await running(page)
    await page.goto(site.at(HOME + route))
    await running(page)
    const heading = page.locator('main').getByRole('heading').first()
    await expect(heading).toBeVisible()
    await expect(page.getByText(words['learn.loading'])).toHaveCount(0)
    const title = (await heading.textContent()) ?? ''
    expect(await tapHide(page)).toBe('hidden')
    const calendar = page.locator('main.neutral table')
    await expect(calendar).toBeVisible()
    for (const go of ['goBack', 'goBack', 'goForward', 'goForward', 'goForward'] as const) {
      await page[go]({ timeout: 2000 }).catch(() => undefined)
      expect(new URL(page.url()).pathname).not.toContain(HOME + route)
      await expect(page.locator('.frame').getByText(title, { exact: true })).toHaveCount(0)
    }
  })
