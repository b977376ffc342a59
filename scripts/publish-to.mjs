// `npm run publish:to -- <folder that is served>`: builds, with what was published there last in the
// place of what now has an error, and puts it there. `--built`: what lies in `dist` already. Exits
// with 1 when something is held back, and the rest is published all the same.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createBuilder } from 'vite'
import { publish } from './publish.mjs'

const { values, positionals } = parseArgs({
  options: { built: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const [site] = positionals
if (!site || positionals.length > 1)
  throw new Error('npm run publish:to -- <the folder that is served> [--built]')

if (!values.built) {
  // A first publication has none before it.
  if (existsSync(path.join(site, 'packs/index.json'))) process.env.PUBLISERT = path.resolve(site)
  const builder = await createBuilder({ logLevel: 'warn' }, null)
  try {
    await builder.buildApp()
  } catch (e) {
    // Nothing is built, so nothing is published: what is served stays as it is.
    console.error(e instanceof Error ? e.message : e)
    process.exit(1)
  }
}
const { written, removed, number } = publish('dist', site)
console.log(`${number}: ${written} files written, ${removed} taken away`)
