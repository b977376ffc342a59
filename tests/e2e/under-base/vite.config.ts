import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { holidays } from '../../../src/compiler/plugin/holidays.ts'
import { site } from '../../../src/compiler/plugin/site.ts'
import { styles } from '../../../src/compiler/plugin/styles.ts'
import { BASE, CONTENT, OUT } from './where.ts'

/** The site below a path of a host, with few municipalities: built by the tests in a few seconds. */
export default defineConfig({
  appType: 'custom',
  base: BASE,
  plugins: [preact(), site(CONTENT), styles(), holidays()],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
  },
})
