import { expect, type Page } from '@playwright/test'
import type { Step } from '../../src/handbook/card/model.ts'
import type { Walk } from '../../src/handbook/card/walk.ts'

/** What a user does, and what she sees. */

/** The app has taken over the page. */
export const running = (page: Page) =>
  expect(page.locator('html[data-app]')).toHaveCount(1, { timeout: 10_000 })

/** The app, with its rooms, and the cards are on the phone. */
export async function onDevice(page: Page) {
  await running(page)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    for (let tries = 0; tries < 200; tries += 1) {
      const cache = await caches.open('innhold')
      const names = (await cache.keys()).map((r) => new URL(r.url).pathname)
      const rest = (await (await caches.open('workbox-rest')).keys()).length
      if (names.some((n) => n.endsWith('packs/active.json')) && rest > 1) return
      await new Promise((r) => setTimeout(r, 50))
    }
    throw new Error('the cards never came')
  })
}

/** What the browser happens to have kept does not count: only what we have put on the phone. */
export async function emptyBrowserCache(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Network.clearBrowserCache')
  await cdp.detach()
}

/** Exactly this step can be read. */
export const seesStep = (page: Page, { id }: Pick<Step, 'id'>) =>
  expect
    .poll(() => page.locator('.step:visible').evaluateAll((all) => all.map((e) => e.id)), {
      message: `the step on the screen is ${id}`,
      intervals: [20, 50, 100],
    })
    .toEqual([id])

export const choice = (page: Page, label: string) =>
  page.locator('.step:visible .choices').getByRole('link', { name: label, exact: true })

/** Answers as in a walk, step by step. */
export async function follow(page: Page, { trail, step }: Walk) {
  for (const { step: at, choice: chosen } of trail) {
    await seesStep(page, at)
    await choice(page, chosen.label).click()
  }
  await seesStep(page, step)
}

/** Every number that can be tapped: what is shown, and what is dialled. */
export const numbers = (page: Page) =>
  page.locator('a[href^="tel:"]').evaluateAll((links) =>
    links.map((a) => ({
      shown: (a.querySelector('.call-number, .number') ?? a).textContent?.replace(/[^\d+]/g, ''),
      dialled: a.getAttribute('href')?.slice('tel:'.length),
    })),
  )

/** No page may show one number and dial another. */
export async function numbersMatch(page: Page) {
  await expect(page.locator('a[href^="tel:"]').first()).toBeAttached()
  const all = await numbers(page)
  for (const { shown, dialled } of all) expect(shown).toBe(dialled)
}

export const addressOf = (page: Page) => {
  const { pathname, hash } = new URL(page.url())
  return decodeURI(pathname) + hash
}

/** How many sheets of A4 it takes. */
export async function sheets(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}
