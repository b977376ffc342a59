import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { parsePlan } from '../../src/compiler/parse/plan/plan.ts'
import { Problems } from '../../src/compiler/problems.ts'
import { measuresIn, pointsIn } from '../../src/handbook/plan/model.ts'
import { plain } from '../../src/handbook/text.ts'
import { onDevice, running, sheets } from './app.ts'
import { entryOf, HOME, words } from './content.ts'
import { expect, test } from './fixtures.ts'
import { learning } from './learning.ts'

const ROOM = `${HOME}/kommunen`
const HAMAR = `/${entryOf('3403').slug}/kommunen`
const [first, second] = pointsIn(learning.checklist)
if (!first || !second) throw new Error('the checklist has points')

const point = (page: Page, of: typeof first) =>
  page.getByRole('group', { name: plain(of.statement), exact: true })
const task = (page: Page, name: string) =>
  page.locator('.task', { has: page.getByRole('heading', { name, exact: true }) })

test('one meeting, offline: the checklist becomes a plan, and both are there after a restart', async ({
  phone,
  site,
  tolerate,
}) => {
  tolerate('no network')
  let page = await phone.open()
  await page.goto(site.at(HOME))
  await onDevice(page)
  await site.stop()
  await page.goto(site.at(`${ROOM}/sjekkliste`))
  await point(page, first).getByRole('radio', { name: words['liste.no'] }).check()
  await point(page, second).getByRole('radio', { name: words['liste.yes'] }).check()
  await expect(page.getByText(plain(first.measure))).toBeVisible()
  await point(page, first).getByRole('link', { name: words['liste.toPlan'] }).click()

  const own = task(page, plain(first.measure))
  await own.getByText(words['plan.set'], { exact: true }).click()
  await own.getByRole('combobox', { name: words['plan.owner'] }).selectOption(first.owner)
  await own.locator('input[type=date]').fill('2031-03-01')
  await own.getByRole('combobox', { name: words['plan.status'] }).selectOption('ongoing')
  await expect(own).toContainText('1. mars 2031')
  await expect(own).toContainText(words['plan.is.ongoing'])
  await expect(page.getByText(words['mine.saved'], { exact: true })).toBeVisible()

  page = await phone.open()
  await page.goto(site.at(`${ROOM}/handlingsplan`))
  await expect(task(page, plain(first.measure))).toContainText('1. mars 2031')
  await expect(page.locator('.task')).toHaveCount(1)
  const source = page.waitForEvent('download')
  await page.getByRole('button', { name: words['plan.source'] }).click()
  const file = readFileSync(await (await source).path(), 'utf8')
  const problems = new Problems('plan.md')
  expect(measuresIn(parsePlan(file, problems))).toMatchObject([
    { id: first.id, owner: first.owner, deadline: '2031-03-01', status: 'ongoing' },
  ])
  expect(problems.all).toEqual([])
  const word = page.waitForEvent('download')
  await page.getByRole('button', { name: words['kommune.form.word'] }).click()
  expect(readFileSync(await (await word).path(), 'latin1')).toMatch(/^\{\\rtf1/)

  await page.goto(site.at(`${ROOM}/sjekkliste`))
  await expect(point(page, first).getByRole('radio', { name: words['liste.no'] })).toBeChecked()
  await expect(point(page, second).getByRole('radio', { name: words['liste.yes'] })).toBeChecked()
  expect(await sheets(page)).toBe(2)
})

test('a plan that a region has adopted says what is late and what is nobody’s', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('not found')
  await page.goto(site.at(`${HAMAR}/handlingsplan`))
  await running(page)
  const tags = page.locator('.task .tag')
  await expect(tags.filter({ hasText: words['plan.condition.late'] }).first()).toBeVisible()
  // What the plan has settled is not changed on one phone.
  const settled = page.locator('.task').first()
  await settled.getByText(words['plan.set'], { exact: true }).click()
  await expect(settled.getByRole('combobox', { name: words['plan.status'] })).toBeVisible()
  await expect(settled.locator('input')).toHaveCount(0)
})

test('a backup brings the checklist to another phone, and what is undone is gone', async ({
  page,
  site,
  tolerate,
  browser,
  watch,
}) => {
  tolerate('not found')
  await page.goto(site.at(`${ROOM}/sjekkliste`))
  await point(page, first).getByRole('radio', { name: words['liste.partly'] }).check()
  await expect(page.getByText(words['mine.saved'], { exact: true })).toBeVisible()
  await page.goto(site.at(`${HOME}/kontakter/inn-og-ut`))
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: words['exchange.out.backup'] }).click()
  const file = await (await saved).path()

  const context = await browser.newContext({ locale: 'nb-NO' })
  watch(context)
  const other = await context.newPage()
  await other.goto(site.at(`${HOME}/kontakter/inn-og-ut`))
  await other.getByLabel(words['exchange.in.choose']).setInputFiles(file)
  await expect(
    other.getByText(words['exchange.plan.besides'].replace('{{count}}', '1')),
  ).toBeVisible()
  await other.getByRole('button', { name: words['exchange.take'] }).click()
  await expect(other.getByText(words['exchange.saved'])).toBeVisible()
  await other.goto(site.at(`${ROOM}/sjekkliste`))
  const answered = point(other, first).getByRole('radio', { name: words['liste.partly'] })
  await expect(answered).toBeChecked()
  await other.goto(site.at(`${HOME}/kontakter/inn-og-ut`))
  await other.getByRole('button', { name: words['exchange.undo'] }).click()
  await expect(other.getByText(words['exchange.undone'])).toBeVisible()
  await other.goto(site.at(`${ROOM}/sjekkliste`))
  await expect(answered).not.toBeChecked()
  await context.close()
})

test('what is deleted with everything is gone from the checklist too', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('not found')
  await page.goto(site.at(`${ROOM}/sjekkliste`))
  await point(page, first).getByRole('radio', { name: words['liste.partly'] }).check()
  await expect(page.getByText(words['mine.saved'], { exact: true })).toBeVisible()
  await page.goto(site.at('/innstillinger'))
  await running(page)
  await page.getByRole('button', { name: words['more.delete'], exact: true }).click()
  await page.getByRole('button', { name: words['more.delete.confirm'] }).click()
  await expect(page.getByText(words['more.delete.done'])).toBeVisible({ timeout: 15_000 })
  await page.goto(site.at(`${ROOM}/sjekkliste`))
  await expect(
    point(page, first).getByRole('radio', { name: words['liste.partly'] }),
  ).not.toBeChecked()
})
