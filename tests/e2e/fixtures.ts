import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { openSite, type Site } from '../support/site.ts'

export type { Fault, Site } from '../support/site.ts'
export { expect, openSite }

/** The browser's own lines, when a test has brought them about. Nothing of ours may stand there. */
const OWN = {
  'no network': /net::ERR_|Failed to fetch|error occurred when fetching the script/,
  'not found': /the server responded with a status of 404/,
  'server error': /the server responded with a status of (30\d|5\d\d)/,
} as const

type Fixtures = {
  site: Site
  /** Says that the browser will complain of this in the console. */
  tolerate(what: keyof typeof OWN): void
  /** Begins to note console lines and foreign requests of a context that the test opened itself. */
  watch(context: BrowserContext): void
  /** A browser with a profile on disk: the same phone each time it is opened. Closes the one before. */
  phone: { open(): Promise<Page>; kill(): Promise<void> }
  openBrowser(): Promise<Page>
}

export const test = base.extend<Fixtures & { notes: Notes }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names in the pattern
  site: async ({}, use) => {
    const site = await openSite()
    await use(site)
    site.close()
  },

  notes: async ({ site }, use) => {
    const notes: Notes = { lines: [], foreign: [], expected: new Set(), home: site.at() }
    await use(notes)
    const expected = [...notes.expected].map((what) => OWN[what])
    const unexpected = notes.lines.filter((l) => !expected.some((e) => e.test(l)))
    expect.soft(unexpected, 'nothing in the console').toEqual([])
    expect.soft(notes.foreign, 'no request to another origin').toEqual([])
  },

  tolerate: async ({ notes }, use) => use((what) => void notes.expected.add(what)),
  watch: async ({ notes }, use) => use((context) => listen(context, notes)),

  context: async ({ context, notes }, use) => {
    listen(context, notes)
    await use(context)
  },

  phone: async ({ playwright, launchOptions, viewport, locale, watch }, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'tiltakskort-'))
    let context: BrowserContext | undefined
    await use({
      open: async () => {
        await context?.close()
        context = await playwright.chromium.launchPersistentContext(folder, {
          ...launchOptions,
          viewport,
          ...(locale ? { locale } : {}),
        })
        watch(context)
        return context.pages()[0] ?? context.newPage()
      },
      kill: async () => {
        const pid = browserOf(folder)
        const gone = context?.waitForEvent('close', { timeout: 10_000 })
        // The whole group: a storage process that outlives its browser still writes to the profile
        // when the next one opens it, and no phone does that.
        process.kill(-pid, 'SIGKILL')
        await gone
        context = undefined
      },
    })
    await context?.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  openBrowser: async ({ phone }, use) => use(phone.open),
})

/** The process that has this profile: the first, which the others of the browser descend from. */
function browserOf(profile: string): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const found = pids.filter((pid) => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      return words.includes(`--user-data-dir=${profile}`) && !words.some((w) => /^--type=/.test(w))
    } catch {
      return false // It has gone meanwhile.
    }
  })
  if (found.length !== 1) throw new Error(`${found.length} browsers have the profile ${profile}`)
  return Number(found[0])
}

type Notes = {
  readonly lines: string[]
  readonly foreign: string[]
  readonly expected: Set<keyof typeof OWN>
  readonly home: string
}

function listen(context: BrowserContext, { lines, foreign, home }: Notes) {
  const origin = new URL(home).origin
  context.on('console', (m) => {
    if (m.type() === 'error' || m.type() === 'warning') lines.push(`${m.type()}: ${m.text()}`)
  })
  context.on('weberror', (e) => lines.push(`page error: ${e.error().stack ?? e.error().message}`))
  context.on('request', (r) => {
    const url = new URL(r.url())
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) foreign.push(r.url())
  })
}
