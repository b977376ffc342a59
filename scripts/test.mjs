// `npm test`: everything, in the order in which it fails fastest. Closes with `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'

const UNIT = 'test-results/unit.json'
const E2E = 'test-results/e2e.json'

/** Each: what it is called, and the command. A step that fails stops the run. */
const STEPS = [
  ['types', 'npm run --silent types'],
  ['lint', 'npx biome check --error-on-warnings .'],
  ['unused code', 'npx knip'],
  ['content', 'npm run --silent content -- check'],
  ['unit tests', `npx vitest run --reporter=default --reporter=json --outputFile.json=${UNIT}`],
  ['build', 'npx vite build --logLevel warn'],
  ['size', 'node scripts/size.mjs'],
  ['browser', 'node scripts/ensure-browser.mjs'],
  ['browser tests', 'npx playwright test'],
]

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

rmSync('test-results', { recursive: true, force: true })
let broken
for (const [name, command] of STEPS) {
  const began = Date.now()
  console.log(`\n— ${name}`)
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' })
  console.log(
    `— ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(1)} s)`,
  )
  if (status !== 0) {
    broken = name
    break
  }
}

const unit = read(UNIT)
const e2e = read(E2E)?.stats
const passed = (unit?.numPassedTests ?? 0) + (e2e?.expected ?? 0)
const counted = (unit?.numFailedTests ?? 0) + (e2e?.unexpected ?? 0) + (e2e?.flaky ?? 0)
const failed = Math.max(counted, broken ? 1 : 0)
console.log(broken ? `\nStopped at: ${broken}` : '')
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
