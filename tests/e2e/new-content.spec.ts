import type { Page } from '@playwright/test'
import { follow, numbersMatch, onDevice, running, seesStep } from './app.ts'
import { CHILD, child, entryOf, HAMAROY, HOME, hamaroy, index, walkSome, words } from './content.ts'
import { expect, type Fault, type Site, test } from './fixtures.ts'
import { json, publish, renumber } from './publish.ts'

const OLD = { dialled: '116117', shown: '116\u00a0117' }
const NEW = { dialled: '22222222', shown: '22\u00a022\u00a022\u00a022' }
const corrected = renumber(HAMAROY, OLD, NEW)
const way = walkSome(child, 2)

const legevakt = (page: Page, { dialled }: { dialled: string }) =>
  page.locator(`.danger a[href="tel:${dialled}"]`)

/** Comes back after a while, as when the phone is taken up again. */
const lookAgain = (page: Page) => page.evaluate(() => dispatchEvent(new Event('online')))

/** What is in use on the phone. */
const inUse = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const cache = await caches.open('innhold')
    return (await (await cache.match('/packs/active.json'))?.json())?.index.number
  })

const arrived = (page: Page, number: number) =>
  expect.poll(() => inUse(page), { message: 'the publication on the phone' }).toBe(number)

async function begin(page: Page, site: Site) {
  await page.goto(site.at(HOME))
  await onDevice(page)
  await expect(legevakt(page, OLD)).toBeVisible()
}

test('a corrected number does not change a walk, and is there after it', async ({ page, site }) => {
  await begin(page, site)
  await page.getByRole('link', { name: child.title, exact: true }).click()
  await follow(page, way)
  publish(site, corrected)
  await lookAgain(page)
  await arrived(page, corrected.index.number)
  await seesStep(page, way.step)
  await expect(page.locator(`a[href="tel:${NEW.dialled}"]`)).toHaveCount(0)
  await numbersMatch(page)

  await page.locator('.back').click()
  await expect(legevakt(page, NEW)).toBeVisible()
  await expect(legevakt(page, OLD)).toHaveCount(0)
  await numbersMatch(page)
})

test('a corrected number is there at the next start, also offline', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('no network')
  await begin(page, site)
  publish(site, corrected)
  await page.reload()
  await running(page)
  await numbersMatch(page)
  await arrived(page, corrected.index.number)
  await site.stop()
  await page.goto(site.at('/'))
  await running(page)
  await expect(legevakt(page, NEW)).toBeVisible()
  await numbersMatch(page)
})

test('the page in the worker and the number in the pack are of one version before the script', async ({
  page,
  site,
}) => {
  await begin(page, site)
  publish(site, corrected)
  await lookAgain(page)
  await arrived(page, corrected.index.number)
  site.fault(async (path) => path.startsWith('/assets/') && new Promise(() => undefined))
  await page.goto(site.at(CHILD), { waitUntil: 'commit' })
  await expect(page.locator('.step:visible')).toHaveCount(1)
  const html = await page.evaluate(() => document.documentElement.outerHTML)
  expect(html).not.toContain(`tel:${OLD.dialled}`)
})

const isPack = (path: string) => /^\/packs\/(?!index)/.test(path)
const portal: Fault = (_, response) => {
  response.setHeader('content-type', 'text/html')
  response.end('<!doctype html><title>Logg inn</title><p>Logg inn på gjestenettet')
  return true
}

/** What a server may answer instead; and the sentence, if one is said. */
const LIES: Readonly<Record<string, readonly [Fault, string?]>> = {
  'a pack whose hash is not its name': [
    (path, response) =>
      isPack(path) &&
      json(response, (corrected.files.get(path.slice(7)) ?? '{}').replace('112', '113')),
    words['status.damaged'],
  ],
  'half a pack': [
    (path, response) => {
      const text = corrected.files.get(path.slice(7)) ?? ''
      return isPack(path) && json(response, text.slice(0, text.length / 2))
    },
    words['status.damaged'],
  ],
  'a connection cut in the middle of a pack': [
    (path, response) => {
      if (!isPack(path)) return false
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100_000 })
      response.write('{"format":1,')
      setTimeout(() => response.destroy(), 50)
      return true
    },
  ],
  'the login page of a guest network': [
    (path, response, request) => path.startsWith('/packs/') && portal(path, response, request),
    words['status.refused'],
  ],
  'a redirect to a login page': [
    (path, response) => {
      if (!path.startsWith('/packs/')) return false
      response.writeHead(302, { location: '/kommuner' }).end()
      return true
    },
    words['status.refused'],
  ],
  'an error of the server': [
    (path, response) => {
      if (!path.startsWith('/packs/')) return false
      response.writeHead(504).end()
      return true
    },
    words['status.refused'],
  ],
  'an older index': [
    (path, response) =>
      path === '/packs/index.json' &&
      json(response, JSON.stringify({ ...corrected.index, number: index.number - 60 })),
  ],
  'an index that makes no sense': [
    (path, response) =>
      path === '/packs/index.json' && json(response, '{"format":1,"number":9999999999}'),
    words['status.damaged'],
  ],
  'an index for a newer app': [
    (path, response) =>
      path === '/packs/index.json' &&
      json(response, JSON.stringify({ ...corrected.index, format: 99 })),
    words['status.newer'],
  ],
}

for (const [lie, [fault, sentence]] of Object.entries(LIES))
  test(`the server has ${lie}: what is on the phone stays`, async ({ page, site, tolerate }) => {
    tolerate('no network')
    tolerate('server error')
    await begin(page, site)
    const stop = publish(site, corrected)
    const honest = site.fault(fault)
    const asked = page.waitForResponse((r) => r.url().endsWith('/packs/index.json'))
    await lookAgain(page)
    await asked
    if (sentence) await expect(page.getByText(sentence)).toHaveCount(1)
    else {
      await page.waitForTimeout(300)
      await expect(page.locator('.notice')).toHaveCount(0)
    }
    expect(await inUse(page)).toBe(index.number)
    await expect(legevakt(page, OLD)).toBeVisible()
    await page.getByRole('link', { name: child.title, exact: true }).click()
    await follow(page, way)
    await numbersMatch(page)

    honest()
    await page.locator('.back').click()
    await lookAgain(page)
    await arrived(page, corrected.index.number)
    await expect(page.locator('.notice')).toHaveCount(0)
    stop()
  })

test('a guest network at the very first visit: the page can be walked, and comes up when the network is there', async ({
  page,
  site,
}) => {
  const honest = site.fault(
    (path, response, request) => path.startsWith('/packs/') && portal(path, response, request),
  )
  await page.goto(site.at(CHILD))
  await follow(page, way)
  await numbersMatch(page)
  honest()
  await lookAgain(page)
  await running(page)
  await seesStep(page, way.step)
})

test('a layer that waits keeps its numbers, and one sentence says from which day they are', async ({
  page,
  site,
}) => {
  await begin(page, site)
  const standing = { [entryOf(HAMAROY).slug]: '2026-11-28' }
  const number = index.number + 60
  publish(site, { index: { ...index, number, standing }, files: new Map() })
  await lookAgain(page)
  await arrived(page, number)
  await page.goto(site.at(HOME))
  await running(page)
  const day = { place: hamaroy.municipality.name, date: '28. november 2026' }
  const said = words['status.standing'].replace(
    /\{\{(\w+)\}\}/g,
    (_, x: keyof typeof day) => day[x],
  )
  await expect(page.getByText(said)).toHaveCount(1)
  await expect(legevakt(page, OLD)).toBeVisible()
  await numbersMatch(page)
})
