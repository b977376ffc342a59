// A card when the phone has been off: the browser killed and started again, the server gone.
import { chromium } from '@playwright/test'
import { slowDown, VIEWPORT } from './conditions.mjs'
import { heard, watch } from './in-page.mjs'
import { browserOptions } from './options.mjs'

/** What the worker does after it has answered, and what the browser has not written to disk yet. */
const FLUSHED = 6000
/** A browser that has just started is busy with itself. */
const SETTLED = 1500

const sleep = (ms) => new Promise((done) => setTimeout(done, ms))

export async function open(profile) {
  const context = await chromium.launchPersistentContext(profile, {
    ...browserOptions(),
    viewport: VIEWPORT,
  })
  const cdp = await context.browser().newBrowserCDPSession()
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
  const { id } = processInfo.find((p) => p.type === 'browser')
  const kill = async () => {
    const closed = new Promise((done) => context.once('close', done))
    process.kill(id, 'SIGKILL')
    await closed
  }
  return { context, page: context.pages()[0] ?? (await context.newPage()), kill }
}

/**
 * Visits once with the network, so that the profile has everything.
 * @param {string} profile folder
 * @param {string} address
 * @param {(page: import('@playwright/test').Page) => Promise<void>} isReady
 */
export async function prepare(profile, address, isReady) {
  const { context, page, kill } = await open(profile)
  await page.goto(address)
  await isReady(page)
  // The second visit is answered by the worker, and lets the browser keep its compiled code.
  await page.goto(address)
  await sleep(FLUSHED)
  await kill()
  await context.close().catch(() => undefined)
}

/** @returns {Promise<number>} milliseconds until the card is readable */
export async function coldStart(profile, address) {
  const { page, kill } = await open(profile)
  await sleep(SETTLED)
  await slowDown(page)
  await page.addInitScript(watch, { click: false })
  const said = heard(page, 'readable')
  await page.goto(address, { waitUntil: 'commit' })
  const { readable } = await said
  await kill()
  return readable
}
