import type { Page } from '@playwright/test'
import { choice, follow, running, seesStep } from './app.ts'
import { CHILD, child, HOME, hamaroy, walkSome, walkTo } from './content.ts'
import { expect, test } from './fixtures.ts'
import { open, routes } from './routes.ts'

declare global {
  interface Window {
    /** What each press of the key led to, and what was wrong there. */
    stops: (readonly [number, string])[]
    note: (e: Event) => void
  }
}

/** Long lists of the same row are walked this far; then it is the same again. */
const MOST = 120

/** Notes in the page where the focus comes to stand: a question for each stop is too slow. */
async function watch(page: Page) {
  return await page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      ),
    ].filter((e) => e.checkVisibility() && e.tabIndex >= 0 && !e.matches(':disabled'))
    // One of a group of radios is the stop.
    const stops = all.filter(
      (e) =>
        !(e instanceof HTMLInputElement && e.type === 'radio') ||
        e.checked ||
        (!document.querySelector(`input[name="${e.name}"]:checked`) &&
          document.querySelector(`input[name="${e.name}"]`) === e),
    )
    window.stops = []
    const note = ({ target }: Event) => {
      if (!(target instanceof HTMLElement || target instanceof SVGElement)) return
      const { outlineStyle, outlineWidth } = getComputedStyle(target)
      const box = target.querySelector('.map-box')
      const marked =
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
        (box !== null && Number.parseFloat(getComputedStyle(box).strokeWidth) >= 4)
      const { left, top, width, height } = target.getBoundingClientRect()
      const [x, y] = [left + Math.min(width / 2, 20), top + Math.min(height / 2, 20)]
      const there = document.elementFromPoint(x, Math.min(Math.max(y, 1), innerHeight - 1))
      // What is higher than the screen lies below both bars.
      const low = height < innerHeight && !target.closest('.top, .tabs, .skip')
      const faults = [
        ...(marked ? [] : ['cannot be seen']),
        ...(low && there?.closest('.top, .tabs') ? ['is covered'] : []),
        ...(top + height < 0 || top > innerHeight ? ['is off the screen'] : []),
      ]
      const said = faults.map((f) => `${f}: ${target.outerHTML.slice(0, 120)}`).join()
      window.stops.push([(stops as Element[]).indexOf(target), said])
    }
    document.removeEventListener('focusin', window.note)
    window.note = note
    document.addEventListener('focusin', note)
    return stops.length
  })
}

/** Walks the whole page. @returns what is wrong with it */
async function walk(page: Page): Promise<readonly string[]> {
  const want = Math.min(await watch(page), MOST)
  // From the top, whatever the screen has focused by itself.
  await page.evaluate(() => {
    scrollTo(0, 0)
    const first = document.createElement('span')
    first.tabIndex = -1
    document.body.prepend(first)
    first.focus()
    first.remove()
    window.stops = []
  })
  for (let i = 0; i < want; i += 1) await page.keyboard.press('Tab')
  const stops = await page.evaluate(() => window.stops)
  const order = stops.map(([at]) => at)
  const missed = Array.from({ length: want }, (_, i) => i).filter((i) => !order.includes(i))
  return [
    ...stops.map(([, fault]) => fault).filter((fault) => fault !== ''),
    ...(missed.length > 0 ? [`never reached: ${missed.join()} of ${want}`] : []),
    ...(order.every((at, i) => i === 0 || at >= (order[i - 1] ?? 0)) ? [] : [`order: ${order}`]),
  ]
}

for (const [half, title] of ['the first half', 'the second half'].entries())
  test(`the keyboard reaches all there is, in reading order, and no bar covers it: ${title}`, async ({
    page,
    site,
    tolerate,
  }) => {
    test.setTimeout(120_000)
    tolerate('not found')
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(site.at(HOME))
    await running(page)
    for (const [i, route] of routes().entries()) {
      if (i % 2 !== half) continue
      await open(page, route)
      expect.soft(await walk(page), route).toEqual([])
    }
  })

test('in a walk: a step with calls, its folded lines opened by the keys, and back again', async ({
  page,
  site,
}) => {
  const call = walkTo(child, ({ phases }) => JSON.stringify(phases).includes('politi-nod'))
  await page.goto(site.at(CHILD))
  await running(page)
  await follow(page, call)
  expect(await walk(page)).toEqual([])
  for (const key of ['Enter', 'Space']) {
    const line = page.locator('.step:visible summary').first()
    const before = await line.evaluate((e) => e.parentElement?.hasAttribute('open'))
    await line.focus()
    await page.keyboard.press(key)
    await expect
      .poll(() => line.evaluate((e) => e.parentElement?.hasAttribute('open')))
      .toBe(!before)
  }
  expect(await walk(page)).toEqual([])
})

test('Enter answers, and three Escapes hide: on a card, in a field, anywhere', async ({
  page,
  site,
}) => {
  const way = walkSome(child, 1)
  const [first] = way.trail
  if (!first) throw new Error('the card has a choice')
  await page.goto(site.at(CHILD))
  await running(page)
  await choice(page, first.choice.label).focus()
  await page.keyboard.press('Enter')
  await seesStep(page, way.step)
  for (const route of [undefined, `${HOME}/kontakter/mine`, `${HOME}/sok`]) {
    if (route !== undefined) {
      await page.goto(site.at(route))
      await running(page)
      if (route.endsWith('/mine')) {
        const button = page.getByRole('button', { name: 'Legg til kontakt' })
        await button.focus()
        await page.keyboard.press('Space')
        await expect(page.getByRole('textbox', { name: 'Navn' })).toBeFocused()
        await page.keyboard.type('Tolk')
      }
    }
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('Escape')
    await expect(page.locator('.neutral')).toBeVisible()
    await expect(page.getByText(hamaroy.municipality.name)).toHaveCount(0)
  }
})
