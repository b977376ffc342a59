// «Skjul»: how long the card is still on the screen after the tap.
import { slowDown, VIEWPORT } from './conditions.mjs'
import { heard } from './in-page.mjs'

/**
 * Milliseconds from the click's own time stamp to the first frame in which nothing is visible.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address of a card
 */
export async function hide(browser, address) {
  const context = await browser.newContext({ viewport: VIEWPORT })
  const page = await context.newPage()
  await page.goto(address)
  await page.waitForSelector('html[data-app]')
  await page.waitForTimeout(500)
  await slowDown(page, { network: false })
  await page.evaluate(armed)
  const said = heard(page, 'hidden')
  await page.click('[data-hide]')
  const { ms } = await said
  await context.close()
  return ms
}

/** Before the app's own listener: what stands in the way of it counts. */
function armed() {
  addEventListener(
    'click',
    (e) => {
      const look = () => {
        const card = document.querySelector('article')
        const seen = card && getComputedStyle(card).visibility === 'visible'
        // The frame that is being made when this runs is the one that is shown next.
        if (seen) requestAnimationFrame(look)
        else console.debug(`bench hidden {"ms":${performance.now() - e.timeStamp}}`)
      }
      requestAnimationFrame(look)
    },
    { capture: true, once: true },
  )
}
