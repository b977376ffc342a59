// A card for the first time: nothing on the device, everything over the network.
import { slowDown, VIEWPORT } from './conditions.mjs'
import { heard, watch } from './in-page.mjs'

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @returns {Promise<{readable: number, responded: number}>}
 */
export async function firstVisit(browser, address) {
  const context = await browser.newContext({ viewport: VIEWPORT })
  const page = await context.newPage()
  await slowDown(page)
  await page.addInitScript(watch, { click: true })
  const said = heard(page, 'responded')
  await page.goto(address, { waitUntil: 'commit' })
  const times = await said
  await context.close()
  return times
}
