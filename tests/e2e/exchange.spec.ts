import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { onDevice, running } from './app.ts'
import { EXAMPLE, entryOf, HOME, hamaroy, words } from './content.ts'
import { expect, test } from './fixtures.ts'

const ROOM = `${HOME}/kontakter/inn-og-ut`

test('the municipality’s numbers reach the phone book, without a network and within the policy', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('no network')
  await page.goto(site.at(HOME))
  await onDevice(page)
  await site.stop()
  await page.goto(site.at(ROOM))
  await running(page)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: words['exchange.out.official'] }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe(`${entryOf('1875').slug}.vcf`)
  const text = readFileSync(await download.path(), 'utf8')
  const numbered = Object.values(hamaroy.contacts).filter((c) => c.phone !== undefined)
  expect(text.match(/^BEGIN:VCARD/gm)).toHaveLength(numbered.length)
  expect(text).toMatch(/^TEL;[^:]+:02800\r$/m)
  await expect(page.getByText(words['exchange.out.downloaded'])).toBeVisible()
})

test('the example gives no numbers away', async ({ page, site, tolerate }) => {
  tolerate('not found')
  await page.goto(site.at(`/${entryOf(EXAMPLE).slug}/kontakter/inn-og-ut`))
  await running(page)
  await expect(page.getByText(words['exchange.out.example'])).toBeVisible()
  await expect(page.getByRole('button', { name: words['exchange.out.official'] })).toHaveCount(0)
  await expect(page.locator('main a[href^="tel:"]')).toHaveCount(0)
})

test('no violation in light or dark, and nothing sticks out at 320 px', { tag: '@long' }, async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('not found')
  await page.goto(site.at(ROOM))
  await running(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words['exchange.title'])
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map((v) => v.id)).toEqual([])
  }
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(320)
})
