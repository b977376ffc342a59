// `npm run bench [-- --runs 9 --json --gate --only first,cold,ready,hide]`: what we promise about
// speed (design 9), ours and the static page in turn, so that what disturbs one disturbs both.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { serve } from '../scripts/serve.mjs'
import { coldStart, prepare } from './cold-start.mjs'
import { firstVisit } from './first-visit.mjs'
import { hide } from './hide.mjs'
import { compare, limited, ms, printLimits, printRatios, summary } from './numbers.mjs'
import { offlineReady } from './offline-ready.mjs'
import { browserOptions, PLACE, readOptions } from './options.mjs'
import { whenReady, whenStaticReady } from './ready.mjs'
import { makeStatic } from './static-page.mjs'

const MARKUP = 2048
const READY_RUNS = 3

const options = readOptions()
const wants = (part) => options.only === undefined || options.only.split(',').includes(part)
const folder = mkdtempSync(path.join(os.tmpdir(), 'tiltakskort-bench-'))
const site = await serve(options.dist)
const card = `${PLACE}/kort/${options.card}`
const browser = await chromium.launch(browserOptions())

const bytes = await makeStatic(browser, site.url + card, path.join(folder, 'static'))
const plain = await serve(path.join(folder, 'static'))
const addresses = { ours: site.url + card, plain: `${plain.url}card` }
if (bytes.overhead > MARKUP)
  throw new Error(`the static page has ${bytes.overhead} bytes of markup: ≤ ${MARKUP}`)

const ratios = []
const limits = []
try {
  if (wants('first')) await measureFirst()
  if (wants('ready')) await measureReady()
  if (wants('hide')) await measureHide()
  await browser.close()
  if (wants('cold')) await measureCold()
} finally {
  await browser.close()
  await Promise.all([site.stop(), plain.stop()])
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
report()

/** Runs both in turn, and the other one first every second time. */
async function inTurn(runs, measure) {
  const values = { ours: [], plain: [] }
  for (let i = 0; i < runs; i += 1)
    for (const which of i % 2 ? ['plain', 'ours'] : ['ours', 'plain'])
      values[which].push(await measure(which))
  return values
}

function pick({ ours, plain }, name) {
  return { ours: ours.map((t) => t[name]), plain: plain.map((t) => t[name]) }
}

async function measureFirst() {
  const values = await inTurn(options.runs, (which) => firstVisit(browser, addresses[which]))
  ratios.push(compare('card readable, first visit', pick(values, 'readable'), 1.15))
  ratios.push(compare('a choice responds, first visit', pick(values, 'responded'), 1.15))
}

async function measureCold() {
  const profiles = { ours: path.join(folder, 'ours'), plain: path.join(folder, 'plain') }
  await prepare(profiles.ours, addresses.ours, whenReady)
  await prepare(profiles.plain, addresses.plain, whenStaticReady)
  await Promise.all([site.stop(), plain.stop()])
  const values = await inTurn(options.runs, (which) => coldStart(profiles[which], addresses[which]))
  ratios.push(compare('card readable, offline cold start', values, 1.25))
}

async function measureReady() {
  const runs = []
  for (let i = 0; i < READY_RUNS; i += 1)
    runs.push(await offlineReady(browser, site.url.slice(0, -1), `/${card}`))
  const median = (name) => summary(runs.map((r) => r[name])).median
  limits.push(limited('offline-ready: transferred', median('bytes') / 1000, 260, 'kB'))
  limits.push(limited('offline-ready: requests', median('requests'), 12, 'requests'))
  limits.push(limited('offline-ready: time', median('seconds'), 8, 's'))
  const whole = (name) => summary(runs.map((r) => r.whole[name])).median
  limits.push(
    limited('with rooms and lessons: transferred', whole('bytes') / 1000, undefined, 'kB'),
  )
  limits.push(limited('with rooms and lessons: time', whole('seconds'), undefined, 's'))
  if (options.json) return
  for (const { from, to, bytes: n, path: asked } of runs[0].log)
    console.log(`  ${ms(from)}–${ms(to)} ms ${String(n).padStart(6)} bytes ${asked}`)
}

async function measureHide() {
  const runs = []
  for (let i = 0; i < options.runs; i += 1) runs.push(await hide(browser, addresses.ours))
  limits.push(limited('Skjul: from the tap to an empty screen', summary(runs).median, 100, 'ms'))
}

function report() {
  if (options.json) console.log(JSON.stringify({ card, bytes, ratios, limits }, null, 2))
  else {
    const { text, plain: bare, ours } = bytes
    const size = ({ raw, brotli }) => `${raw} (${brotli} brotli)`
    console.log(`${card}: text ${size(text)}, static ${size(bare)}, ours ${size(ours)}`)
    if (ratios.length > 0) printRatios(ratios)
    printLimits(limits)
  }
  if (options.gate && [...ratios, ...limits].some((r) => !r.kept)) process.exitCode = 1
}
