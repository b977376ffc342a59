import { parseArgs } from 'node:util'
import { openSite } from '../support/site.ts'
import { type Engine, NotTestable } from './engines/engine.ts'
import { chromium, firefox } from './engines/puppeteer.ts'
import { webkit } from './engines/webkit.ts'
import { newPhone } from './phone.ts'
import { scenarios } from './scenarios/all.ts'
import type { Scenario } from './scenarios/scenario.ts'

const ENGINES: readonly Engine[] = [chromium, firefox, webkit]
const PATIENCE = 120_000

/** What the browser itself says when a server is gone, or a page is left with something on its way. */
const NO_FAULT = new RegExp(
  [
    'net::ERR_',
    'Failed to fetch',
    'NetworkError',
    'Could not connect',
    'Load failed',
    'fetching the script',
    'status of 404',
    // Firefox, of a script of a page that was left.
    'A ServiceWorker intercepted the request and encountered an unexpected error',
    // WebKit, of what a page that was left had asked for.
    'Fetch API cannot load http://localhost:\\d+/packs/index.json due to access control checks',
    'Cache API operation failed: Context is stopped',
  ].join('|'),
)

/** The same stories in three engines: `npm run test:engines -- --engine firefox --only hide`. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      engine: { type: 'string', multiple: true },
      only: { type: 'string', multiple: true },
    },
  })
  const engines = ENGINES.filter((e) => values.engine?.includes(e.name) ?? true)
  const chosen = scenarios.filter((s) => values.only?.includes(s.name) ?? true)
  for (const name of [...(values.engine ?? []), ...(values.only ?? [])])
    if (![...ENGINES, ...scenarios].some((known) => known.name === name))
      throw new Error(`no such engine or scenario: ${name}`)
  let passed = 0
  let untested = 0
  let failed = 0
  for (const engine of engines) {
    try {
      console.log(`\n${engine.name}: ${await engine.ready()}`)
      for (const scenario of chosen) {
        const outcome = await timed(engine, scenario)
        if (outcome === 'passed') passed += 1
        if (outcome === 'failed') failed += 1
        if (outcome === 'not testable here') untested += 1
      }
    } catch (e) {
      failed += 1
      console.log(`\n${engine.name}: ${e instanceof Error ? e.message : e}`)
    } finally {
      engine.end()
    }
  }
  if (untested > 0) console.log(`\n${untested} not testable here, and not counted as passed`)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

type Outcome = 'passed' | 'failed' | 'not testable here'

async function timed(engine: Engine, scenario: Scenario): Promise<Outcome> {
  const began = Date.now()
  let outcome: Outcome = 'passed'
  let why = ''
  try {
    await play(engine, scenario)
  } catch (e) {
    outcome = e instanceof NotTestable ? 'not testable here' : 'failed'
    why = e instanceof Error ? e.message : String(e)
  }
  const took = `${((Date.now() - began) / 1000).toFixed(1)} s`
  console.log(`  ${outcome.padEnd(6)} ${took.padStart(7)}  ${scenario.name}: ${scenario.story}`)
  if (why) console.log(`                  ${why.replaceAll('\n', '\n                  ')}`)
  return outcome
}

async function play(engine: Engine, { play: tell, complaints }: Scenario): Promise<void> {
  const site = await openSite()
  const phone = newPhone(engine, site)
  const said = () =>
    phone
      .complaints()
      .filter((line) => !NO_FAULT.test(line) && !complaints?.test(line))
      .join('\n')
  let stop: NodeJS.Timeout | undefined
  try {
    const late = new Promise<never>((_, reject) => {
      stop = setTimeout(() => reject(new Error(`not done in ${PATIENCE / 1000} s`)), PATIENCE)
    })
    await Promise.race([tell(phone, site, engine.name), late])
    if (said() !== '') throw new Error('All else went well.')
  } catch (e) {
    if (!(e instanceof NotTestable) && e instanceof Error && said() !== '')
      e.message += `\nIn the console:\n${said()}`
    throw e
  } finally {
    clearTimeout(stop)
    await phone.throwAway()
    site.close()
  }
}
