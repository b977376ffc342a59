import { follow, onDevice, running, seesStep } from './app.ts'
import { CHILD, child, walkSome, walkToEnd, words } from './content.ts'
import { expect, test } from './fixtures.ts'

const way = walkSome(child, 3)
const start = walkSome(child, 0).step

test.beforeEach(async ({ page, site }) => {
  await page.goto(site.at(CHILD))
  await running(page)
})

test('a reload in the middle of a walk keeps the step and the answers', async ({ page }) => {
  await follow(page, way)
  await page.reload()
  await running(page)
  await seesStep(page, way.step)
  await expect(page.locator('.trail li')).toHaveCount(way.trail.length)
  await page.goBack()
  await seesStep(page, way.trail.at(-1)?.step ?? start)
})

test('a reload offline keeps the step too', async ({ page, site, tolerate }) => {
  tolerate('no network')
  await onDevice(page)
  await follow(page, way)
  await site.stop()
  await page.reload()
  await running(page)
  await seesStep(page, way.step)
})

test('a tab that was killed to make room for the call comes back on the same step', async ({
  page,
  context,
}) => {
  await follow(page, way)
  // Playwright gives a crashed page up; the browser itself loads it again, in a new process.
  const cdp = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void page.goto('chrome://crash').catch(() => undefined)
  await crashed
  void cdp.send('Page.reload').catch(() => undefined)
  const phoenix = await context.newCDPSession(page)
  const visible = `[...document.querySelectorAll('.step')].filter((s) => s.checkVisibility()).map((s) => s.id).join()`
  await expect
    .poll(
      async () => (await phoenix.send('Runtime.evaluate', { expression: visible })).result.value,
    )
    .toBe(way.step.id)
})

test('another card and back again does not lose the step', async ({ page, site }) => {
  await follow(page, way)
  await page.locator('.back').click()
  await page.locator('.cards a').first().click()
  await expect(page.locator('.step:visible')).toHaveCount(1)
  await page.goto(site.at(CHILD))
  await running(page)
  await seesStep(page, way.step)
})

test('«Start på nytt» forgets', async ({ page }) => {
  await follow(page, way)
  await page.getByRole('button', { name: words['card.restart'] }).click()
  await seesStep(page, start)
  await page.reload()
  await running(page)
  await seesStep(page, start)
})

test.describe('time passes', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.install()
    await page.reload()
    await running(page)
    await follow(page, way)
  })

  test('after twenty minutes on hold the step is still there', async ({ page }) => {
    await page.clock.fastForward('20:00')
    await page.reload()
    await running(page)
    await seesStep(page, way.step)
  })

  test('after an hour it is forgotten', async ({ page }) => {
    await page.clock.fastForward('01:01:00')
    await page.reload()
    await running(page)
    await seesStep(page, start)
  })

  test('after an hour, Back does not bring it up again', async ({ page }) => {
    await page.clock.fastForward('01:01:00')
    await page.reload()
    await running(page)
    await seesStep(page, start)
    await page.goBack()
    await running(page)
    await seesStep(page, start)
  })
})

test('a card that was walked to its end begins anew: someone else is before her', async ({
  page,
  site,
}) => {
  const whole = walkToEnd(child)
  await follow(page, whole)
  await page.reload()
  await running(page)
  await seesStep(page, whole.step)
  await page.locator('.back').click()
  await page.locator('.cards').getByRole('link', { name: child.title, exact: true }).click()
  await seesStep(page, start)
  await page.goto(site.at(CHILD))
  await running(page)
  await seesStep(page, start)
})

test('a walk that is taken up again says so, and can begin anew', async ({ page }) => {
  await follow(page, way)
  await expect(page.getByText(words['card.takenUp'])).toHaveCount(0)
  await page.locator('.back').click()
  await page.locator('.cards').getByRole('link', { name: child.title, exact: true }).click()
  await seesStep(page, way.step)
  const notice = page.locator('.taken-up')
  await expect(notice).toContainText(words['card.takenUp'])
  await notice.getByRole('button', { name: words['card.restart'] }).click()
  await seesStep(page, start)
  await expect(notice).toHaveCount(0)
})
