import { readFileSync } from 'node:fs'
import type { ElementHandle, LaunchOptions, Page } from 'puppeteer-core'
import puppeteer from 'puppeteer-core'
import type { Browser, Engine, Options, Tab } from './engine.ts'
import { FIELD, find, missing } from './find.ts'
import { findOrInstall } from './install.ts'
import { killGroup } from './processes.ts'

const SCREEN = { width: 390, height: 844 }

/** Written by scripts/ensure-browser.mjs. */
const chromiumPath = (): string =>
  JSON.parse(readFileSync('node_modules/.cache/browser.json', 'utf8')).executablePath

export const chromium: Engine = {
  name: 'chromium',
  ready: () => version({ browser: 'chrome', executablePath: chromiumPath() }),
  open: async (options) => {
    const args = ['--no-sandbox', '--disable-gpu', '--no-first-run']
    if (options.room) args.push('--disable-features=StaticStorageQuota')
    const browser = await open(options, {
      browser: 'chrome',
      executablePath: chromiumPath(),
      headless: 'shell',
      args,
    })
    return browser
  },
  end: () => undefined,
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
  open: (options) =>
    open(options, {
      browser: 'firefox',
      executablePath: firefoxPath(),
      headless: true,
      extraPrefsFirefox: prefsFor(options),
    }),
  end: () => undefined,
}

async function version(launch: LaunchOptions): Promise<string> {
  const browser = await puppeteer.launch({ ...launch, args: ['--no-sandbox'] })
  const said = await browser.version()
  await browser.close()
  return said
}

async function open({ profile, scripts }: Options, launch: LaunchOptions): Promise<Browser> {
  const browser = await puppeteer.launch({
    ...launch,
    userDataDir: profile,
    defaultViewport: SCREEN,
  })
  const page = (await browser.pages())[0] ?? (await browser.newPage())
  await page.setViewport(SCREEN)
  if (scripts === false) await page.setJavaScriptEnabled(false)
  const lines: string[] = []
  page.on('console', (m) => m.type() === 'error' && lines.push(m.text()))
  page.on('pageerror', (e) => lines.push(String(e)))
  return {
    tab: tabOf(page),
    complaints: () => lines,
    close: () => browser.close(),
    kill: async () => killGroup(browser.process()?.pid),
  }
}

/** Where there is nothing to go to, or no page is loaded for it, the driver may wait for ever. */
const LONG = 3000

function tabOf(page: Page): Tab {
  const element = async (selector: string, text?: string) => {
    const handle = await page.evaluateHandle(find, selector, text ?? null)
    const found = handle.asElement() as ElementHandle<Element> | null
    if (!found) throw missing(selector, text)
    return found
  }
  const travel = (go: Promise<unknown>) =>
    Promise.race([go.catch(() => undefined), new Promise((r) => setTimeout(r, LONG))])
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    back: async () => void (await travel(page.goBack())),
    forward: async () => void (await travel(page.goForward())),
    tap: async (selector, text) => (await element(selector, text)).click(),
    type: async (label, text) => (await element(FIELD, label)).type(text),
    inside: (look, ...args) => page.evaluate(look as never, ...(args as readonly unknown[] as unknown[])) as never,
  }
}
