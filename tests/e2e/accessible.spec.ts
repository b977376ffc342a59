import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { choice, follow, running, seesStep } from './app.ts'
import { CHILD, child, HOME, hamaroy, walkSome, walkTo, walkToEnd, words } from './content.ts'
import { expect, type Site, test } from './fixtures.ts'

const asks = walkTo(child, (s) => s.choices.length > 1)
const acts = walkTo(child, (s) => s.phases.length > 0)
const [duty = ''] = Object.keys(hamaroy.duties)

/** Every screen, and how one gets there. */
const SCREENS: Readonly<Record<string, (page: Page, site: Site) => Promise<unknown>>> = {
  picker: (page, site) => page.goto(site.at('/')),
  home: (page, site) => page.goto(site.at(HOME)),
  'a question': (page, site) => page.goto(site.at(`${CHILD}#${asks.step.id}`)),
  'an action': async (page, site) => {
    await page.goto(site.at(CHILD))
    await running(page)
    await follow(page, acts)
    for (const summary of await page.locator('.step:visible summary').all()) await summary.click()
  },
  'an end': async (page, site) => {
    await page.goto(site.at(CHILD))
    await running(page)
    await follow(page, walkToEnd(child))
    await page.locator('.about summary').click()
  },
  'a duty': (page, site) => page.goto(site.at(`${HOME}/plikter/${duty}`)),
  mer: async (page, site) => {
    await page.goto(site.at('/innstillinger'))
    await running(page)
    await page.getByRole('button', { name: words['more.delete'] }).click()
  },
  contacts: (page, site) => page.goto(site.at(`${HOME}/kontakter`)),
  'my contacts': (page, site) => page.goto(site.at(`${HOME}/kontakter/mine`)),
  'an unknown address': (page, site) => page.goto(site.at('/9999')),
  'an unknown card': (page, site) => page.goto(site.at(`${HOME}/kort/finnes-ikke`)),
  calendar: (page, site) => page.goto(site.at('/kalender')),
}

// 400 % of 1280 × 1024 is 320 × 256 (WCAG 1.4.10).
const SMALL = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
]

for (const [name, open] of Object.entries(SCREENS))
  test(`${name}: no violation in light or dark, and nothing sticks out at 320 px or 400 %`, async ({
    page,
    site,
    tolerate,
  }) => {
    tolerate('not found')
    await open(page, site)
    await running(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await violations(page), colorScheme).toEqual([])
    }
    for (const size of SMALL) {
      await page.setViewportSize(size)
      expect(await sticksOut(page)).toEqual([])
    }
  })

async function violations(page: Page): Promise<readonly string[]> {
  // The list of municipalities is the same row 357 times.
  const axe = new AxeBuilder({ page }).exclude('.places li:nth-child(n + 12)')
  const { violations } = await axe.analyze()
  return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`))
}

const sticksOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const wide = document.scrollingElement?.scrollWidth ?? 0
    const out = [...document.querySelectorAll('body *')]
      .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && e.checkVisibility())
      .filter((e) => !e.closest('.visually-hidden, .table'))
      .map((e) => e.outerHTML.slice(0, 120))
    return wide > innerWidth ? [`the page is ${wide} px wide`, ...out] : out
  })

test('what can be tapped is at least 48 px high', async ({ page, site }) => {
  await page.goto(site.at(CHILD))
  await running(page)
  await follow(page, acts)
  const low = await page.evaluate(() =>
    [...document.querySelectorAll('.call-button, .choice, .hide, .back, .tabs a, button, summary')]
      .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 48)
      .map((e) => e.outerHTML.slice(0, 100)),
  )
  expect(low).toEqual([])
})

/** Moves the focus until it stands on what is wanted, as someone without a pointer does. */
async function tabTo(page: Page, wanted: string, most = 60) {
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press('Tab')
    const on = await page.evaluate((selector) => {
      const e = document.activeElement
      if (!e?.matches(selector)) return undefined
      const { outlineStyle, outlineWidth } = getComputedStyle(e)
      const { top, bottom } = e.getBoundingClientRect()
      const visible = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      return { visible, inside: bottom > 0 && top < innerHeight }
    }, wanted)
    if (!on) continue
    expect(on, `the focus on ${wanted} can be seen`).toEqual({ visible: true, inside: true })
    return
  }
  throw new Error(`the keyboard never reached ${wanted}`)
}

test('from the picker to a call with the keyboard alone', async ({ page, site }) => {
  const call = walkTo(child, ({ phases }) => JSON.stringify(phases).includes('politi-nod'))
  await page.goto(site.at('/'))
  await running(page)
  await tabTo(page, '#kommune')
  await page.keyboard.type('hamar')
  await tabTo(page, `.places a[href="${HOME}"]`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(hamaroy.municipality.name)
  await tabTo(page, `a[href="${CHILD}"]`)
  await page.keyboard.press('Enter')
  for (const { step, choice: chosen } of call.trail) {
    await seesStep(page, step)
    const href = await choice(page, chosen.label).getAttribute('href')
    await tabTo(page, `#${step.id} .choices a[href="${href}"]`)
    await page.keyboard.press('Enter')
  }
  await seesStep(page, call.step)
  await tabTo(page, `#${call.step.id} a.emergency[href="tel:112"]`)
})

test('a choice moves the focus to the new step, and it is read out', async ({ page, site }) => {
  const way = walkSome(child, 2)
  await page.goto(site.at(CHILD))
  await running(page)
  await follow(page, way)
  await expect(page.locator(`[id="${way.step.id}-tittel"]`)).toBeFocused()
  await expect(page.locator('p[role=status]').last()).toHaveText(way.step.title)
  await expect(page.locator(`[id="${way.step.id}-tittel"]`)).toBeInViewport()
  const top = await page.locator('.top').boundingBox()
  const heading = await page.locator(`[id="${way.step.id}-tittel"]`).boundingBox()
  expect(heading?.y).toBeGreaterThanOrEqual((top?.y ?? 0) + (top?.height ?? 0) - 1)
})

test('large text is larger on every screen, and still at the next start', async ({
  openBrowser,
  site,
}) => {
  const size = (page: Page) =>
    page.getByRole('main').evaluate((e) => Number.parseFloat(getComputedStyle(e).fontSize))
  let page = await openBrowser()
  await page.goto(site.at('/innstillinger'))
  await running(page)
  const before = await size(page)
  await page.getByRole('radio', { name: words['more.text.large'], exact: true }).check()
  await expect(page.getByText(words['more.saved'])).toBeVisible()
  expect(await size(page)).toBeCloseTo(before * 1.25)

  page = await openBrowser()
  await page.goto(site.at(CHILD))
  await running(page)
  await expect.poll(() => size(page)).toBeCloseTo(before * 1.25)
  await page.goto(site.at('/innstillinger'))
  await page.getByRole('radio', { name: words['more.text.normal'], exact: true }).check()
  await expect.poll(() => size(page)).toBeCloseTo(before)
})
