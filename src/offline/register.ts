import { Workbox } from 'workbox-window'

/**
 * Registers the service worker through the one Trusted Types policy of the app.
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
    return await new Workbox(url, { scope: base }).register()
  } catch {
    return undefined
  }
}
