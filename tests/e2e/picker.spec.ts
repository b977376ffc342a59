import type { Page } from '@playwright/test'
import { onDevice, running } from './app.ts'
import { entryOf, HAMAROY, HOME, hamaroy, words } from './content.ts'
import { expect, test } from './fixtures.ts'

const NARVIK = entryOf('1806')
const field = (page: Page) => page.getByRole('searchbox', { name: words['picker.search'] })
const found = (page: Page) => page.locator('#kommuner a')
const mine = (page: Page) => page.getByRole('region', { name: words['picker.mine'] })
const title = (page: Page) => page.getByRole('heading', { level: 1 })

/** What is on the phone, whole, the first on top. */
const chosen = (page: Page, ids: readonly string[]) =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const cache = await caches.open('innhold')
        return (await (await cache.match('/packs/active.json'))?.json())?.chosen
      }),
    )
    .toEqual(ids)

test('every name and number finds it, without Norwegian letters too', async ({ page, site }) => {
  await page.goto(site.at('/'))
  for (const typed of ['hamaroy', 'Hamarøy', 'hábmer', 'habmer', '1875', '1849', ' 1875 ']) {
    await field(page).fill(typed)
    await expect(found(page).first(), typed).toContainText(hamaroy.municipality.name)
  }
  await expect(page.getByRole('status').filter({ hasText: /^1 / })).toBeVisible()
  await field(page).fill('1850')
  await expect(found(page)).toHaveCount(2)
  await expect(found(page).first()).toContainText(words['picker.was'].replace('{{number}}', '1850'))
  await field(page).fill('herøy')
  for (const county of ['Nordland', 'Møre og Romsdal'])
    await expect(found(page).filter({ hasText: county })).toHaveCount(1)
})

test('the keyboard alone finds, goes up and down, and opens', async ({ page, site }) => {
  await page.goto(site.at('/'))
  await running(page)
  await field(page).focus()
  await page.keyboard.type('her')
  await page.keyboard.press('ArrowDown')
  await expect(found(page).first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(found(page).nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(field(page)).toBeFocused()
  await field(page).fill('narvik')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(site.at(`/${NARVIK.slug}`))
  await expect(title(page)).toContainText(NARVIK.name)
})

test('who serves several has them on top, switches offline, and removes one', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('no network')
  await page.goto(site.at(HOME))
  await onDevice(page)
  await page.getByRole('link', { name: words['home.change'] }).click()
  await expect(mine(page).getByRole('link')).toHaveCount(1)
  await expect(mine(page).getByRole('button')).toHaveCount(0)
  await field(page).fill(NARVIK.name)
  await found(page).first().click()
  await expect(title(page)).toContainText(NARVIK.name)
  await chosen(page, ['1806', HAMAROY])

  await site.stop()
  await page.getByRole('link', { name: words['home.change'] }).click()
  await expect(mine(page).getByRole('link').first()).toContainText(NARVIK.name)
  await mine(page).getByRole('link', { name: hamaroy.municipality.name }).click()
  await expect(title(page)).toContainText(hamaroy.municipality.name)
  await chosen(page, [HAMAROY, '1806'])
  await page.goto(site.at('/'))
  await expect(title(page)).toContainText(hamaroy.municipality.name)

  await page.getByRole('link', { name: words['home.change'] }).click()
  await expect(mine(page).getByRole('link').first()).toContainText(hamaroy.municipality.name)
  const remove = words['picker.remove.label'].replace('{{place}}', NARVIK.name)
  await mine(page).getByRole('button', { name: remove }).click()
  await expect(mine(page).getByRole('link')).toHaveCount(1)
  await expect(mine(page).getByRole('status')).toContainText(NARVIK.name)
  await page.reload()
  await expect(mine(page).getByRole('link')).toHaveCount(1)
})

test('a link with the municipality in it skips the picker and makes it home', async ({
  page,
  site,
}) => {
  await page.goto(site.at(`/${HAMAROY}`))
  await onDevice(page)
  await page.goto(site.at('/'))
  await expect(title(page)).toContainText(hamaroy.municipality.name)
})

test('several that are lost with the caches are all fetched again', async ({ page, site }) => {
  await page.goto(site.at(HOME))
  await onDevice(page)
  await page.goto(site.at('/kommuner'))
  await found(page).filter({ hasText: NARVIK.name }).click()
  await chosen(page, ['1806', HAMAROY])
  await page.waitForTimeout(300)
  await page.evaluate(() => caches.delete('innhold'))
  await page.goto(site.at('/'))
  await chosen(page, ['1806', HAMAROY])
  await page.goto(site.at('/kommuner'))
  await expect(mine(page).getByRole('link')).toHaveCount(2)
})
