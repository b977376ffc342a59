import { follow, numbersMatch, onDevice, running, seesStep } from './app.ts'
import { child, HAMAROY, HOME, hamaroy, walkToEnd, words } from './content.ts'
import { expect, test } from './fixtures.ts'

const way = walkToEnd(child)

test('from the picker to the end of a card in a municipality', async ({ page, site }) => {
  await page.goto(site.at('/'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words['picker.title'])
  await page.getByRole('link', { name: hamaroy.municipality.name }).click()
  await expect(page).toHaveURL(site.at(HOME))
  await expect(page.getByRole('heading', { name: words['home.danger'] })).toBeVisible()
  await numbersMatch(page)
  await page.getByRole('link', { name: child.title, exact: true }).click()
  await follow(page, way)
  await expect(page.locator('.step:visible .choices')).toHaveCount(0)
  await numbersMatch(page)
})

test('the search finds a municipality by name, by number and without Norwegian letters', async ({
  page,
  site,
}) => {
  await page.goto(site.at('/'))
  const search = page.getByRole('searchbox', { name: words['picker.search'] })
  for (const typed of [hamaroy.municipality.name, HAMAROY, 'hamaro']) {
    await search.fill(typed)
    await expect(page.locator('.places a').first()).toContainText(hamaroy.municipality.name)
  }
  await search.fill('finnes ikke')
  await expect(page.getByText(words['picker.none'])).toBeVisible()
})

test('address and title stand still through a walk, and Back and Forward are the walk’s own', async ({
  page,
  site,
}) => {
  await page.goto(site.at(HOME))
  await running(page)
  await page.getByRole('link', { name: child.title, exact: true }).click()
  await seesStep(page, way.trail[0]?.step ?? way.step)
  const before = { url: page.url(), title: await page.title() }
  const length = await page.evaluate(() => history.length)
  await follow(page, way)
  expect({ url: page.url(), title: await page.title() }).toEqual(before)
  expect(await page.evaluate(() => history.length)).toBe(length + way.trail.length)

  for (const { step } of way.trail.toReversed()) {
    await page.goBack()
    await seesStep(page, step)
  }
  expect(page.url()).toBe(before.url)
  for (const step of [...way.trail.slice(1).map((t) => t.step), way.step]) {
    await page.goForward()
    await seesStep(page, step)
  }
  await page.evaluate((n) => history.go(-n), way.trail.length + 1)
  await expect(page).toHaveURL(site.at(HOME))
})

test('an earlier answer can be tapped and answered again', async ({ page, site }) => {
  await page.goto(site.at(`${HOME}/kort/${child.id}`))
  await running(page)
  await follow(page, way)
  const [first] = way.trail
  await page
    .getByRole('navigation', { name: words['card.answers'] })
    .getByRole('button', { name: first?.step.title ?? '' })
    .click()
  await seesStep(page, first?.step ?? way.step)
})

test('changing municipality changes every number and what the next start opens', async ({
  page,
  site,
}) => {
  await page.goto(site.at(HOME))
  await running(page)
  await page.getByRole('link', { name: words['home.change'] }).click()
  await page.getByRole('link', { name: 'Bodø' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bodø')
  await numbersMatch(page)
  // What was chosen is on the phone a moment after it is on the screen.
  await expect(async () => {
    await page.goto(site.at('/'))
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Bodø', { timeout: 2000 })
  }).toPass()
})

test('a municipality that was chosen over a poor network is home also when the page was left too soon', async ({
  page,
  site,
}) => {
  await page.goto(site.at(HOME))
  await onDevice(page)
  // Its layers are here already, so it can be read; its pages never come.
  const answers = site.fault((path) =>
    path.startsWith('/packs/') ? new Promise<boolean>(() => undefined) : false,
  )
  await page.getByRole('link', { name: words['home.change'] }).click()
  await page.getByRole('link', { name: 'Bodø' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bodø')
  await expect
    .poll(() => page.evaluate(choosing), { message: 'what was chosen is on disk' })
    .toBe(BODO)
  answers()
  await page.goto(site.at('/'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bodø')
  await numbersMatch(page)
})

const BODO = '1804'

/** What the phone's disk says is being chosen. */
const choosing = () =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('tiltakskort')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const reading = db.transaction('settings').objectStore('settings').get('choosing')
      reading.onsuccess = () => {
        db.close()
        resolve(reading.result)
      }
    }
  })
