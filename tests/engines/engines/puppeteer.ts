import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { ElementHandle, LaunchOptions, Page } from 'puppeteer-core'
import puppeteer from 'puppeteer-core'
import { DIALECTS } from '../../support/denied.ts'
import { type Browser, type Engine, NotTestable, type Options, type Tab } from './engine.ts'
import { FIELD, find, missing } from './find.ts'
import { findOrInstall } from './install.ts'
import { killGroup } from './processes.ts'

/** Where there is nothing to go back to, or a page hangs, the driver may wait for ever. */
const LONG = 3000
const SCREEN = { width: 390, height: 844 }

/** Written by scripts/ensure-browser.mjs. */
const chromiumPath = (): string =>
  JSON.parse(readFileSync('node_modules/.cache/browser.json', 'utf8')).executablePath

export const chromium: Engine = {
  name: 'chromium',
  ready: () => version({ browser: 'chrome', executablePath: chromiumPath() }),
  open: async (options) => {
    return open(options, {
      browser: 'chrome',
      executablePath: chromiumPath(),
      headless: 'shell',
      // Otherwise every site has the same room, whatever it is told.
      args: ['--no-sandbox', '--disable-gpu', '--disable-features=StaticStorageQuota'],
    })
  },
  end: () => undefined,
}

/** Before the site has stored anything. */
async function limitRoom(page: Page, { origin, room }: Options): Promise<void> {
  const session = await page.createCDPSession()
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: room ?? 0 })
}

const firefoxPath = () =>
  findOrInstall({
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    places: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
    packages: ['firefox-esr'],
  })

/** How much a site may store is a share of this, never less than 10 MB. */
const prefsFor = ({ storage, room }: Options) => ({
  ...(storage ? { 'network.cookie.cookieBehavior': 2 } : {}),
  ...(room ? { 'dom.quotaManager.temporaryStorage.fixedLimit': Math.ceil(room / 1024) } : {}),
})

export const firefox: Engine = {
  name: 'firefox',
  ready: () => version({ browser: 'firefox', executablePath: firefoxPath() }),
  open: async (options) => {
    if (options.scripts === false)
      throw new NotTestable(
        'This Firefox’s driver cannot turn scripts off (emulation.setScriptingEnabled).',
      )
    return open(options, {
      browser: 'firefox',
      executablePath: firefoxPath(),
      headless: true,
      extraPrefsFirefox: prefsFor(options),
    })
  },
  end: () => undefined,
}

async function version(launch: LaunchOptions): Promise<string> {
  const browser = await puppeteer.launch({ ...launch, args: ['--no-sandbox'] })
  const said = await browser.version()
  await browser.close()
  return said
}

async function open(options: Options, launch: LaunchOptions): Promise<Browser> {
  const browser = await puppeteer.launch({
    ...launch,
    userDataDir: options.profile,
    defaultViewport: SCREEN,
  })
  const page = (await browser.pages())[0] ?? (await browser.newPage())
  await page.setViewport(SCREEN)
  // The shell has no site settings.
  if (options.storage && launch.browser === 'chrome')
    await page.evaluateOnNewDocument(DIALECTS['every call is refused'])
  if (options.room && launch.browser === 'chrome') await limitRoom(page, options)
  if (options.scripts === false && launch.browser === 'chrome')
    await page.setJavaScriptEnabled(false)
  const kill = () => killGroup(browser.process()?.pid)
  const lines: string[] = []
  page.on('console', (m) => m.type() === 'error' && lines.push(m.text()))
  page.on('pageerror', (e) => lines.push(String(e)))
  return {
    tab: tabOf(page),
    complaints: () => lines,
    close: async () => {
      await Promise.race([browser.close().catch(() => undefined), wait(LONG)])
      await kill()
    },
    kill,
  }
}

function tabOf(page: Page): Tab {
  const element = async (selector: string, text?: string) => {
    const handle = await page.evaluateHandle(find, selector, text ?? null)
    const found = handle.asElement() as ElementHandle<Element> | null
    if (!found) throw missing(selector, text)
    return found
  }
  const travel = (go: Promise<unknown>) => Promise.race([go.catch(() => undefined), wait(LONG)])
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    back: async () => void (await travel(page.goBack())),
    forward: async () => void (await travel(page.goForward())),
    tap: async (selector, text) => (await element(selector, text)).click(),
    type: async (label, text) => (await element(FIELD, label)).type(text),
    inside: (look, ...args) =>
      page.evaluate(look as never, ...(args as readonly unknown[] as unknown[])) as never,
  }
}
