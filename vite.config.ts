import { defineConfig } from 'vite'
import { all } from './src/compiler/plugin/all.ts'
import { dev } from './src/compiler/plugin/dev.ts'

export default defineConfig({
  appType: 'custom',
  plugins: [...all(), dev()],
  build: { target: 'baseline-widely-available', assetsInlineLimit: 0, cssCodeSplit: false },
})
