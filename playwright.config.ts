import { existsSync, readFileSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

/** Written by scripts/ensure-browser.mjs. */
const NOTE = 'node_modules/.cache/browser.json'
type Browser = { readonly executablePath?: string; readonly env?: Readonly<Record<string, string>> }
const found: Browser = existsSync(NOTE) ? JSON.parse(readFileSync(NOTE, 'utf8')) : {}

export default defineConfig({
  testDir: 'tests/e2e',
  // Its own folder: it is emptied before every run.
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 45_000,
  // `ALL=1`: those too that are long, or that look once more at what another test has seen.
  ...(process.env['ALL'] ? {} : { grepInvert: /@long/ }),
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    viewport: { width: 390, height: 844 },
    locale: 'nb-NO',
    launchOptions: {
      ...(found.executablePath ? { executablePath: found.executablePath } : {}),
      ...(found.env ? { env: { ...process.env, ...found.env } as Record<string, string> } : {}),
    },
  },
})
