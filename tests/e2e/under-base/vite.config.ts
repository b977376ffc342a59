import { defineConfig } from 'vite'
import { all } from '../../../src/compiler/plugin/all.ts'
import { BASE, CONTENT, OUT } from './where.ts'

/** The site below a path of a host, with few municipalities: built by the tests in a few seconds. */
export default defineConfig({
  appType: 'custom',
  base: BASE,
  plugins: all(CONTENT),
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
  },
})
