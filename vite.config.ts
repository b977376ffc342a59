import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { dev } from './src/compiler/plugin/dev.ts'
import { holidays } from './src/compiler/plugin/holidays.ts'
import { site } from './src/compiler/plugin/site.ts'
import { styles } from './src/compiler/plugin/styles.ts'

export default defineConfig({
  appType: 'custom',
  plugins: [preact({ prefreshEnabled: true }), site(), styles(), holidays(), dev()],
  build: { target: 'baseline-widely-available', assetsInlineLimit: 0, cssCodeSplit: false },
})
