import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { emptyBrowserCache, onDevice, running } from './app.ts'
import { HOME, words } from './content.ts'
import { expect, test } from './fixtures.ts'
import {
  drillOf,
  LEARN,
  learning,
  learningOnDevice,
  playDrill,
  playWithin,
  takeStep,
} from './learning.ts'

const [path] = learning.rolePaths
const [lesson] = learning.lessons
const [drill] = learning.drills
if (!path || !lesson || !drill) throw new Error('nothing to learn from')

/** A room has no page of its own on the server: the first visit is answered by the shell, with 404. */
test.beforeEach(({ tolerate }) => tolerate('not found'))
const opened = (page: Page) =>
  expect(page.getByRole('heading', { level: 1 })).not.toHaveText(words['learn.title'])

test('a whole role path without a network, from the first tap to the receipt', async ({
  page,
  context,
  site,
  tolerate,
}) => {
  test.setTimeout(180_000)
  tolerate('no network')
  await page.goto(site.at(HOME))
  await onDevice(page)
  await learningOnDevice(page)
  await emptyBrowserCache(page)
  await site.stop()
  await context.setOffline(true)

  await page.reload()
  await running(page)
  await page.getByRole('link', { name: words['nav.learn'], exact: true }).click()
  await page.locator('.cards').getByRole('link', { name: path.title }).click()
  for (const step of path.steps) {
    await page.locator('.onward .choice').click()
    await takeStep(page, step)
  }
  await expect(page.getByText(words['learn.path.done'])).toBeVisible()
  await page.getByRole('link', { name: words['learn.receipt'], exact: true }).click()
  await page.getByLabel(words['learn.receipt.name']).fill('Kari Prøve')
  await expect(page.locator('.sheet li')).toHaveCount(path.steps.length)
  await expect(page.locator('.receipt-name')).toHaveText('Kari Prøve')
  await expect(page.getByText(/Innholdet er fra/)).toBeVisible()

  await page.reload()
  await expect(page.locator('.sheet li')).toHaveCount(path.steps.length)
  await expect(page.locator('.receipt-name')).toHaveText('')
})

test('no drill has a number that can be dialled, on any page of it', { tag: '@long' }, async ({
  page,
  site,
}) => {
  test.setTimeout(240_000)
  expect(learning.drills.length).toBeGreaterThanOrEqual(33)
  await page.goto(site.at(LEARN))
  await running(page)
  for (const d of learning.drills) {
    expect(await playWithin(page, d)).toEqual([])
    await page.getByRole('link', { name: words['learn.all'], exact: true }).click()
    await expect(page.getByRole('heading', { name: words['learn.drills'] })).toBeVisible()
  }
})

test('Back goes one step back in a drill, and the line leads to the real card', async ({
  page,
  site,
}) => {
  await page.goto(site.at(`${LEARN}/oving/${drill.id}`))
  await running(page)
  const first = (await page.locator('.drill .step h2').textContent()) ?? ''
  await page.locator('.drill .choices button').first().click()
  await page.locator('.drill .why button').first().click()
  await expect(page.locator('.drill .step h2')).not.toHaveText(first)
  await page.goBack()
  await expect(page.locator('.drill .step h2')).toHaveText(first)
  await page.getByRole('link', { name: words['drill.open'] }).click()
  await expect(page).toHaveURL(site.at(`${HOME}/kort/${drill.card}`))
})

test('with the keyboard alone: a choice, what it led to, and on', async ({ page, site }) => {
  await page.goto(site.at(`${LEARN}/oving/beltemerket`))
  await running(page)
  await page.locator('.drill .choices button').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: words['drill.feedback'] })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('.drill .step h2')).toBeFocused()
  expect(drillOf('beltemerket').answers.length).toBeGreaterThan(3)
})

test('where storage is denied all works, and one sentence says that it is forgotten', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'caches', 'sessionStorage'])
      Object.defineProperty(window, name, { value: undefined, configurable: true })
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
  })
  await page.goto(site.at(`${LEARN}/oving/${drill.id}`))
  await running(page)
  await playDrill(page, drill)
  await page.getByRole('link', { name: words['learn.all'] }).click()
  await expect(page.getByText(words['learn.forgetful'])).toHaveCount(1)
  await expect(page.locator('.mark[data-state="done"]')).toHaveCount(1)
})

test('before what is learnt from has come, it says so and can be asked for', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('server error')
  const away = site.fault((asked, response) => {
    if (!asked.includes('/packs/laring/')) return false
    response.statusCode = 503
    response.end()
    return true
  })
  await page.goto(site.at(LEARN))
  await running(page)
  await expect(page.getByText(words['learn.absent.failed'])).toBeVisible()
  away()
  await page.getByRole('button', { name: words['learn.again.try'] }).click()
  await expect(page.getByRole('heading', { name: words['learn.drills'] })).toBeVisible()
})

test('an address in the room that leads nowhere says where to go', async ({ page, site }) => {
  await page.goto(site.at(`${LEARN}/leksjon/finnes-ikke`))
  await running(page)
  await page.getByRole('link', { name: words['learn.all'] }).click()
  await expect(page.getByRole('heading', { name: words['learn.lessons'] })).toBeVisible()
})

const SCREENS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  '': (page) => page.locator('details.more summary').click(),
  [`/vei/${path.id}`]: opened,
  [`/leksjon/${lesson.id}`]: async (page) => {
    for (const o of await page.locator('.option').all()) await o.click()
  },
  '/leksjon/slik-gjor-vi-det-her': opened,
  [`/oving/${drill.id}`]: (page) => page.locator('.drill .choices button').last().click(),
  '/oving/vakta-svarer-ikke': (page) => playDrill(page, drillOf('vakta-svarer-ikke')),
  '/personalmote': opened,
  [`/personalmote/${drill.id}`]: opened,
  [`/personalmote/${drill.id}/signatur`]: opened,
  '/igjen': opened,
  '/kvittering': opened,
  '/tull': opened,
}

for (const [below, act] of Object.entries(SCREENS))
  test(`lar${below}: no violation in light or dark, and nothing sticks out at 320 px`, {
    tag: '@long',
  }, async ({ page, site }) => {
    await page.goto(site.at(`${LEARN}${below}`))
    await running(page)
    await act(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const { violations } = await new AxeBuilder({ page }).analyze()
      const told = violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`))
      expect(told, colorScheme).toEqual([])
    }
    await page.setViewportSize({ width: 320, height: 640 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(320)
  })
