// What the benchmarks take on the command line, and where they find what they measure.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

const NOTE = 'node_modules/.cache/browser.json'

/** The card that is measured: the longest of the emergency cards, in the municipality of the brief. */
export const PLACE = '1875-hamaroy'
const CARD = 'noen-er-i-fare'

/**
 * @param {string[]} argv
 * @returns {{dist: string, card: string, runs: number, json: boolean, gate: boolean, only?: string}}
 */
export function readOptions(argv = process.argv.slice(2)) {
  const { values } = parseArgs({
    args: argv,
    options: {
      dist: { type: 'string', default: 'dist' },
      card: { type: 'string', default: CARD },
      runs: { type: 'string', default: '9' },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      gate: { type: 'boolean', default: false },
    },
  })
  const dist = path.resolve(values.dist)
  if (!existsSync(path.join(dist, 'packs/index.json')))
    throw new Error(`${values.dist} is not a built site: npx vite build`)
  return { ...values, dist, runs: Number(values.runs) }
}

/** What scripts/ensure-browser.mjs found, as Playwright's launch options. */
export function browserOptions() {
  if (!existsSync(NOTE)) return {}
  const { executablePath, env } = JSON.parse(readFileSync(NOTE, 'utf8'))
  return {
    ...(executablePath ? { executablePath } : {}),
    ...(env ? { env: { ...process.env, ...env } } : {}),
  }
}
