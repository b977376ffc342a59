import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { defineConfig } from 'vite'
import { all } from '../../src/compiler/plugin/all.ts'

const folder = process.env['SCALE'] ?? ''

/** The most memory the build has had. `maxRSS` begins with that of whoever started the process. */
function peak(): number {
  const file = '/proc/self/status'
  const status = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS) * 1024
}
process.on('exit', () => writeFileSync(`${folder}/memory`, String(peak())))

/** The site of a generated country. */
export default defineConfig({
  appType: 'custom',
  plugins: all(`${folder}/content`),
  build: {
    outDir: `${folder}/dist`,
    emptyOutDir: true,
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
  },
})
