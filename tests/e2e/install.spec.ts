import { onDevice, running } from './app.ts'
import { HOME, hamaroy, words } from './content.ts'
import { expect, test } from './fixtures.ts'

test('shortcuts lead to the municipality of this phone, also with the server gone', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('no network')
  await page.goto(site.at(HOME))
  await onDevice(page)
  await site.stop()
  await page.goto(site.at('/akutt'))
  const card = hamaroy.cards.find((c) => c.id === 'noen-er-i-fare')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(card?.title ?? '')
  await expect(page).toHaveURL(site.at(`${HOME}/kort/noen-er-i-fare`))
  await page.goto(site.at('/kontakter'))
  await expect(page).toHaveURL(site.at(`${HOME}/kontakter`))
})

test('a shortcut on a phone that has chosen nothing asks for the municipality', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('not found')
  await page.goto(site.at('/akutt'))
  await expect(page.getByRole('heading', { name: words['picker.title'] })).toBeVisible()
})

test('every file and address that the manifest names is there', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('not found')
  const manifest = await (await fetch(site.at('/manifest.webmanifest'))).json()
  const files = [...manifest.icons, ...(manifest.screenshots ?? [])].map(
    (i: { src: string }) => i.src,
  )
  for (const f of files) expect([f, (await fetch(site.at(`/${f}`))).status]).toEqual([f, 200])
  const shapes = manifest.screenshots.map((s: { form_factor: string }) => s.form_factor)
  expect(shapes).toEqual(['narrow', 'narrow', 'wide'])
  for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots])
    if (sizes !== 'any') expect([src, await sizeOf(site.at(`/${src}`))]).toEqual([src, sizes])
  for (const { url } of manifest.shortcuts) {
    await page.goto(site.at(url.slice(1)))
    await running(page)
    await expect(page.getByText(words['unknown.title'])).toHaveCount(0)
  }
  const named = JSON.stringify([manifest.name, manifest.short_name, manifest.description])
  expect(named).not.toMatch(/vold|overgrep|krise/i)
})

test('an iPhone is told to open the app once with coverage', async ({ browser, site, watch }) => {
  const context = await browser.newContext({
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1',
  })
  watch(context)
  const page = await context.newPage()
  await page.goto(site.at(HOME))
  await onDevice(page)
  await page.goto(site.at('/installer'))
  await running(page)
  await expect(page.getByRole('heading', { name: words['install.ios'] })).toBeVisible()
  await expect(page.getByText(words['install.ios.4'])).toBeVisible()
  await context.close()
})

/** As the header of a PNG says. */
async function sizeOf(url: string): Promise<string> {
  const view = new DataView(await (await fetch(url)).arrayBuffer())
  return `${view.getUint32(16)}x${view.getUint32(20)}`
}
