import type { Page } from '@playwright/test'
import type { Step } from '../../src/handbook/card/model.ts'
import { addressOf, numbersMatch, onDevice, running, seesStep } from './app.ts'
import { CHILD, child, HOME, hamaroy, index, walkSome, words } from './content.ts'
import { expect, test } from './fixtures.ts'

const later = walkSome(child, 2).step
const title = (page: Page) => page.getByRole('heading', { level: 1 })

test('a step in the address is honoured, then removed', async ({ page, site }) => {
  await page.goto(site.at(`${CHILD}#${later.id}`))
  await running(page)
  await seesStep(page, later)
  expect(addressOf(page)).toBe(CHILD)
  await page.reload()
  await seesStep(page, later)
})

test('a step that does not exist opens the card at its start', async ({ page, site }) => {
  for (const step of ['finnes-ikke', '%E0%A4%A', 'constructor']) {
    await page.goto('about:blank')
    await page.goto(site.at(`${CHILD}#${step}`))
    await running(page)
    await seesStep(page, child.steps[0] as Step)
  }
})

test('a link to a step of another card opens it there', async ({ page, site }) => {
  const from = hamaroy.cards.find((c) => JSON.stringify(c.steps).includes('"to":"card"'))
  await page.goto(site.at(`${HOME}/kort/${from?.id}`))
  await running(page)
  const link = page.locator('.step a[href*="/kort/"][href*="#"]').first()
  const [path = '', step = ''] = ((await link.getAttribute('href')) ?? '').split('#')
  // A step may be drawn anew in the very moment that it is looked at: what was seen is what counts.
  let own = ''
  const find = async () => (own = await link.evaluate((a) => a.closest('.step')?.id ?? ''))
  await expect.poll(find).not.toBe('')
  await page.goto(site.at(`${HOME}/kort/${from?.id}#${own}`))
  await seesStep(page, { id: own })
  await link.click()
  await seesStep(page, { id: step })
  expect(addressOf(page)).toBe(path)
  await page.goBack()
  await seesStep(page, { id: own })
})

const SPELLINGS = [
  '1875',
  '1875-hamaroy',
  '1875-feil-navn',
  'hamaroy',
  'Hamarøy',
  'HAMAROY',
  '1849',
]

test('the number is what counts in an address, and a name alone will do', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('not found')
  for (const spelling of SPELLINGS)
    for (const below of ['', `/kort/${child.id}`]) {
      await page.goto(site.at(`/${spelling}${below}`))
      await running(page)
      await expect.poll(() => addressOf(page)).toBe(HOME + below)
      await expect(title(page)).toContainText(below ? child.title : hamaroy.municipality.name)
    }
})

test('a number from before leads to the municipality of today, offline too', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('not found')
  tolerate('no network')
  await page.goto(site.at(`/1849-hamaroy/kort/${child.id}`))
  await onDevice(page)
  await expect.poll(() => addressOf(page)).toBe(CHILD)
  await site.stop()
  for (const old of ['/1849', '/1849-hamaroy', '/1875']) {
    await page.goto(site.at(old))
    await expect(title(page)).toContainText(hamaroy.municipality.name)
    await expect.poll(() => addressOf(page)).toBe(HOME)
  }
})

test('the number of a municipality that was divided lists those that have a part', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('not found')
  for (const old of ['/1850', '/1850-tysfjord']) {
    await page.goto(site.at(old))
    await running(page)
    await expect(page.getByText(words['unknown.several'])).toBeVisible()
    for (const name of ['Narvik', hamaroy.municipality.name])
      await expect(page.getByRole('main').getByRole('link', { name })).toBeVisible()
  }
})

test('a short address leads on with scripts off', async ({ browser, watch, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  watch(context)
  const page = await context.newPage()
  for (const short of ['/1875', '/hamaroy', '/habmer', '/1849']) {
    await page.goto(site.at(short))
    await expect.poll(() => addressOf(page)).toBe(HOME)
    await expect(title(page)).toContainText(hamaroy.municipality.name)
  }
  await page.goto(site.at('/heroy'))
  await page.getByRole('main').getByRole('link', { name: 'Nordland' }).click()
  await expect(title(page)).toContainText('Herøy')
  await context.close()
})

test('a name that two municipalities share lists both', async ({ page, site, tolerate }) => {
  tolerate('not found')
  for (const [written, name] of [
    ['heroy', 'Herøy'],
    ['Herøy', 'Herøy'],
    ['v%C3%A5ler', 'Våler'],
    ['valer/kort/noen-er-i-fare', 'Våler'],
  ] as const) {
    await page.goto(site.at(`/${written}`))
    const both = Object.values(index.municipalities).filter((m) => m.name.startsWith(name))
    expect(both.length).toBe(2)
    await expect(page.getByText(words['unknown.several'])).toBeVisible()
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2)
    for (const m of both)
      await expect(page.getByRole('main').getByRole('link', { name: m.county })).toBeVisible()
  }
  await page.locator('.places a').first().click()
  await running(page)
  await expect(title(page)).toContainText('Våler')
  await numbersMatch(page)
})

const WRONG = [
  '/9999',
  '/9999-ingen/kort/noen-er-i-fare',
  '/ingen-kommune',
  '/constructor',
  '/__proto__',
  '/%E0%A4%A',
  '/%E0%A4%A/kort/noen-er-i-fare',
  `${HOME}/kort/finnes-ikke`,
  `${HOME}/kort/constructor`,
  `${HOME}/kort/__proto__`,
  `${HOME}/kort/%E0%A4%A`,
  `${HOME}/plikter/constructor`,
  `${HOME}/plikter/__proto__`,
  `${HOME}/plikter/finnes-ikke`,
  `${HOME}/rom-som-ikke-finnes`,
  `${HOME}/kort/${child.id}/mer`,
]

test('an address that leads nowhere says so, and where to go', async ({ page, site, tolerate }) => {
  tolerate('not found')
  for (const wrong of WRONG) {
    await page.goto(site.at(wrong))
    await running(page)
    await expect(title(page), wrong).toHaveText(words['unknown.title'])
    await expect(page.locator('main a:not([href^="tel:"])').first()).toBeVisible()
    // Someone in danger may stand here: an old code on a wall, a card that has got another name.
    for (const number of ['112', '113', '116117'])
      await expect(page.locator(`main a[href="tel:${number}"]`), wrong).toBeVisible()
  }
})

test('before the script, an unknown address still has the emergency numbers', async ({
  browser,
  watch,
  site,
  tolerate,
}) => {
  tolerate('not found')
  const context = await browser.newContext({ javaScriptEnabled: false })
  watch(context)
  const page = await context.newPage()
  await page.goto(site.at('/9999'))
  for (const number of ['112', '113', '116117'])
    await expect(page.locator(`a[href="tel:${number}"]`)).toBeVisible()
  await context.close()
})
