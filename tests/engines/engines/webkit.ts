import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Builder, type WebDriver, type WebElement } from 'selenium-webdriver'
import { type Display, openDisplay } from './display.ts'
import type { Engine, Options, Tab } from './engine.ts'
import { FIELD, find, missing } from './find.ts'
import { findOrInstall, run } from './install.ts'
import { killGroup } from './processes.ts'

/** A browser of a few lines around WebKitGTK, which keeps its profile. */
const WINDOW = path.resolve('tests/engines/engines/webkit-browser.py')
const DRIVER = '/usr/bin/WebKitWebDriver'
let display: Display | undefined

/** The window is Python, and Python must know WebKitGTK. */
function windowOpens(): boolean {
  try {
    run('/usr/bin/python3', '-c', "import gi; gi.require_version('WebKit2', '4.1')")
    return true
  } catch {
    return false
  }
}

const findDriver = () =>
  findOrInstall({
    name: 'WebKit',
    places: [DRIVER],
    works: windowOpens,
    packages: ['webkit2gtk-driver', 'gir1.2-webkit2-4.1', 'python3-gi', 'fonts-dejavu-core'],
  })

export const webkit: Engine = {
  name: 'webkit',
  ready: async () => {
    findDriver()
    display ??= await openDisplay()
    const profile = path.resolve('node_modules/.cache/webkit')
    const { driver, close } = await start({ profile, origin: '' })
    const said = (await driver.getCapabilities()).get('browserVersion')
    await close()
    return `WebKitGTK ${said}`
  },
  open: async (options) => {
    const { driver, close, kill } = await start(options)
    const console = path.join(options.profile, 'console')
    return { tab: tabOf(driver), complaints: () => errorsIn(console), close, kill }
  },
  end: () => display?.close(),
}

const argumentsFor = ({ profile, room, scripts, storage }: Options) => [
  ...['--profile', profile],
  ...(room ? ['--room', String(room)] : []),
  ...(scripts === false ? ['--no-scripts'] : []),
  // As in Lockdown Mode.
  ...(storage ? ['--without', 'IndexedDBAPI', '--without', 'ServiceWorkers'] : []),
]

async function start(options: Options) {
  const port = await freePort()
  const server = spawn(DRIVER, [`--port=${port}`], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display?.name },
  })
  await answers(server, port)
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({
      browserName: 'Tiltakskort',
      'webkitgtk:browserOptions': { binary: WINDOW, args: argumentsFor(options) },
    })
    .build()
  await driver.manage().setTimeouts({ script: 20_000, pageLoad: 20_000 })
  const kill = () => killGroup(server.pid)
  // The driver closes the window; what it leaves behind is ended with its group.
  const close = async () => {
    await Promise.race([driver.quit().catch(() => undefined), wait(3000)])
    await kill()
  }
  return { driver, close, kill }
}

async function answers(server: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) break
    const status = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined)
    if (status?.ok) return
    await wait(50)
  }
  throw new Error('WebKitWebDriver does not answer')
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })

/** Built without what reads a manifest, so that this word of the policy is new to it. Safari's is not. */
const UNKNOWN = /Unrecognized Content-Security-Policy directive 'manifest-src'/

const errorsIn = (console: string): readonly string[] =>
  existsSync(console)
    ? readFileSync(console, 'utf8')
        .split('\n')
        .filter((line) => /CONSOLE [A-Z ]*ERROR /.test(line) && !UNKNOWN.test(line))
    : []

/** A function of ours as the text of a script, which answers when its promise does. */
const script = (look: (...args: never[]) => unknown) => `
  const [args, done] = arguments
  Promise.resolve().then(() => (${look})(...args)).then((value) => done({ value }), (e) => done({ error: String(e) }))`

function tabOf(driver: WebDriver): Tab {
  const element = async (selector: string, text?: string) => {
    const found: WebElement | null = await driver.executeScript(find, selector, text ?? null)
    if (!found) throw missing(selector, text)
    return found
  }
  return {
    goto: (url) => driver.get(url),
    reload: () => driver.navigate().refresh(),
    back: () => driver.navigate().back(),
    forward: () => driver.navigate().forward(),
    tap: async (selector, text) => (await element(selector, text)).click(),
    type: async (label, text) => (await element(FIELD, label)).sendKeys(text),
    inside: async (look, ...args) => {
      const said = await driver.executeAsyncScript<{ value: never; error?: string }>(
        script(look as never),
        args,
      )
      if (said.error) throw new Error(said.error)
      return said.value
    },
  }
}
