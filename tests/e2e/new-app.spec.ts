import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { emptyBrowserCache, follow, onDevice, running, seesStep } from './app.ts'
import { CHILD, child, HOME, hamaroy, walkSome, words } from './content.ts'
import { expect, type Site, test } from './fixtures.ts'

const [, MAIN = ''] =
  /assets\/(main-[\w-]+)\.js/.exec(readFileSync('dist/index.html', 'utf8')) ?? []
/** The second half names the first, so it has another name too when the first has. */
const ROOMS = /rooms-[\w-]+(?=\.js$)/.exec(
  readdirSync('dist/assets').find((f) => /^rooms-.*\.js$/.test(f)) ?? '',
)?.[0]
const way = walkSome(child, 2)

/** From now on the server has a later build: another script, and a worker that names it. */
function deploy(site: Site, n: number) {
  const script = `main-versjon${n}`
  const half = `rooms-versjon${n}`
  const TYPES = {
    js: 'text/javascript',
    json: 'application/json',
    html: 'text/html; charset=utf-8',
  }
  return site.fault((path, response) => {
    if (path.includes(MAIN) || path.includes(ROOMS ?? MAIN)) {
      response.writeHead(404).end()
      return true
    }
    const file = path
      .replace(script, MAIN)
      .replace(half, ROOMS ?? '')
      .replace(/^\//, '')
    const known = /^(sw\.js|shell\.json|assets\/(main|rooms)-.*\.js)$/.test(file)
    if (!known && path !== HOME) return false
    const name = known ? file : `${file}.html`
    const ending = name.split('.').at(-1) as keyof typeof TYPES
    const text = readFileSync(`dist/${name}`, 'utf8')
      .replaceAll(MAIN, script)
      .replaceAll(ROOMS ?? MAIN, half)
      // The worker knows a file by its revision: a new one, of the same length.
      .replace(/(shell\.json[`"'],\s*revision:\s*[`"']|revision:[`"'])[\w-]{4}/, `$1ny${n}_`)
    response.setHeader('content-type', TYPES[ending])
    response.setHeader('cache-control', 'no-cache')
    for (const [header, value] of HEADERS) response.setHeader(header, value)
    response.end(text)
    return true
  })
}
const HEADERS = [...readFileSync('dist/_headers', 'utf8').matchAll(/^ {2}([\w-]+): (.*)$/gm)]
  .map(([, name = '', value = '']) => [name, value] as const)
  .filter(([name]) => name !== 'Cache-Control')

const scriptOf = (page: Page) =>
  page.evaluate(
    () => /main-[\w-]+/.exec(document.querySelector('script[src]')?.outerHTML ?? '')?.[0],
  )

const badge = (page: Page) => page.getByRole('button', { name: words['update.ready'] })

/** The phone has the app, and this page is answered by the worker. */
async function installed(page: Page, url: string) {
  await page.goto(url)
  await onDevice(page)
  await page.reload()
  await running(page)
}

/** Comes back after a while: looks for a later build, and waits until it lies ready. */
async function looksAgain(page: Page) {
  await page.evaluate(async () => {
    dispatchEvent(new Event('online'))
    const registration = await navigator.serviceWorker.getRegistration()
    for (let i = 0; i < 100 && !registration?.waiting; i += 1)
      await new Promise((r) => setTimeout(r, 50))
    if (!registration?.waiting) throw new Error('no new version came')
  })
}

test('a new version waits while someone walks, and is taken at the tap when she is done', async ({
  page,
  site,
}) => {
  await installed(page, site.at(CHILD))
  await follow(page, way)
  let loads = 0
  page.on('load', () => {
    loads += 1
  })
  deploy(site, 2)
  await looksAgain(page)
  await page.waitForTimeout(500)
  await seesStep(page, way.step)
  expect(loads).toBe(0)
  await badge(page).click()
  await expect(page.getByText(words['update.busy'])).toBeVisible()
  await seesStep(page, way.step)
  expect(loads).toBe(0)

  await page.locator('.back').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(hamaroy.municipality.name)
  await badge(page).click()
  await expect.poll(() => scriptOf(page).catch(() => ''), { timeout: 8000 }).toBe('main-versjon2')
  await running(page)
  await page.waitForTimeout(500)
  expect(loads).toBe(1)
  await expect(badge(page)).toHaveCount(0)
})

test('another tab in the middle of a walk refuses, and keeps its step', async ({
  page,
  context,
  site,
}) => {
  await installed(page, site.at(HOME))
  const busy = await context.newPage()
  await busy.goto(site.at(CHILD))
  await running(busy)
  await follow(busy, way)
  deploy(site, 2)
  await looksAgain(page)
  await badge(page).click()
  await expect(page.getByText(words['update.busy'])).toBeVisible()
  expect(await scriptOf(page)).toBe(MAIN)
  await seesStep(busy, way.step)
  await busy.close()
  await badge(page).click()
  await expect.poll(() => scriptOf(page).catch(() => ''), { timeout: 8000 }).toBe('main-versjon2')
})

test('two tabs that are idle both change', async ({ page, context, site }) => {
  await installed(page, site.at(HOME))
  const other = await context.newPage()
  await other.goto(site.at(CHILD))
  await running(other)
  deploy(site, 2)
  await looksAgain(page)
  await badge(page).click()
  for (const tab of [page, other])
    await expect.poll(() => scriptOf(tab).catch(() => ''), { timeout: 8000 }).toBe('main-versjon2')
})

test('a cold start takes what waits, also offline', async ({ openBrowser, site, tolerate }) => {
  tolerate('no network')
  const before = await openBrowser()
  await installed(before, site.at(HOME))
  deploy(site, 2)
  await looksAgain(before)
  await emptyBrowserCache(before)
  await before.close()
  const page = await openBrowser()
  await site.stop()
  await page.goto(site.at('/'))
  await running(page)
  expect(await scriptOf(page)).toBe('main-versjon2')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(hamaroy.municipality.name)
})

test('the fifth version with the tab open is announced like the second', async ({ page, site }) => {
  await installed(page, site.at(HOME))
  for (const n of [2, 3, 4, 5]) {
    deploy(site, n)
    await page.evaluate(async (script) => {
      const registration = await navigator.serviceWorker.getRegistration()
      const there = async () => {
        for (const name of await caches.keys())
          for (const r of await (await caches.open(name)).keys())
            if (r.url.includes(script)) return true
        return false
      }
      await registration?.update()
      for (let i = 0; i < 100 && !(await there()); i += 1)
        await new Promise((r) => setTimeout(r, 50))
    }, `main-versjon${n}`)
    await expect(badge(page)).toBeVisible()
  }
  await badge(page).click()
  await expect.poll(() => scriptOf(page).catch(() => ''), { timeout: 8000 }).toBe('main-versjon5')
  await running(page)
})

test('a new version that is cut in the middle leaves the old one whole', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('no network')
  await installed(page, site.at(HOME))
  deploy(site, 2)
  site.fault((path, response) => {
    if (!path.includes('main-versjon2')) return false
    response.writeHead(200, { 'content-type': 'text/javascript', 'content-length': 100_000 })
    response.write('const x =')
    setTimeout(() => response.destroy(), 20)
    return true
  })
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update().catch(() => undefined)
    for (let i = 0; i < 60 && registration?.installing; i += 1)
      await new Promise((r) => setTimeout(r, 50))
  })
  expect(site.requests.some((r) => r.includes('main-versjon2'))).toBe(true)
  await expect(badge(page)).toHaveCount(0)
  await site.stop()
  await page.goto(site.at(CHILD))
  await running(page)
  expect(await scriptOf(page)).toBe(MAIN)
  await follow(page, way)
})
