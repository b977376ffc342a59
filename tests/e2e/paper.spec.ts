import type { Page } from '@playwright/test'
import { onDevice, running } from './app.ts'
import { CHILD, child, EXAMPLE, entryOf, HOME, hamaroy, words } from './content.ts'
import { expect, test } from './fixtures.ts'

const PAPER = `${HOME}/utskrift`

/** How many sheets it takes, two columns and all. */
async function sheets(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

test('a card is printed from under the card, also with the server gone', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('no network')
  await page.goto(site.at(CHILD))
  await onDevice(page)
  await site.stop()
  await page.locator('.about summary').click()
  await page.getByRole('link', { name: words['about.paper'] }).click()
  await expect(page.getByRole('heading', { level: 2, name: child.title })).toBeVisible()
  const text = (await page.locator('.sheet').textContent()) ?? ''
  for (const s of child.steps) expect(text).toContain(s.title)
  await expect(page.locator('.sheet .qr-dots')).toHaveAttribute('d', /^M0 0h1/)
  expect(await sheets(page)).toBeLessThanOrEqual(4)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: words['paper.print'] })).toBeHidden()
})

test('a step on the map opens the card at that step', async ({ page, site, tolerate }) => {
  tolerate('not found')
  await page.goto(site.at(`${PAPER}/kart/${child.id}`))
  await running(page)
  const step = child.steps[1]
  const name = `2. ${step?.title}`
  await page.locator('svg.map').getByRole('link', { name }).click()
  await expect(page.locator(`#${step?.id}`)).toBeVisible()
  await expect(page).toHaveURL(site.at(CHILD))
})

test('a link to a card has nothing of a walk in it', async ({ page, site, tolerate, context }) => {
  tolerate('not found')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(site.at(`${PAPER}/kort/${child.id}`))
  await running(page)
  await page.getByRole('button', { name: words['paper.copy'] }).click()
  await expect(page.getByText(words['paper.copied'])).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(site.at(CHILD))
})

test('a poster is one sheet, a booklet has every card', async ({ page, site, tolerate }) => {
  tolerate('not found')
  await page.goto(site.at(`${PAPER}/plakat`))
  await running(page)
  expect(await sheets(page)).toBe(1)
  await page.goto(site.at(`${PAPER}/hefte`))
  await running(page)
  await expect(page.locator('.sheet')).toHaveCount(hamaroy.cards.length)
})

test('paper of the example has no number that can be dialled', async ({ page, site, tolerate }) => {
  tolerate('not found')
  await page.goto(site.at(`/${entryOf(EXAMPLE).slug}/utskrift/hefte`))
  await running(page)
  await expect(page.locator('.sheet').first()).toBeVisible()
  await expect(page.locator('[href^="tel:"]')).toHaveCount(0)
})
