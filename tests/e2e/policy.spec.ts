import { follow, onDevice, running } from './app.ts'
import { CHILD, child, HOME, walkToEnd, words } from './content.ts'
import { expect, test } from './fixtures.ts'

const PAGES = [
  '/',
  '/kommuner',
  '/innstillinger',
  '/kalender',
  HOME,
  CHILD,
  '/finnes-ikke/i/det/hele',
]

test('every page comes with the policy, as a header and in itself', async ({ site }) => {
  for (const path of PAGES) {
    const answer = await fetch(site.at(path))
    const policy = answer.headers.get('content-security-policy')
    for (const part of [
      "default-src 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types tiltakskort',
      "frame-ancestors 'none'",
      "form-action 'none'",
      "base-uri 'none'",
    ])
      expect(policy, path).toContain(part)
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('referrer-policy')).toBe('same-origin')
    const html = await answer.text()
    const own = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)?.[1]
    expect(policy?.startsWith(own ?? 'none')).toBe(true)
    expect(html).not.toMatch(/\son\w+=|\sstyle=|javascript:/)
  }
})

test('nothing violates it, online or from the phone, and the worker’s pages have it too', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('no network')
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (e) => {
      console.error(`violation: ${e.violatedDirective} ${e.blockedURI}`)
    })
  })
  await page.goto(site.at('/'))
  await page.locator(`.places a[href="${HOME}"]`).click()
  await onDevice(page)
  await page.getByRole('link', { name: child.title, exact: true }).click()
  await follow(page, walkToEnd(child))
  await page.goto(site.at('/innstillinger'))
  await running(page)
  await page.getByRole('radio', { name: words['more.theme.dark'] }).check()
  await expect(page.getByText(words['more.saved'])).toBeVisible()
  await site.stop()
  for (const path of PAGES) {
    const answer = await page.goto(site.at(path))
    await running(page)
    expect(answer?.fromServiceWorker()).toBe(true)
    const headers = answer?.headers() ?? {}
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
  }
})

for (const where of ['from the server', 'from the phone'])
  test(`markup cannot be written and no script added, ${where}`, async ({ page, site, notes }) => {
    await page.goto(site.at(HOME))
    await onDevice(page)
    if (where === 'from the phone') await page.reload()
    await running(page)
    const refused = await page.evaluate(() => {
      const tried = (act: () => unknown) => {
        try {
          act()
          return 'done'
        } catch (e) {
          return (e as Error).name
        }
      }
      const script = document.createElement('script')
      return [
        tried(() => {
          document.body.innerHTML = '<p>x</p>'
        }),
        tried(() => {
          script.src = '/assets/x.js'
        }),
        tried(() => window.trustedTypes?.createPolicy('another', {})),
        tried(() => document.write('x')),
      ]
    })
    expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError'])
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const reports = notes.lines.splice(0)
    expect(reports.every((l) => /Trusted|policy/i.test(l))).toBe(true)
  })
