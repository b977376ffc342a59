import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { addressOf, choice, follow, numbersMatch, running, seesStep } from './app.ts'
import { CHILD, child, HOME, hamaroy, walkSome, walkTo, walkToEnd, words } from './content.ts'
import { expect, type Site, test } from './fixtures.ts'

const isScript = (path: string) => /^\/assets\/main-.*\.js$/.test(path)
const isPack = (path: string) => /^\/packs\/(?!index)/.test(path)

/** Lets such files wait; everything else is served at once. */
const delay = (site: Site, late: (path: string) => boolean, ms: number) =>
  site.fault(async (path) => {
    if (late(path)) await new Promise((resolve) => setTimeout(resolve, ms))
    return false
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('one finds a municipality, its cards and the first calls', async ({ page, site }) => {
    await page.goto(site.at('/'))
    await page.getByRole('link', { name: hamaroy.municipality.name }).click()
    await expect(page).toHaveURL(site.at(HOME))
    for (const number of ['112', '113', '116117'])
      await expect(page.locator(`.danger a[href="tel:${number}"]`)).toBeVisible()
    await numbersMatch(page)
    await page.getByRole('link', { name: child.title, exact: true }).click()
    await expect(page).toHaveURL(site.at(CHILD))
  })

  test('a card shows one step at a time, to the end', async ({ page, site }) => {
    await page.goto(site.at(CHILD))
    await follow(page, walkToEnd(child))
    await numbersMatch(page)
    await page.goBack()
    await seesStep(page, walkToEnd(child).trail.at(-1)?.step ?? child)
  })

  test('«Svarer ikke?» and «Ingen dekning?» open under an emergency call', async ({
    page,
    site,
  }) => {
    const { step } = walkTo(child, ({ phases }) => JSON.stringify(phases).includes('politi-nod'))
    await page.goto(site.at(`${CHILD}#${step.id}`))
    const call = page.locator('.step:visible .call', { has: page.locator('.emergency') }).first()
    for (const label of [words['contact.noCover'], words['contact.noAnswer']]) {
      const details = call.locator('details', { hasText: label })
      if ((await details.count()) === 0) continue
      const inside = details.locator(':scope > :not(summary)').first()
      await expect(inside).toBeHidden()
      await details.getByText(label).click()
      await expect(inside).toBeVisible()
    }
    await expect(call.getByText(words['contact.noCover'], { exact: true })).toBeVisible()
  })

  test('printed, every step is there', async ({ page, site }) => {
    await page.goto(site.at(CHILD))
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.step:visible')).toHaveCount(child.steps.length)
  })
})

test('printed with the app running, every step is there too', async ({ page, site }) => {
  await page.goto(site.at(CHILD))
  await running(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.step:visible')).toHaveCount(child.steps.length)
})

/** Sums up what has moved without the reader touching anything. */
async function countShifts(page: Page) {
  await page.addInitScript(() => {
    const w = window as typeof window & { shifted: number }
    w.shifted = 0
    new PerformanceObserver((list) => {
      for (const e of list.getEntries() as (PerformanceEntry & {
        value: number
        hadRecentInput: boolean
      })[])
        if (!e.hadRecentInput) w.shifted += e.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => (window as unknown as { shifted: number }).shifted)
}

test('a script that is five seconds late takes over on the step one stands on, and nothing moves', async ({
  page,
  site,
}) => {
  const way = walkSome(child, 2)
  delay(site, isScript, 5000)
  const shifted = await countShifts(page)
  await page.goto(site.at(CHILD), { waitUntil: 'commit' })
  await follow(page, way)
  expect(addressOf(page)).toBe(`${CHILD}#${way.step.id}`)
  await expect(page.locator('html[data-app]')).toHaveCount(0)

  await running(page)
  await seesStep(page, way.step)
  expect(addressOf(page)).toBe(CHILD)
  await choice(page, way.step.choices[0]?.label ?? '').click()
  expect(addressOf(page)).toBe(CHILD)
  await page.goBack()
  await seesStep(page, way.step)
  expect(await shifted()).toBeLessThanOrEqual(0.02)
})

test('cards that are five seconds late do not make the page load again', async ({ page, site }) => {
  delay(site, isPack, 5000)
  let loads = 0
  page.on('load', () => {
    loads += 1
  })
  await page.goto(site.at(CHILD))
  const way = walkSome(child, 1)
  await follow(page, way)
  await running(page)
  await seesStep(page, way.step)
  expect(loads).toBe(1)
})

const now = readFileSync(`dist${HOME}.html`, 'utf8')
const NUMBER = /tel:116117("><span class="call-number">Ring )116\u00a0117/
const other = { dialled: '22222222', shown: '22\u00a022\u00a022\u00a022' }
const before = now.replace(NUMBER, `tel:${other.dialled}$1${other.shown}`)

for (const [what, html] of [
  ['an older version of the cards', before.replace(/data-version="[^"]+"/, 'data-version="eldre"')],
  [
    'another build of the screens',
    before.replace(/(data-version="[^"]+" data-ui=)"[^"]+"/, '$1"eldre"'),
  ],
] as const)
  test(`a page of ${what} never shows one number and dials another`, async ({ page, site }) => {
    expect(before).not.toBe(now)
    site.fault((path, response) => {
      if (path !== HOME) return false
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(html)
      return true
    })
    await page.addInitScript(() => {
      // From the first paint on, whatever is drawn in between.
      const w = window as typeof window & { mixed: string[] }
      w.mixed = []
      new MutationObserver(() => {
        for (const a of document.querySelectorAll('a[href^="tel:"]')) {
          const shown = a.querySelector('.call-number')?.textContent?.replace(/\D/g, '')
          if (shown !== undefined && `tel:${shown}` !== a.getAttribute('href'))
            w.mixed.push(a.outerHTML)
        }
      }).observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      })
    })
    await page.goto(site.at(HOME))
    await running(page)
    await expect(page.locator('.danger a[href="tel:116117"]')).toBeVisible()
    await expect(page.locator(`a[href="tel:${other.dialled}"]`)).toHaveCount(0)
    await numbersMatch(page)
    expect(await page.evaluate(() => (window as unknown as { mixed: string[] }).mixed)).toEqual([])
  })
