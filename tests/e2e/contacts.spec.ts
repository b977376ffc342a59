import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { numbers, numbersMatch, onDevice, running } from './app.ts'
import { HOME, hamaroy, handbookOf, pagesOf, words } from './content.ts'
import { expect, test } from './fixtures.ts'

const ROOM = `${HOME}/kontakter`
const EXAMPLE = '/fjordvik/kontakter'
const fjordvik = handbookOf('fjordvik')
const nameOf = (id: string): string => {
  const c = fjordvik.contacts[id]
  if (!c) throw new Error(id)
  return c.name
}
/** Open by day only, and national: it has its number in every municipality. */
const DAY = 'kompetanseteamet'
const day = hamaroy.contacts[DAY]
const outside = hamaroy.contacts[day?.outside ?? '']

/** 22:40 on a Friday in Norway, wherever the phone thinks it is. */
const NIGHT = new Date('2026-11-20T22:40:00+01:00')
const NOON = new Date('2026-11-20T12:00:00+01:00')

const entry = (page: Page, name: string) =>
  page.locator('article.contact').filter({ has: page.getByRole('heading', { name, exact: true }) })

/** Every time of day is said once the second half is here. */
const clocked = (page: Page) =>
  expect(page.getByRole('heading', { name: words['contacts.open'] })).toBeVisible()

test.describe('on a phone set to another zone', () => {
  test.use({ timezoneId: 'America/New_York' })

  test('closed at night in Norway: who answers comes first, and the button stays', async ({
    page,
    site,
  }) => {
    await page.clock.install({ time: NIGHT })
    await page.goto(site.at(ROOM))
    await running(page)
    await clocked(page)
    const closed = entry(page, day?.name ?? '')
    await expect(closed).toContainText('Stengt nå, åpner mandag kl. 09:00')
    const dialled = await closed
      .locator('.call > a[href^="tel:"], .first a[href^="tel:"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    expect(dialled).toEqual([`tel:${outside?.phone}`, `tel:${day?.phone}`])
  })

  test('open by day, and closed when the clock passes three', async ({ page, site }) => {
    await page.clock.install({ time: NOON })
    await page.goto(site.at(ROOM))
    await running(page)
    await clocked(page)
    await expect(entry(page, day?.name ?? '')).toContainText('Åpent nå, stenger kl. 15:00')
    await page.clock.fastForward('03:01:00')
    await expect(entry(page, day?.name ?? '')).toContainText('Stengt nå')
  })
})

test('beyond the table of holidays hours are shown without «nå»', async ({ page, site }) => {
  await page.clock.install({ time: new Date('2050-06-01T12:00:00+02:00') })
  await page.goto(site.at(ROOM))
  await running(page)
  await clocked(page)
  await expect(entry(page, day?.name ?? '')).toContainText(day?.hours ?? '')
  await expect(entry(page, day?.name ?? '')).not.toContainText(/Åpent nå|Stengt nå/)
})

test('without a network the room opens from the phone, and knows what is open', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('no network')
  await page.goto(site.at(HOME))
  await onDevice(page)
  await site.stop()
  await page.goto(site.at(ROOM))
  await running(page)
  await clocked(page)
  await numbersMatch(page)
  await page.getByRole('link', { name: words['contacts.kind.hjelpetelefon'] }).click()
  await expect(
    page.getByRole('heading', { name: words['contacts.kind.hjelpetelefon'] }),
  ).toBeFocused()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('it reads, can be called from, and says nothing of now', async ({ page, site }) => {
    await page.goto(site.at(ROOM))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('a[href="tel:112"]').first()).toBeVisible()
    await expect(page.getByRole('heading', { name: words['contacts.always'] })).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText(/(Åpent|Stengt|Svarer) nå/)
    await page.getByRole('link', { name: words['contacts.kind.politi'], exact: true }).click()
    await expect(
      page.getByRole('heading', { name: words['contacts.kind.politi'], exact: true }),
    ).toBeInViewport()
  })
})

