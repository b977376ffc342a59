// `npm run bench:search [-- --json --gate]`: how long a letter takes in the search room with the
// processor four times slower (design 9), over all queries of the relevance test, letter by letter.
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { serve } from '../scripts/serve.mjs'
import { slowDown, VIEWPORT } from './conditions.mjs'
import { limited, printLimits, summary } from './numbers.mjs'
import { browserOptions, PLACE, readOptions } from './options.mjs'

const FRAME = 16
/** Each letter has its median, so that what else the machine does is not taken for ours. */
const PASSES = 3

const options = readOptions()
const queries = readFileSync('tests/relevance/queries.txt', 'utf8')
  .split('\n')
  .filter((l) => l.includes(' = ') && !l.startsWith('#'))
  .map((l) => l.split(' = ')[0])
const site = await serve(options.dist)
const browser = await chromium.launch(browserOptions())
try {
  const first = []
  for (let i = 0; i < Math.min(options.runs, 5); i += 1) first.push(await firstLetter())
  const letters = (await everyLetter()).sort((a, b) => a - b)
  report(summary(first), letters)
} finally {
  await browser.close()
  await site.stop()
}

/** The room, open, on a slow processor. */
async function open({ idle }) {
  const context = await browser.newContext({ viewport: VIEWPORT })
  const page = await context.newPage()
  // Without a quiet moment the first letter has to wait for the whole index.
  if (!idle) await page.addInitScript(() => (window.requestIdleCallback = () => 0))
  await page.goto(`${site.url}${PLACE}/sok`)
  await page.waitForSelector('html[data-app] #sok')
  await page.waitForTimeout(1500)
  await slowDown(page, { network: false })
  return page
}

async function firstLetter() {
  const page = await open({ idle: false })
  const [ms] = await page.evaluate(typeAll, ['b'])
  await page.context().close()
  return ms
}

async function everyLetter() {
  const page = await open({ idle: true })
  // The engine has seen the code once, as after any first word.
  await page.evaluate(typeAll, ['vold', '112'])
  const passes = []
  for (let i = 0; i < PASSES; i += 1) passes.push(await page.evaluate(typeAll, queries))
  await page.context().close()
  return passes[0].map((_, i) => summary(passes.map((p) => p[i])).median)
}

/**
 * Runs in the page: milliseconds from each letter until the results have layout. What comes after is
 * the same for any page: the frame is waited for and painted.
 */
async function typeAll(texts) {
  const field = document.getElementById('sok')
  // Preact draws in a microtask; a message comes after all of them, and unlike a timer at once.
  const drawn = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = resolve
      port2.postMessage(0)
    })
  const times = []
  for (const text of texts)
    for (let n = 1; n <= text.length; n += 1) {
      field.value = text.slice(0, n)
      const before = performance.now()
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      await drawn()
      document.body.getBoundingClientRect()
      times.push(performance.now() - before)
      await new Promise((resolve) => setTimeout(resolve))
    }
  return times
}

function report(first, letters) {
  const at = (share) => letters[Math.min(letters.length - 1, Math.floor(letters.length * share))]
  const limits = [limited('search: a keystroke, p95', at(0.95), FRAME, 'ms')]
  const rest = {
    keystrokes: letters.length,
    p50: at(0.5),
    p99: at(0.99),
    max: letters.at(-1),
    first,
  }
  if (options.json) console.log(JSON.stringify({ limits, ...rest }, null, 2))
  else {
    const n = (x) => x.toFixed(1)
    console.log(`${letters.length} letters of ${queries.length} queries, processor ÷ 4`)
    console.log(`p50 ${n(rest.p50)} ms, p99 ${n(rest.p99)} ms, longest ${n(rest.max)} ms`)
    console.log(
      `first letter with no quiet moment before it, index made on the spot: ${n(first.median)} ms ` +
        `(${n(first.min)}–${n(first.max)})`,
    )
    printLimits(limits)
  }
  if (options.gate && limits.some((l) => !l.kept)) process.exitCode = 1
}
