// One municipality on a phone that has never been here: what it costs until the network may go.
import { slowDown, VIEWPORT } from './conditions.mjs'
import { whenReady, whenWhole } from './ready.mjs'
import { slowNetwork } from './slow-network.mjs'

/** What the browser asks for when the page is done counts too. */
const AFTER = 1500
/** The rooms, and what is learnt from: they come when the cards are here. */
const LATER = /\/assets\/(rooms|words)-|\/packs\/laring\//

const sum = (entries) => entries.reduce((n, e) => n + e.bytes, 0)

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} origin of the built site
 * @param {string} path of the page that is opened
 */
export async function offlineReady(browser, origin, path) {
  const network = await slowNetwork(origin)
  const context = await browser.newContext({ viewport: VIEWPORT })
  try {
    const page = await context.newPage()
    await slowDown(page, { network: false })
    await page.goto(network.url + path, { waitUntil: 'commit' })
    const began = await page.evaluate(() => performance.timeOrigin)
    await whenReady(page)
    const seconds = (Date.now() - began) / 1000
    await whenWhole(page)
    const whole = (Date.now() - began) / 1000
    await page.waitForTimeout(AFTER)
    const first = network.log.filter((e) => !LATER.test(e.path))
    return {
      seconds,
      requests: first.length,
      bytes: sum(first),
      whole: { seconds: whole, bytes: sum(network.log) },
      log: network.log.map((e) => ({ ...e, from: e.from - began, to: e.to - began })),
    }
  } finally {
    await context.close()
    await network.stop()
  }
}
