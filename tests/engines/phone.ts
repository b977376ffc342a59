import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Site } from '../support/site.ts'
import type { Browser, Engine, Options, Tab } from './engines/engine.ts'

/** One phone through a scenario: what it keeps outlives the browser. */
export type Phone = {
  /** A cold start. The browser that was open is closed first. */
  start(options?: Partial<Options>): Promise<Tab>
  /** The browser dies at once, as when the battery is empty. */
  kill(): Promise<void>
  complaints(): readonly string[]
  throwAway(): Promise<void>
}

/** What the browser happens to have kept of the network does not count: only what we have put there. */
const HTTP_CACHES = ['Default/Cache', 'cache2', 'cache/WebKitCache']

export function newPhone(engine: Engine, site: Site): Phone {
  const profile = mkdtempSync(path.join(os.tmpdir(), `tiltakskort-${engine.name}-`))
  const said: string[] = []
  let browser: Browser | undefined
  const leave = async (how: 'close' | 'kill') => {
    await browser?.[how]()
    said.push(...(browser?.complaints() ?? []))
    browser = undefined
  }
  return {
    start: async (options = {}) => {
      await leave('close')
      for (const folder of HTTP_CACHES)
        rmSync(path.join(profile, folder), { recursive: true, force: true })
      browser = await engine.open({ profile, origin: new URL(site.at()).origin, ...options })
      return browser.tab
    },
    kill: () => leave('kill'),
    complaints: () => [...new Set([...said, ...(browser?.complaints() ?? [])])],
    throwAway: async () => {
      await leave('close')
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
