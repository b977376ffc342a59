// Finds or fetches a Chromium and notes where it is for the browser tests. Never skips: none → exit 1.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

const CACHE = path.resolve('node_modules/.cache')
/** The same engine without windows: what Playwright itself takes, and half the work for a processor. */
const SHELL = '/usr/lib/chromium/chromium-headless-shell'
const PLACES = [
  SHELL,
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

function run(command, args) {
  try {
    execFileSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 300_000,
      shell: process.platform === 'win32',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    return true
  } catch {
    return false
  }
}

const system = () => PLACES.find((p) => existsSync(p))
const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0
const isLinux64 = () => process.platform === 'linux' && process.arch === 'x64'

function fromDebian() {
  const wanted = [
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    'chromium-headless-shell',
    'fonts-dejavu-core',
  ]
  return isDebianRoot() && run('apt-get', ['update', '-qq']) && run('apt-get', wanted)
    ? system()
    : undefined
}

/** A Chromium shipped inside an npm package, with its own libraries: for a Linux without root. */
async function fromNpm() {
  if (!isLinux64()) return undefined
  const folder = path.join(CACHE, 'chromium')
  mkdirSync(folder, { recursive: true })
  const wanted = [
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--ignore-scripts',
    '@sparticuz/chromium@147.0.0',
  ]
  if (!run('npm', wanted)) return undefined
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x' // makes it unpack its own nss and nspr too
  const { default: shipped } = await import(
    path.join(folder, 'node_modules/@sparticuz/chromium/build/esm/index.js')
  )
  return shipped.executablePath()
}

const WAYS = [
  ['CHROMIUM_PATH', () => process.env.CHROMIUM_PATH],
  [
    'Playwright’s own',
    () => (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined),
  ],
  ['the system’s', system],
  ['Debian’s package', fromDebian],
  ['the npm package', fromNpm],
  [
    'playwright install',
    () =>
      run('npx', ['playwright', 'install', 'chromium']) ? chromium.executablePath() : undefined,
  ],
]

/** It counts only when it starts. */
async function versionOf(executablePath) {
  try {
    const browser = await chromium.launch({ executablePath })
    const version = browser.version()
    await browser.close()
    return version
  } catch (e) {
    console.error(`  ${executablePath}: ${String(e).split('\n')[0]}`)
    return undefined
  }
}

for (const [way, find] of WAYS) {
  const executablePath = await find()
  const version = executablePath && (await versionOf(executablePath))
  if (!version) continue
  const { LD_LIBRARY_PATH } = process.env
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(
    path.join(CACHE, 'browser.json'),
    JSON.stringify({ executablePath, ...(LD_LIBRARY_PATH ? { env: { LD_LIBRARY_PATH } } : {}) }),
  )
  console.log(`browser: ${way} ${version}`)
  process.exit(0)
}
console.error('No Chromium found. Install one, or set CHROMIUM_PATH to its executable.')
process.exit(1)
