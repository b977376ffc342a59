import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { coverageOf } from '../../src/handbook/layer/matters.ts'
import { choice, follow, onDevice, running, sheets } from './app.ts'
import {
  CHILD,
  child,
  EXAMPLE,
  entryOf,
  example,
  HAMAROY,
  HOME,
  hamaroy,
  handbookOf,
  index,
  walkTo,
  words,
} from './content.ts'
import { expect, test } from './fixtures.ts'
import { publish, renumber, rewrite } from './publish.ts'

const ROOM = `${HOME}/kommunen`
const EXAMPLE_ROOM = `/${example?.slug}/kommunen`
const OSLO = '0301'

/** A word of the interface with its values put in. */
const said = (key: keyof typeof words, values: Readonly<Record<string, unknown>>) =>
  words[key].replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]))

const figures = (id: string) => said('kommune.figures', coverageOf(handbookOf(id)))

test('from a gap in a card to everything that is not settled', async ({ page, site }) => {
  const gap = walkTo(child, (s) => JSON.stringify(s.phases).includes('"barnevern"'))
  await page.goto(site.at(CHILD))
  await running(page)
  await follow(page, gap)
  await page.locator('.step:visible').getByRole('link', { name: words['gap.all'] }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    said('kommune.heading', { place: hamaroy.municipality.name }),
  )
  await expect(page.locator('.figures')).toContainText(figures(HAMAROY))
  await expect(page.locator('.matter')).toHaveCount(hamaroy.gaps.length)
  // One tap away: what the staff do until it is settled.
  const [first] = hamaroy.gaps.filter((g) => g.kind === 'clarification')
  const open = page.locator('.matter', { hasText: first?.title ?? '' })
  await open.locator('summary').click()
  await expect(open.getByText(words['kommune.meanwhile'])).toBeVisible()
})

test('the example has settled everything, and nothing there can call', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('not found')
  await page.goto(site.at(EXAMPLE_ROOM))
  await running(page)
  await expect(page.locator('.figures')).toContainText(figures(EXAMPLE))
  await expect(page.locator('.matter')).toHaveCount(0)
  for (const summary of await page.locator('.done > summary').all()) await summary.click()
  await expect(page.locator('.done .settled').first()).toBeVisible()
  for (const below of ['', '/skjema', '/proveringing']) {
    await page.goto(site.at(EXAMPLE_ROOM + below))
    await running(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('a[href^="tel:"]')).toHaveCount(0)
  }
})

test('a municipality without a layer of its own has the room too', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('not found')
  await page.goto(site.at(`/${entryOf(OSLO).slug}/kommunen`))
  await running(page)
  await expect(page.locator('.figures')).toContainText(figures(OSLO))
  await expect(page.locator('.matter')).toHaveCount(handbookOf(OSLO).gaps.length)
})

test('the form is two sheets of paper, or a file that Word opens, also offline', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('not found')
  tolerate('no network')
  await page.goto(site.at(ROOM))
  await onDevice(page)
  await site.stop()
  await page.getByRole('link', { name: words['kommune.form'] }).click()
  await expect(page.getByRole('row')).not.toHaveCount(0)
  expect(await sheets(page)).toBe(2)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: words['kommune.form.word'] })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words['kommune.form.word'] }).click(),
  ])
  expect(file.suggestedFilename()).toBe('skjema-1875-hamaroy.rtf')
  const rtf = readFileSync(await file.path(), 'latin1')
  expect(rtf).toMatch(/^\{\\rtf1[\s\S]*\}$/)
  expect(rtf).toContain('Hamar\\u248?y')
})

test('the list to try is one table to tick, without the emergency numbers', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('not found')
  await page.goto(site.at(`${EXAMPLE_ROOM}/proveringing`))
  await running(page)
  const rows = page.locator('tbody tr')
  await expect(rows.first()).toBeVisible()
  const never = Object.values(hamaroy.contacts).filter((c) => c.kind === 'nød')
  for (const { name } of never)
    await expect(page.getByRole('rowheader', { name, exact: true })).toHaveCount(0)
  await page.emulateMedia({ media: 'print' })
  await expect(
    page.getByRole('columnheader', { name: words['kommune.calls.initials'] }),
  ).not.toHaveCount(0)
  expect(await page.locator('.box:visible').count()).toBe(await rows.count())
})

