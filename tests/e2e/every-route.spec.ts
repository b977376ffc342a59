import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { running } from './app.ts'
import { child, HOME } from './content.ts'
import { expect, test } from './fixtures.ts'
import { open, routes } from './routes.ts'

for (const lang of ['', '/nn', '/en'])
  test(
    `no violation on any route, light and dark${lang}`,
    lang ? { tag: '@long' } : {},
    async ({ page, site, tolerate }) => {
      test.setTimeout(300_000)
      tolerate('not found')
      await page.goto(site.at(HOME + lang))
      await running(page)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      for (const route of routes(lang)) {
        await open(page, route)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          expect.soft(await violations(page, colorScheme), `${route} ${colorScheme}`).toEqual([])
        }
      }
    },
  )

/** All rules in light; in dark what colours can change. */
async function violations(page: Page, scheme: 'light' | 'dark') {
  const axe = new AxeBuilder({ page })
    // The same row many times over.
    .exclude('.places li:nth-child(n + 6), .booklet > div:nth-of-type(n + 2)')
  if (scheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block'])
  else
    axe.options({
      rules: {
        'label-content-name-mismatch': { enabled: true },
        'target-size': { enabled: true },
      },
    })
  const { violations } = await axe.analyze()
  return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`))
}

test('text spacing, large text, 320 px and small fingers: nothing is cut off, lies outside or is hard to hit', async ({
  page,
  site,
  tolerate,
}) => {
  test.setTimeout(90_000)
  tolerate('not found')
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(site.at(HOME))
  await running(page)
  for (const route of routes()) {
    await open(page, route)
    expect.soft(await amiss(page), route).toEqual([])
    await spaced(page, true)
    expect.soft(await amiss(page), `${route}, spaced`).toEqual([])
    await spaced(page, false)
    await large(page, true)
    expect.soft(await amiss(page), `${route}, large`).toEqual([])
    await large(page, false)
  }
})

/** WCAG 1.4.12. */
const spaced = (page: Page, on: boolean) =>
  page.evaluate((yes) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    )
    document.adoptedStyleSheets = yes ? [sheet] : []
  }, on)

/** What is chosen in Mer. */
const large = (page: Page, on: boolean) =>
  page.evaluate((yes) => {
    if (yes) document.documentElement.dataset['text'] = 'large'
    else delete document.documentElement.dataset['text']
  }, on)

const amiss = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const say = (what: string) => (e: Element) => `${what}: ${e.outerHTML.slice(0, 140)}`
    const seen = [...document.querySelectorAll('main, main *, .top *, .tabs *')].filter(
      // What has a scrollbar of its own may be wider; the map says so in the accessibility statement.
      (e) => e.checkVisibility() && !e.closest('.visually-hidden, .map-scroll, .table, svg'),
    )
    const size = (e: Element) => e.getBoundingClientRect()
    const tapped =
      'button, summary, select, .tabs a, li > a:only-child, input:not([type=radio], [type=checkbox])'
    return [
      ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
      ...seen.filter((e) => size(e).right > innerWidth + 1).map(say('outside')),
      ...seen
        .filter((e) => /hidden|clip/.test(getComputedStyle(e).overflow))
        .filter((e) => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
        .map(say('cut off')),
      ...seen
        .filter((e) => e.matches(tapped) && size(e).height < 47.5 && !e.closest('.prose'))
        .map(say(`low`)),
    ]
  })

test('forced colours keep what a button is, and where one stands', async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await page.goto(site.at(HOME))
  await running(page)
  const edges = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.call-button, .choice, .hide, .ds-button')]
        .filter((e) => e.checkVisibility())
        .filter((e) => {
          const { borderTopStyle, borderTopWidth } = getComputedStyle(e)
          return borderTopStyle === 'none' || Number.parseFloat(borderTopWidth) < 1
        })
        .map((e) => e.outerHTML.slice(0, 120)),
    )
  for (const route of ['', `/kort/${child.id}`, '/kontakter', '/kontakter/mine', '/lar']) {
    await open(page, HOME + route)
    expect.soft(await edges(), route).toEqual([])
    const here = page.locator('.tabs [aria-current]')
    const there = page.locator('.tabs a:not([aria-current])').first()
    const look = (e: Element) => {
      const { borderTopColor, borderTopStyle, borderTopWidth, boxShadow, textDecorationLine } =
        getComputedStyle(e)
      return [borderTopColor, borderTopStyle, borderTopWidth, boxShadow, textDecorationLine].join()
    }
    expect(await here.evaluate(look)).not.toBe(await there.evaluate(look))
  }
})

test('nothing moves for someone who asked for stillness', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(site.at(HOME))
  await running(page)
  for (const route of ['', `/kort/${child.id}`, '/kontakter/mine', '/lar', '/innstillinger']) {
    await open(page, route === '/innstillinger' ? route : HOME + route)
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((e) => {
          const { transitionDuration, animationDuration, animationName, scrollBehavior } =
            getComputedStyle(e)
          const long = (s: string) => s.split(',').some((d) => Number.parseFloat(d) > 0.01)
          return (
            long(transitionDuration) ||
            (animationName !== 'none' && long(animationDuration)) ||
            scrollBehavior === 'smooth'
          )
        })
        .map((e) => e.outerHTML.slice(0, 100)),
    )
    expect.soft(moving, route).toEqual([])
  }
})
