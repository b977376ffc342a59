import { running } from './app.ts'
import { HOME } from './content.ts'
import { expect, test } from './fixtures.ts'
import { open, routes } from './routes.ts'

test('the keyboard reaches what there is, and the bars never cover where it stands', async ({
  page,
  site,
  tolerate,
}) => {
  test.setTimeout(90_000)
  tolerate('not found')
  await page.goto(site.at(HOME))
  await running(page)
  for (const route of routes().filter((r) => !r.endsWith('/hefte'))) {
    await open(page, route)
    await page.evaluate(() => {
      const active = document.activeElement
      if (active instanceof HTMLElement) active.blur()
    })
    const seen = new Set<string>()
    for (let i = 0; i < 20; i += 1) {
      await page.keyboard.press('Tab')
      const [what, fault] = await page.evaluate(focused)
      if (seen.has(what)) break
      seen.add(what)
      expect.soft(fault, `${route}: ${what}`).toBe('')
    }
    expect.soft(seen.size, route).toBeGreaterThan(0)
  }
})

/** What has the focus, and what is wrong with it. Runs in the page. */
function focused(): readonly [string, string] {
  const e = document.activeElement
  if (!e || e === document.body) return ['', '']
  const { outlineStyle, outlineWidth } = getComputedStyle(e)
  const { left, top, width, height } = e.getBoundingClientRect()
  const box = e.querySelector('.map-box')
  const marked =
    (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
    (box !== null && Number.parseFloat(getComputedStyle(box).strokeWidth) >= 4)
  const [x, y] = [left + Math.min(width / 2, 20), top + Math.min(height / 2, 20)]
  const there = document.elementFromPoint(x, Math.min(Math.max(y, 1), innerHeight - 1))
  // What is higher than the screen lies below both bars.
  const low = height < innerHeight && !e.closest('.top, .tabs, .skip')
  const covered = low && there?.closest('.top, .tabs')
  const what = `${e.outerHTML.slice(0, 120)} ${Math.round(top + scrollY)}`
  return [what, !marked ? 'cannot be seen' : covered ? 'is covered' : '']
}
