import { eraseAll } from '../storage/erase/erase.ts'
import type { Device } from './device.ts'

/** Deletes everything of ours on this phone. @returns what is left */
export async function deleteAll({ database, forget }: Device, base: string) {
  const report = await eraseAll({
    database,
    indexedDB: () => window.indexedDB,
    caches: () => ('caches' in window ? window.caches : undefined),
    isOurs: (name) => name === 'innhold' || name.startsWith('workbox-'),
    session: () => window.sessionStorage,
    worker: async () => navigator.serviceWorker?.getRegistration(base),
    forget,
    setTimeout: (ring, ms) => window.setTimeout(ring, ms),
  })
  return report.steps.filter((s) => !s.result.ok).map((s) => s.step)
}
