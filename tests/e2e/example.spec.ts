import type { Page } from '@playwright/test'
import { choice, follow, onDevice, running, seesStep } from './app.ts'
import {
  cardOf,
  child,
  EXAMPLE,
  example,
  HOME,
  hamaroy,
  handbookOf,
  walkTo,
  walkToEnd,
  words,
} from './content.ts'
import { expect, test } from './fixtures.ts'

const fjordvik = handbookOf(EXAMPLE)
const PLACE = `/${example?.slug}`

const callsNoOne = (page: Page) => expect(page.locator('a[href^="tel:"]')).toHaveCount(0)
const standsThere = (page: Page) => expect(page.getByText(words['example.line'])).toBeVisible()

test('the example can call no one, in any card, step or duty', async ({ page, site }) => {
  await page.goto(site.at(PLACE))
  await running(page)
  await callsNoOne(page)
  await standsThere(page)
  const title = page.getByRole('heading', { level: 1 })
  for (const { title: name } of [...fjordvik.cards, ...Object.values(fjordvik.duties)]) {
    await page.locator('.cards').getByRole('link', { name, exact: true }).click()
    await expect(title).toHaveText(name)
    await callsNoOne(page)
    await standsThere(page)
    await page.locator('.back').click()
    await expect(title).toContainText(fjordvik.municipality.name)
  }
})

test('nor at the end of a walk, after it has been hidden, or in its calendar', async ({
  page,
  site,
}) => {
  const card = cardOf(fjordvik, child.id)
  await page.goto(site.at(`${PLACE}/kort/${card.id}`))
  await running(page)
  await follow(page, walkToEnd(card))
  await callsNoOne(page)
  await standsThere(page)
  await page.getByRole('link', { name: words.hide, exact: true }).click()
  await expect(page.locator('main.neutral')).toBeVisible()
  await callsNoOne(page)
})

test('nor in what is sent before the script', async ({ site }) => {
  const paths = ['', ...fjordvik.cards.map((c) => `/kort/${c.id}`)]
  for (const path of paths) {
    const html = await (await fetch(site.at(PLACE + path))).text()
    expect(html).not.toContain('tel:')
    expect(html).toContain(words['example.line'])
  }
})

test('it is not in the list of municipalities, and cannot be searched for', async ({
  page,
  site,
}) => {
  await page.goto(site.at('/kommuner'))
  await running(page)
  const places = page.locator('.places a')
  await expect(places.filter({ hasText: fjordvik.municipality.name })).toHaveCount(0)
  await page.getByRole('searchbox').fill('fjordvik')
  await expect(page.getByText(words['picker.none'])).toBeVisible()
  await page.getByRole('link', { name: words['picker.example'] }).click()
  await expect(page).toHaveURL(site.at(PLACE))
})

test('it never becomes home', async ({ page, site }) => {
  await page.goto(site.at(PLACE))
  await onDevice(page)
  const title = page.getByRole('heading', { level: 1 })
  await page.goto(site.at('/'))
  await running(page)
  await expect(title).toHaveText(words['picker.title'])

  await page.goto(site.at('/innstillinger'))
  await running(page)
  const tab = page.getByRole('navigation', { name: words['nav.label'] })
  await expect(tab.getByRole('link', { name: words['nav.cards'] })).not.toHaveAttribute(
    'href',
    PLACE,
  )
  await expect(page.getByRole('main')).not.toContainText(fjordvik.municipality.name)

  await page.goto(site.at(HOME))
  await running(page)
  await page.goto(site.at(PLACE))
  await running(page)
  await page.goto(site.at('/'))
  await expect(title).toContainText(hamaroy.municipality.name)
})

test('from a real municipality to the example, no number comes along, and back they all return', async ({
  page,
  site,
}) => {
  const [card] = fjordvik.cards
  if (!card) throw new Error('no cards')
  const called = walkTo(card, ({ phases }) => JSON.stringify(phases).includes('politi-nod'))
  await page.goto(site.at(`${HOME}/kort/${card.id}`))
  await running(page)
  await follow(page, called)
  await expect(page.locator('.step:visible a[href^="tel:"]').first()).toBeVisible()
  await page.goto(site.at(PLACE))
  await running(page)
  await page.getByRole('link', { name: card.title, exact: true }).click()
  await expect(page.locator('.step:visible')).toHaveCount(1)
  await callsNoOne(page)
  await page.goBack()
  await page.goBack()
  await seesStep(page, called.step)
  await expect(page.locator('.step:visible a[href^="tel:"]').first()).toBeVisible()
  if (called.step.choices[0]) await choice(page, called.step.choices[0].label).click()
})
