import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { emptyBrowserCache, numbersMatch, onDevice, running, seesStep } from './app.ts'
import { cardOf, EXAMPLE, example, HOME, hamaroy, handbookOf, words } from './content.ts'
import { expect, type Site, test } from './fixtures.ts'

const rape = cardOf(hamaroy, 'voldtekt-eller-overgrep')
const danger = cardOf(hamaroy, 'noen-er-i-fare')

const field = (page: Page) => page.getByRole('searchbox', { name: words['search.title'] })
const hits = (page: Page) => page.getByRole('list', { name: words['search.results'] })
const first = (page: Page) => hits(page).getByRole('listitem').first()

/** From the first screen, as anyone does. */
async function openSearch(page: Page, site: Site, place = HOME) {
  await page.goto(site.at(place))
  await running(page)
  await page.getByRole('link', { name: words['home.search'] }).click()
  await expect(field(page)).toBeFocused()
}

test('from the first screen to a card, offline, by what one calls it', async ({
  page,
  context,
  site,
  tolerate,
}) => {
  tolerate('no network')
  await page.goto(site.at(HOME))
  await onDevice(page)
  await emptyBrowserCache(page)
  await site.stop()
  await context.setOffline(true)
  await page.reload()
  await running(page)
  await page.getByRole('link', { name: words['home.search'] }).click()
  await expect(field(page)).toBeFocused()
  // What one most often needs stands there before a letter is typed.
  await expect(page.getByRole('link', { name: danger.title, exact: true })).toBeVisible()
  await page.keyboard.type('voldteckt')
  await expect(first(page)).toContainText(rape.title)
  await expect(first(page)).toContainText(words['search.card'])
  await first(page).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(rape.title)
  await page.goBack()
  await expect(field(page)).toHaveValue('voldteckt')
  await expect(first(page)).toContainText(rape.title)
})

test('a step opens at the step', async ({ page, site }) => {
  await openSearch(page, site)
  await field(page).fill('selvmord')
  const step = danger.steps.find((s) => s.id === 'selvmord')
  await hits(page)
    .getByRole('link', { name: step?.title ?? '' })
    .first()
    .click()
  await seesStep(page, { id: 'selvmord' })
})

test('a number is one tap away, in any notation', async ({ page, site }) => {
  await openSearch(page, site)
  for (const written of ['116 117', '116-117', '+47116117']) {
    await field(page).fill(written)
    await expect(first(page).locator('a[href="tel:116117"]')).toBeVisible()
  }
  await field(page).fill('028 00')
  await expect(first(page).locator('a[href="tel:02800"]')).toBeVisible()
  await numbersMatch(page)
})

test('with the keyboard alone, and read out', async ({ page, site }) => {
  await openSearch(page, site)
  await page.keyboard.type('tolk')
  const said = page.locator('search [role=status]')
  const count = await hits(page).getByRole('listitem').count()
  await expect(said).toHaveText(words['search.count'].replace('{{count}}', String(count)))
  await page.keyboard.press('Enter')
  await expect(first(page).getByRole('link').first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(hits(page).getByRole('listitem').nth(1).getByRole('link').first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText(words['search.title'])
})

test('where nothing answers, there is someone to call and a way on', async ({ page, site }) => {
  await openSearch(page, site)
  await field(page).fill('xyzzyx')
  await expect(page.locator('search [role=status]')).toHaveText(words['search.none'])
  for (const number of ['112', '113', '116117'])
    await expect(page.locator(`.danger a[href="tel:${number}"]`)).toBeVisible()
  await page.getByRole('link', { name: words['search.allCards'] }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(hamaroy.municipality.name)
})

test('what is typed is nowhere but on the screen, and gone with Skjul', async ({ page, site }) => {
  const secret = 'redd mannen hemmelig'
  await openSearch(page, site)
  await field(page).pressSequentially(secret)
  await expect(first(page)).toBeVisible()
  const traces = await page.evaluate(async () => {
    const stored: string[] = []
    for (const { name = '' } of await indexedDB.databases()) stored.push(name)
    return JSON.stringify([
      location.href,
      document.title,
      history.state,
      { ...localStorage },
      { ...sessionStorage },
      stored,
    ])
  })
  for (const word of secret.split(' ')) expect(traces).not.toContain(word)
  expect(site.requests.join(' ')).not.toContain('mannen')
  await page.locator('[data-hide]').click()
  await expect(page).toHaveTitle(words['neutral.title'])
  expect(await page.content()).not.toContain('mannen')
  // It has walked back past the search when the calendar stands there.
  await expect(page.locator('main.neutral table')).toBeVisible()
  await openSearch(page, site)
  await expect(field(page)).toHaveValue('')
})

test('Skjul empties the field within the same page', async ({ page, site }) => {
  await openSearch(page, site)
  await field(page).fill('redd mannen')
  await expect(first(page)).toBeVisible()
  await page.locator('[data-hide]').click()
  await expect(page.locator('search')).toHaveCount(0)
  await page.evaluate((to) => {
    const a = document.createElement('a')
    a.href = to
    document.body.append(a)
    a.click()
  }, `${HOME}/sok`)
  await expect(field(page)).toHaveValue('')
})

test('the example municipality can be searched, and calls no one', async ({ page, site }) => {
  await openSearch(page, site, `/${example?.slug}`)
  for (const typed of ['barnevern', '112', 'krisesenter', 'xyzzyx']) {
    await field(page).fill(typed)
    await expect(page.locator('search [role=status]')).not.toBeEmpty()
    await expect(page.locator('a[href^="tel:"]')).toHaveCount(0)
  }
  await field(page).fill('krisesenter')
  await expect(hits(page)).toContainText(handbookOf(EXAMPLE).contacts['krisesenter']?.name ?? '')
})

test('no violation in light or dark, and nothing sticks out at 320 px', { tag: '@long' }, async ({
  page,
  site,
}) => {
  await openSearch(page, site)
  for (const typed of ['', 'barnevern', '116 111', 'xyzzyx']) {
    await field(page).fill(typed)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html}`))).toEqual([])
    }
    await page.setViewportSize({ width: 320, height: 640 })
    const wide = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0)
    expect(wide).toBeLessThanOrEqual(320)
    await page.setViewportSize({ width: 390, height: 844 })
  }
  await field(page).fill('barn')
  const low = await hits(page).evaluate((list) =>
    [...list.querySelectorAll('a')]
      .filter((a) => a.checkVisibility() && !a.closest('p'))
      .filter((a) => a.getBoundingClientRect().height < 48)
      .map((a) => a.outerHTML),
  )
  expect(low).toEqual([])
})
