import type { Plugin } from 'vite'
import { holidaysFrom } from '../emit/holidays.ts'

/** `virtual:holidays`: the table of holidays, from the year of the build. */
export function holidays(): Plugin {
  return {
    name: 'tiltakskort-holidays',
    resolveId: { filter: { id: /^virtual:holidays$/ }, handler: () => '\0virtual:holidays' },
    load: {
      filter: { id: /^\0virtual:holidays$/ },
      handler: () => `export default ${JSON.stringify(holidaysFrom(new Date().getUTCFullYear()))}`,
    },
  }
}