test('a number that has changed is told, until it has been seen', async ({ page, site }) => {
  const [phone] = [hamaroy.contacts['legevakt']]
  await page.goto(site.at(HOME))
  await onDevice(page)
  await page.goto(site.at(`${ROOM}/nytt`))
  await expect(page.getByText(/^Ingenting er endret siden/)).toBeVisible()
  publish(
    site,
    renumber(
      HAMAROY,
      { dialled: '116117', shown: '116\u00a0117' },
      { dialled: '22222222', shown: '22\u00a022\u00a022\u00a022' },
    ),
  )
  // The first start fetches it, the next one has it.
  await page.reload()
  await expect
    .poll(async () => {
      await page.goto(site.at('/innstillinger'))
      await running(page)
      await page.waitForTimeout(300)
      return page.getByText(said('kommune.news.count', { count: 1 })).count()
    })
    .toBe(1)
  await page.getByText(said('kommune.news.count', { count: 1 })).click()
  await expect(
    page.getByText(said('kommune.news.number.changed', { name: phone?.name })),
  ).toBeVisible()
  await page.getByRole('button', { name: words['kommune.news.seen'] }).click()
  await expect(page.getByText(/^Ingenting er endret siden/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^Ingenting er endret siden/)).toBeVisible()
})

test('an urgent correction is one line at the next start of its card, once', async ({
  page,
  site,
}) => {
  const urgent = { day: '2026-11-21', text: 'Nummeret til krisesenteret er rettet.' }
  const now = { index, files: new Map() }
  publish(
    site,
    rewrite(now, 'nasjonalt', (layer) => ({
      ...layer,
      cards: layer.cards.map((c) => (c.id === child.id ? { ...c, urgent } : c)),
    })),
  )
  const start = async () => {
    await page.locator('.tabs a').first().click()
    await page.getByRole('link', { name: child.title, exact: true }).click()
    await expect(page.locator('.step:visible')).toHaveCount(1)
  }
  const line = page.getByText(urgent.text)
  await page.goto(site.at(HOME))
  await onDevice(page)
  await start()
  await expect(line).toBeVisible()
  const [step] = child.steps
  await choice(page, step?.choices[0]?.label ?? '').click()
  await expect(line).toHaveCount(0)
  await start()
  await expect(line).toHaveCount(0)
  // Also when the phone has been put away.
  await page.goto(site.at(HOME))
  await running(page)
  await start()
  await expect(line).toHaveCount(0)
})

test('how far all have come is fetched when asked for, and then there without a network', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('no network')
  await page.goto(site.at(HOME))
  await onDevice(page)
  expect(site.requests.filter((r) => r.includes('coverage'))).toEqual([])
  await site.stop()
  await page.goto(site.at('/fylker'))
  await expect(page.getByText(words['kommune.counties.offline'])).toBeVisible()
  await site.start()
  await page.getByRole('button', { name: words['kommune.counties.again'] }).click()
  const row = page.getByRole('row').filter({ hasText: hamaroy.municipality.name })
  await expect(row).toContainText(
    said('kommune.counties.of', {
      some: coverageOf(hamaroy).answered,
      all: coverageOf(hamaroy).questions,
    }),
  )
  await page.getByLabel(words['kommune.counties.show']).selectOption('Nordland')
  const there = Object.values(index.municipalities).filter((e) => e.county === 'Nordland')
  const shown = await page
    .locator('tbody tr a')
    .evaluateAll((links) => links.map((a) => a.getAttribute('href')?.split('/')[1]))
  expect(shown.sort()).toEqual(there.map((e) => e.slug).sort())
  await site.stop()
  await page.goto(site.at('/fylker'))
  await expect(row).toBeVisible()
})

const PAGES = {
  room: ROOM,
  'the room with everything settled': EXAMPLE_ROOM,
  form: `${ROOM}/skjema`,
  'numbers to try': `${EXAMPLE_ROOM}/proveringing`,
  'what is new': `${ROOM}/nytt`,
  'how far all have come': '/fylker',
}
for (const [name, path] of Object.entries(PAGES))
  test(`${name}: no violation in light or dark, and nothing sticks out`, { tag: '@long' }, async ({
    page,
    site,
    tolerate,
  }) => {
    tolerate('not found')
    await page.goto(site.at(path))
    await running(page)
    await expect(page.locator('h1')).toBeVisible()
    for (const summary of await page.locator('.done > summary').all()) await summary.click()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html}`))).toEqual([])
    }
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(320)
    const low = await page
      .locator('main :is(button, summary, select, .cards a)')
      .evaluateAll((all) =>
        all
          .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 48)
          .map((e) => e.outerHTML),
      )
    expect(low).toEqual([])
  })
