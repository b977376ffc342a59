// `npm run size [-- --json]`: what a phone downloads, brotli 11, beside what we promise (design 9).
// Exit code 1 when something is over.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'

const ID = '1875'
const { values } = parseArgs({
  options: { dist: { type: 'string', default: 'dist' }, json: { type: 'boolean', default: false } },
})
const read = (name) => readFileSync(path.join(values.dist, name), 'utf8')
const pack = (name) => read(`packs/${name}`)
const brotli = (text) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

/** The entry and everything it imports before it can run. */
function scriptsFrom(entry, seen = new Set()) {
  if (seen.has(entry)) return seen
  seen.add(entry)
  for (const [, to] of read(entry).matchAll(/(?:from|^import|[;}]import)\s*["'`](\.[^"'`]+)["'`]/g))
    scriptsFrom(path.posix.join(path.posix.dirname(entry), to), seen)
  return seen
}

const index = JSON.parse(read('packs/index.json'))
const { slug, lang, bodies } = index.municipalities[ID]
const page = read(`${slug}.html`)
const found = (pattern) => pattern.exec(page)?.[1] ?? ''
const below = (address) => address.replace(/^.*?(assets\/)/, '$1')
const entry = below(found(/<script type="module"[^>]* src="([^"]+)"/))
const sheet = below(found(/<link rel="stylesheet"[^>]* href="([^"]+)"/))
const sum = (texts) => texts.map(brotli).reduce((a, b) => a + b, 0)

/** @type {{what: string, bytes: number, limit?: number}[]} */
const rows = [
  { what: 'script of a card page', bytes: sum([...scriptsFrom(entry)].map(read)), limit: 45_000 },
  { what: 'all CSS', bytes: sum([found(/<style>([^<]*)</), read(sheet)]), limit: 15_000 },
  { what: `own pack of ${slug}`, bytes: sum([pack(index.packs[slug][lang])]), limit: 10_000 },
  { what: 'national pack', bytes: sum([pack(index.packs.nasjonalt[lang])]) },
  { what: `card bodies of ${slug}`, bytes: sum([pack(bodies[lang])]) },
  { what: 'packs/index.json', bytes: sum([pack('index.json')]) },
  { what: 'worker', bytes: sum([read('sw.js')]) },
  { what: 'shell.json', bytes: sum([read('shell.json')]) },
]

const over = rows.filter((r) => r.limit !== undefined && r.bytes > r.limit)
if (values.json) console.log(JSON.stringify(rows, null, 2))
else
  for (const { what, bytes, limit } of rows) {
    const promise = limit === undefined ? '' : `≤ ${limit} ${bytes > limit ? 'OVER' : 'kept'}`
    console.log(`${what.padEnd(32)}${String(bytes).padStart(7)} ${promise}`)
  }
if (over.length > 0) process.exitCode = 1
