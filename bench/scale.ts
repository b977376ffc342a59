/**
 * `npm run bench:scale [-- --json --counts 1,10 --translated]`: what a whole country costs to build,
 * when every municipality has contacts, answers and a step of its own in 25 cards; and what one
 * corrected number costs after that. Writes to a temporary folder, and leaves nothing there.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { correct, writeCountry } from './scale/country.ts'
import { build, changed, type Measured } from './scale/measure.ts'

const SECONDS = 90
const BYTES = 2e9
/** Broken off, it still takes its gigabyte with it. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const

export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      counts: { type: 'string', default: '1,10,100,357' },
      translated: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tiltakskort-scale-'))
  const content = path.join(folder, 'content')
  const load = os.loadavg()[0] ?? 0
  const stop = new AbortController()
  const broken = () => stop.abort()
  for (const signal of SIGNALS) process.once(signal, broken)
  try {
    const rows: Measured[] = []
    let slugs: readonly string[] = []
    for (const count of values.counts.split(',').map(Number)) {
      slugs = writeCountry('content', content, count, values.translated)
      const row = { count, ...(await build(folder, stop.signal)) }
      rows.push(row)
      if (!values.json) console.log(line(row))
    }
    const again = await correction(folder, content, slugs.at(-1) ?? '', stop.signal)
    const result = { load, rows, again, kept: isKept(rows, again) }
    console.log(values.json ? JSON.stringify(result, null, 2) : summary(result))
    return result.kept ? 0 : 1
  } catch (e) {
    if (!stop.signal.aborted) throw e
    console.error('broken off')
    return 130
  } finally {
    for (const signal of SIGNALS) process.off(signal, broken)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

type Again = { readonly seconds: number; readonly own: number; readonly others: number }

/** One number in one municipality is put right: whose files are new? */
async function correction(
  folder: string,
  content: string,
  slug: string,
  stop: AbortSignal,
): Promise<Again> {
  const since = changed(folder)
  correct(content, slug)
  const { seconds } = await build(folder, stop)
  const fresh = since()
  const own = fresh.filter((f) => f.startsWith(`${slug}.`)).length
  return { seconds, own, others: fresh.length - own }
}

const isKept = (rows: readonly Measured[], again: Again): boolean =>
  again.others === 0 && rows.every((r) => r.seconds <= SECONDS && r.memory <= BYTES)

const mb = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`.padStart(9)

const line = (r: Measured): string =>
  `${String(r.count).padStart(4)} municipalities ${r.seconds.toFixed(1).padStart(7)} s ${mb(r.memory)} memory ${mb(r.bytes)} written, ${mb(r.bytes / r.count)} each, ${r.pages} pages`

const summary = (r: { load: number; again: Again; kept: boolean }): string =>
  [
    `one number changed: ${r.again.seconds.toFixed(1)} s, ${r.again.own} new files of its own, ${r.again.others} of others`,
    `promised: ≤ ${SECONDS} s, ≤ ${mb(BYTES).trim()}, none of others: ${r.kept ? 'kept' : 'NOT KEPT'} (load ${r.load.toFixed(1)} on ${os.availableParallelism()} processors at the start)`,
  ].join('\n')
