// `npm run bench:contacts [-- --count 10000 --json --gate]`: the user's own contacts in a real
// Chromium, on a real disk: an import from file to disk, the list from a cold database, and single saves.

import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { limited, printLimits } from './numbers.mjs'
import { browserOptions } from './options.mjs'

const SAVES = 100
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    json: { type: 'boolean', default: false },
    gate: { type: 'boolean', default: false },
  },
})
const count = Number(values.count)

const [{ output }] = await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    write: false,
    lib: { entry: path.resolve('bench/contacts-page.mjs'), formats: ['es'] },
  },
})
const server = createServer((request, response) => {
  const script = request.url === '/bench.js'
  response.setHeader('content-type', script ? 'text/javascript' : 'text/html')
  response.end(script ? output[0].code : '<!doctype html><title>bench</title>')
})
await new Promise((resolve) => server.listen(0, 'localhost', resolve))
const folder = mkdtempSync(path.join(os.tmpdir(), 'tiltakskort-bench-'))
const context = await chromium.launchPersistentContext(folder, browserOptions())

/** In a page of its own: nothing is warm but the disk. */
async function inPage(name, argument) {
  const page = await context.newPage()
  await page.goto(`http://localhost:${server.address().port}/`)
  const result = await page.evaluate(
    async ([script, what, given]) => (await import(script))[what](given),
    ['/bench.js', name, argument],
  )
  await page.close()
  return result
}

try {
  const imports = []
  for (const format of ['backup', 'csv', 'vcard']) {
    await inPage('empty')
    imports.push({ format, ...(await inPage('taken', { format, count })) })
  }
  const listed = await inPage('list')
  if (listed.count !== count) throw new Error(`${listed.count} of ${count} are there`)
  const times = (await inPage('saves', SAVES)).toSorted((a, b) => a - b)
  const p95 = times[Math.ceil(times.length * 0.95) - 1]
  const rows = [
    ...imports.map(({ format, all, ...parts }) => {
      const each = Object.entries(parts).map(([name, ms]) => `${name} ${Math.round(ms)}`)
      return limited(`import of ${count}, ${format} (${each.join(', ')})`, all, 3000, 'ms')
    }),
    limited('list, from an unopened database', listed.ms, 1000, 'ms'),
    limited(`a save among them, p95 of ${SAVES}`, p95, 100, 'ms'),
  ]
  if (values.json) console.log(JSON.stringify(rows, null, 2))
  else printLimits(rows)
  if (values.gate && rows.some((r) => !r.kept)) process.exitCode = 1
} finally {
  await context.close()
  server.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