for (const [what, time] of [
  ['by night', NIGHT],
  ['by day', NOON],
] as const)
  test(`taking over the page changes no digit, ${what}`, async ({ page, site }) => {
    const sent = pagesOf('1875')[ROOM.slice(1)]?.html ?? ''
    const before = new Set([...sent.matchAll(/href="tel:([^"]+)"/g)].map((m) => m[1]))
    await page.clock.install({ time })
    await page.goto(site.at(ROOM))
    await running(page)
    await clocked(page)
    await numbersMatch(page)
    const after = new Set((await numbers(page)).map((n) => n.dialled))
    expect([...after].sort()).toEqual([...before].sort())
  })

test('the example shows everyone and can call, text or write to no one', async ({ page, site }) => {
  await page.goto(site.at(EXAMPLE))
  await running(page)
  await clocked(page)
  await expect(entry(page, nameOf('barnevern'))).toBeVisible()
  expect(await page.locator('a[href^="tel:"], a[href^="sms:"], a[href^="mailto:"]').count()).toBe(0)
  expect(await (await fetch(site.at(EXAMPLE))).text()).not.toMatch(/href="(tel|sms|mailto):/)
})

test('someone is too close: another comes first here and on the cards, until «Skjul»', async ({
  page,
  site,
}) => {
  await page.clock.install({ time: NOON })
  await page.goto(site.at(EXAMPLE))
  await running(page)
  await clocked(page)
  await page.getByText(words['close.title']).first().click()
  await page.getByLabel(words['close.receiver']).check()
  await expect(page.getByText(words['close.duty'])).toBeVisible()
  const first = (name: string) => entry(page, name).locator('.call-button').first()
  await expect(first(nameOf('barnevern'))).toContainText(nameOf('nabokommune-barnevern'))
  await expect(first(nameOf('barnevernvakt'))).not.toContainText('overtar')

  await page.goto(site.at('/fjordvik/kort/bekymret-for-et-barn#barnevern'))
  await running(page)
  await expect(page.locator('.step:visible .call-button').first()).toContainText(
    nameOf('nabokommune-barnevern'),
  )
  await page.getByRole('link', { name: words.hide, exact: true }).click()
  await expect(page.locator('main.neutral')).toBeVisible()
  await page.goto(site.at(EXAMPLE))
  await running(page)
  await clocked(page)
  await expect(page.getByLabel(words['close.receiver'])).not.toBeChecked()
  expect(
    await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage })),
  ).not.toMatch(/nær/)
})

test('on a card the word comes, and the button that is there stays', async ({ page, site }) => {
  await page.clock.install({ time: NIGHT })
  await page.goto(site.at('/fjordvik/kort/bekymret-for-et-barn#barnevern'))
  await running(page)
  const button = page.locator('.step:visible .call > .call-button').first()
  await expect(button).toContainText('Stengt nå, åpner mandag kl. 08:00')
  await expect(page.locator('.step:visible .first .call-button').first()).toContainText(
    nameOf('barnevernvakt'),
  )
})

for (const [where, path] of [
  ['the room', ROOM],
  ['the example', EXAMPLE],
  ['mine', `${ROOM}/mine`],
  ['a wrong number', `${ROOM}/feil/kompetanseteamet`],
  ['a page that is not there', `${ROOM}/finnes-ikke`],
] as const)
  test(`${where}: no violation in light or dark`, { tag: '@long' }, async ({
    page,
    site,
    tolerate,
  }) => {
    // Only the room itself is a page; the others open in the shell.
    tolerate('not found')
    await page.clock.install({ time: NIGHT })
    await page.goto(site.at(path))
    await running(page)
    for (const summary of await page.locator('main summary').all()) await summary.click()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`)),
      ).toEqual([])
    }
    const low = await page.evaluate(() =>
      [...document.querySelectorAll('main :is(a, button, summary, input:not([type=checkbox]))')]
        .filter((e) => e.checkVisibility() && !e.closest('.notice'))
        .filter((e) => e.getBoundingClientRect().height < 44)
        .map((e) => e.outerHTML.slice(0, 100)),
    )
    expect(low).toEqual([])
  })

test('with the keyboard alone: to a kind, and on to the call', async ({ page, site }) => {
  await page.goto(site.at(ROOM))
  await running(page)
  await clocked(page)
  await page.getByRole('link', { name: words['contacts.kind.politi'], exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('heading', { name: words['contacts.kind.politi'], exact: true }),
  ).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveAttribute('href', /^tel:/)
})
