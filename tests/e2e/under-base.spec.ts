import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { follow, numbersMatch, onDevice, running, seesStep } from './app.ts'
import { child, HAMAROY, HOME, hamaroy, walkSome, walkToEnd, words } from './content.ts'
import { expect, openSite, test } from './fixtures.ts'
import { BASE, CONTENT, OUT } from './under-base/where.ts'

// One build for all of them.
test.describe.configure({ mode: 'serial' })

test.beforeAll(() => {
  rmSync(CONTENT, { recursive: true, force: true })
  const others = new RegExp(`content/kommuner/(?!${HAMAROY})`)
  cpSync('content', CONTENT, { recursive: true, filter: (from) => !others.test(from) })
  const [head, ...rows] = readFileSync('content/kommuner.csv', 'utf8').split('\n')
  const few = rows.filter((r) => r.startsWith(HAMAROY) || r.startsWith('1804'))
  const unlisted = readdirSync(`${CONTENT}/kommuner`).filter((m) => !m.startsWith(HAMAROY))
  for (const m of unlisted) rmSync(`${CONTENT}/kommuner/${m}`, { recursive: true })
  writeFileSync(`${CONTENT}/kommuner.csv`, [head, ...few, ''].join('\n'))
  const vite = 'node_modules/vite/bin/vite.js'
  const config = 'tests/e2e/under-base/vite.config.ts'
  execFileSync('node', [vite, 'build', '--config', config, '--logLevel', 'error'])
})

test.use({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names in the pattern
  site: async ({}, use) => {
    const site = await openSite(OUT, BASE)
    await use(site)
    site.close()
  },
})

test('below a path of a host, the site works from the picker to the end of a card', async ({
  page,
  site,
}) => {
  await page.goto(site.at('/'))
  await page.locator('.places').getByRole('link', { name: hamaroy.municipality.name }).click()
  await expect(page).toHaveURL(site.at(HOME))
  await page.getByRole('link', { name: child.title, exact: true }).click()
  await follow(page, walkToEnd(child))
  await numbersMatch(page)
  expect(site.requests.filter((r) => !r.startsWith(BASE))).toEqual([])
})

test('below a path, all is there offline', async ({ page, site, tolerate }) => {
  tolerate('no network')
  await page.goto(site.at(HOME))
  await onDevice(page)
  await site.stop()
  await page.goto(site.at('/'))
  await running(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(hamaroy.municipality.name)
  await page.getByRole('link', { name: child.title, exact: true }).click()
  await follow(page, walkSome(child, 2))
  await page.reload()
  await running(page)
  await seesStep(page, walkSome(child, 2).step)
  await page.getByRole('link', { name: words.hide, exact: true }).click()
  await expect(page).toHaveURL(site.at('/kalender'))
})
