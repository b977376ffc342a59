import preact from '@preact/preset-vite'
import type { PluginOption } from 'vite'
import { holidays } from './holidays.ts'
import { site } from './site.ts'
import { styles } from './styles.ts'

/** Everything that a site is built with, for whoever builds one: the app, a test, a measurement. */
export const all = (content?: string): PluginOption[] => [
  preact({ prefreshEnabled: true }),
  site(content),
  styles(),
  holidays(),
]
