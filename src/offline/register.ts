import type { Ask } from '../worker/messages.ts'

/**
 * Registers the service worker through the one Trusted Types policy of the app. Not through
 * workbox-window: two kilobytes of every page, for one call.
 * @returns undefined where there is none: denied, not supported, or an insecure address
 */
export async function register(base: string): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator)) return undefined
  const script = `${base}sw.js`
  const policy = window.trustedTypes?.createPolicy('tiltakskort', {
    createScriptURL: (url) => {
      if (url === script) return url
      throw new TypeError(`not our worker: ${url}`)
    },
  })
  try {
    const url = policy ? (policy.createScriptURL(script) as unknown as string) : script
    return await navigator.serviceWorker.register(url, { scope: base })
  } catch {
    return undefined
  }
}

/** A network so poor that this is too little will not bring the rooms either. */
const PATIENCE = 60_000

/** Resolves when the worker has all that a card needs, or when there is no sense in waiting longer. */
export const settled = (): Promise<unknown> =>
  Promise.race([
    navigator.serviceWorker?.ready,
    new Promise((resolve) => setTimeout(resolve, PATIENCE)),
  ])

/** Asks the worker for work that it can do beside the page. Where there is none, nothing is asked. */
export async function askWorker(what: 'rest' | 'pages' | 'mend'): Promise<void> {
  const ask: Ask = { ask: what }
  try {
    const registration = await navigator.serviceWorker?.getRegistration()
    registration?.active?.postMessage(ask)
  } catch {
    // Denied: merely asking for it throws.
  }
}
