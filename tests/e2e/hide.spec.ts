import type { Page } from '@playwright/test'
import { choice, follow, onDevice, running, seesStep } from './app.ts'
import { CHILD, child, HOME, index, walkSome, words } from './content.ts'
import { expect, type Site, test } from './fixtures.ts'
import { publish, rewrite } from './publish.ts'

const hide = (page: Page) => page.getByRole('link', { name: words.hide, exact: true })
const calendar = (page: Page) => page.locator('main.neutral table')
const way = walkSome(child, 3)
const checklist = {
  type: 'checklist',
  items: [[{ type: 'text', text: 'Nøkler' }], [{ type: 'text', text: 'Telefon' }]],
} as const

/** From a foreign page into the app, and some steps into a card. */
async function walkIn(page: Page, site: Site) {
  await page.goto('about:blank')
  await page.goto(site.at(HOME))
  await running(page)
  await page.getByRole('link', { name: child.title, exact: true }).click()
  await follow(page, way)
}

/** Back and Forward as far as they go: nothing of a card, ever. */
async function leavesNoWay(page: Page) {
  const clean = async () => {
    await expect(page.locator('.step, .cards')).toHaveCount(0)
    expect(await page.title()).not.toContain(child.title)
    expect(page.url()).not.toContain('/kort/')
  }
  const length = await page.evaluate(() => history.length)
  for (const go of ['goForward', 'goBack', 'goForward', 'goBack', 'goBack', 'goBack'] as const) {
    await page[go]({ timeout: 2000 }).catch(() => undefined)
    await clean()
  }
  for (let i = 0; i < length; i += 1) {
    await page.goForward({ timeout: 2000 }).catch(() => undefined)
    await clean()
  }
}

test('nothing is drawn after the tap but an empty screen, then a calendar', async ({
  page,
  site,
}) => {
  await walkIn(page, site)
  // How many milliseconds it takes is measured by `npm run bench`.
  await page.evaluate(() => {
    const w = window as typeof window & { blank: Promise<string> }
    w.blank = new Promise((resolve) => {
      const look = () =>
        requestAnimationFrame(() => resolve(getComputedStyle(document.body).visibility))
      addEventListener('click', look, { capture: true, once: true })
    })
  })
  await hide(page).click()
  const seen = await page.evaluate(() => (window as unknown as { blank: Promise<string> }).blank)
  expect(seen).toBe('hidden')
  await expect(calendar(page)).toBeVisible()
  await expect(page).toHaveTitle(words['neutral.title'])
  await expect(page.getByText(child.title)).toHaveCount(0)
})

test('neither Back nor Forward shows a card again', async ({ page, site }) => {
  await walkIn(page, site)
  await hide(page).click()
  await expect(calendar(page)).toBeVisible()
  await leavesNoWay(page)
})

test('nor offline, nor after a reload', async ({ page, site, tolerate }) => {
  tolerate('no network')
  await walkIn(page, site)
  await onDevice(page)
  await page.reload()
  await seesStep(page, way.step)
  await site.stop()
  await hide(page).click()
  await expect(calendar(page)).toBeVisible()
  await leavesNoWay(page)
})

test('nor when the walk began before the script was there', async ({ page, site }) => {
  const done = site.fault(async (path) => {
    if (path.startsWith('/assets/main-')) await new Promise((r) => setTimeout(r, 2500))
    return false
  })
  await page.goto('about:blank')
  await page.goto(site.at(CHILD), { waitUntil: 'commit' })
  const early = walkSome(child, 2)
  await follow(page, early)
  await running(page)
  done()
  await page.goBack()
  await seesStep(page, early.trail[1]?.step ?? child)
  await choice(page, early.trail[1]?.choice.label ?? '').click()
  await hide(page).click()
  await expect(calendar(page)).toBeVisible()
  await leavesNoWay(page)
})

test('nor when the pages before were loaded one by one', async ({ page, site }) => {
  const done = site.fault(async (path) => {
    if (path.startsWith('/assets/main-')) await new Promise((r) => setTimeout(r, 1500))
    return false
  })
  await page.goto('about:blank')
  await page.goto(site.at(HOME), { waitUntil: 'commit' })
  await page.getByRole('link', { name: child.title, exact: true }).click()
  await expect(page).toHaveURL(site.at(CHILD))
  await running(page)
  done()
  await follow(page, walkSome(child, 1))
  await hide(page).click()
  await expect(calendar(page)).toBeVisible()
  await leavesNoWay(page)
})

test('three quick Escapes hide too, two do not', async ({ page, site }) => {
  await walkIn(page, site)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await seesStep(page, way.step)
  await page.keyboard.press('Escape')
  await expect(calendar(page)).toBeVisible()
  await leavesNoWay(page)
})

test('the walk is forgotten: the card begins at its start', async ({ page, site }) => {
  await walkIn(page, site)
  await hide(page).click()
  await expect(calendar(page)).toBeVisible()
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(child.id)
  await page.goto(site.at(CHILD))
  await running(page)
  await seesStep(page, walkSome(child, 0).step)
})

test('the month in the calendar is the quiet way back in', async ({ page, site }) => {
  await walkIn(page, site)
  await hide(page).click()
  await page.locator('main.neutral h1 a').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words['picker.title'])
  await expect(page.locator('html[data-hidden]')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('«Skjul» is a link to the calendar', async ({ page, site }) => {
    await page.goto(site.at(CHILD))
    await hide(page).click()
    await expect(calendar(page)).toBeVisible()
    await expect(page).toHaveTitle(words['neutral.title'])
  })
})

test('ticks in a checklist are cleared', async ({ page, site }) => {
  const first = walkSome(child, 0).step
  const ticked = rewrite({ index, files: new Map() }, 'nasjonalt', (layer) => ({
    ...layer,
    cards: layer.cards.map((c) =>
      c.id !== child.id
        ? c
        : {
            ...c,
            steps: c.steps.map((s) =>
              s.id === first.id ? { ...s, body: [...s.body, checklist] } : s,
            ),
          },
    ),
  }))
  publish(site, ticked)
  await page.goto(site.at(CHILD))
  await running(page)
  await page.getByRole('checkbox').first().check()
  await page.evaluate(() => {
    const w = window as typeof window & { ticks: HTMLInputElement[] }
    w.ticks = [...document.querySelectorAll<HTMLInputElement>('[type=checkbox]')]
  })
  await hide(page).click()
  await expect(calendar(page)).toBeVisible()
  const left = await page.evaluate(() =>
    (window as unknown as { ticks: HTMLInputElement[] }).ticks.filter((t) => t.checked),
  )
  expect(left).toEqual([])
  await page.goto(site.at(CHILD))
  await running(page)
  await expect(page.getByRole('checkbox').first()).not.toBeChecked()
})
