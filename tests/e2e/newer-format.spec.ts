import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { follow, numbersMatch, onDevice, running, seesStep } from './app.ts'
import { child, HAMAROY, HOME, index, walkSome, words } from './content.ts'
import { expect, openSite, test } from './fixtures.ts'

/** App and content as they are the day the format is raised: a build of its own, of the whole source. */

test.describe.configure({ mode: 'serial', timeout: 240_000 })

const MODEL = 'src/handbook/pack/model.ts'
const SOURCES = [
  'content',
  'public',
  'scripts',
  'src',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
]
const way = walkSome(child, 2)
let folder = ''

test.beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'tiltakskort-format-'))
  for (const from of SOURCES) cpSync(from, path.join(folder, from), { recursive: true })
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  const model = path.join(folder, MODEL)
  const raised = readFileSync(model, 'utf8').replace(/(FORMAT = )\d+/, (_, is) => `${is}${NEW}`)
  writeFileSync(model, raised)
  execFileSync('node', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
    cwd: folder,
    env: { ...process.env, KOMMUNER: HAMAROY },
  })
  expect(existsSync(path.join(folder, 'dist/sw.js'))).toBe(true)
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

const NEW = index.format + 1
const active = (
  page: Page,
): Promise<{ format: number; index: { format: number; number: number } }> =>
  page.evaluate(async () =>
    (await (await caches.open('innhold')).match('/packs/active.json'))?.json(),
  )
const reads = async (page: Page) => {
  await page.getByRole('link', { name: child.title, exact: true }).click()
  await follow(page, way)
  await numbersMatch(page)
}

test('the old app keeps what it has; the new app reads the old content, then fetches its own', async ({
  openBrowser,
  site,
  tolerate,
}) => {
  tolerate('no network')
  tolerate('not found')
  const old = await openBrowser()
  await old.goto(site.at(HOME))
  await onDevice(old)
  await old.reload()
  await running(old)
  const next = await openSite(path.join(folder, 'dist'))
  const published = JSON.parse(readFileSync(path.join(folder, 'dist/packs/index.json'), 'utf8'))
  expect(published.format).toBe(NEW)

  // From now on the same address gives the new build, packs first and the app's files as they are.
  let packsToo = true
  site.fault(async (at, response) => {
    if (at.startsWith('/packs/') && !packsToo) {
      response.destroy()
      return true
    }
    const answer = await fetch(next.at(at))
    const {
      'content-encoding': _,
      'content-length': __,
      ...headers
    } = Object.fromEntries(answer.headers)
    response.writeHead(answer.status, headers)
    response.end(Buffer.from(await answer.arrayBuffer()))
    return true
  })
  await old.evaluate(async () => {
    dispatchEvent(new Event('online'))
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update()
    for (let i = 0; i < 200 && !registration?.waiting; i += 1)
      await new Promise((r) => setTimeout(r, 50))
    if (!registration?.waiting) throw new Error('the new app never came')
  })
  await expect(old.getByText(words['status.newer'])).toHaveCount(1)
  expect((await active(old)).index).toMatchObject({ format: index.format, number: index.number })
  await reads(old)
  await old.close()

  // A cold start takes the new app. The content on the phone is of the old format, and is read.
  packsToo = false
  const page = await openBrowser()
  await page.goto(site.at('/'))
  await running(page)
  expect((await active(page)).index.format).toBe(index.format)
  await reads(page)

  packsToo = true
  await page.goto(site.at(HOME))
  await running(page)
  await expect
    .poll(async () => (await active(page)).index, { timeout: 30_000 })
    .toMatchObject({
      ...{ format: NEW, number: published.number },
    })
  await page.goto(site.at(HOME))
  await running(page)
  await expect(page.getByText(words['status.newer'])).toHaveCount(0)
  // She is where she was in the card, which is now of the new content.
  await page.getByRole('link', { name: child.title, exact: true }).click()
  await seesStep(page, way.step)
  await numbersMatch(page)
  next.close()
})
