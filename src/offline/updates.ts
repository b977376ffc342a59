import { type ReadonlySignal, signal } from '@preact/signals'
import type { Ask } from '../worker/messages.ts'

export type Updates = {
  /** A new version of the app is on the device and waits. */
  readonly waiting: ReadonlySignal<boolean>
  /**
   * Takes the new version into use when every open tab says that it is idle.
   * @returns false when one is busy, or does not answer: silence means busy
   */
  apply(): Promise<boolean>
}

const CHANNEL = 'tiltakskort'
/** How long a tab has to say that it is idle. */
const ANSWER = 700
/** iOS may never tell that the new worker took over. */
const TAKEOVER = 2000

/**
 * Follows the registration itself: workbox-window 7.4.1 stops announcing from the third update.
 * @param idle nothing would be lost if this tab reloaded now
 */
export function followUpdates(
  registration: ServiceWorkerRegistration,
  idle: () => boolean,
): Updates {
  const waiting = signal(false)
  const look = () => {
    waiting.value = registration.waiting !== null && navigator.serviceWorker.controller !== null
  }
  const watch = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', look)
  registration.addEventListener('updatefound', () => watch(registration.installing))
  watch(registration.installing)
  look()

  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', (e) => {
    if (e.data === 'idle?' && idle()) channel.postMessage('idle')
  })
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (asked || idle()) reload()
  })
  let asked = false

  return {
    waiting,
    apply: async () => {
      const { waiting: next, active } = registration
      if (!next || !idle()) return false
      const others = (await countTabs(active)) - 1
      if ((await countIdle(channel)) < others) return false
      asked = true
      next.postMessage({ ask: 'activate' } satisfies Ask)
      setTimeout(reload, TAKEOVER)
      return true
    },
  }
}

let reloading = false
function reload() {
  if (reloading) return
  reloading = true
  location.reload()
}

/** How many tabs the worker sees; more than anyone has when it does not answer. */
function countTabs(worker: ServiceWorker | null): Promise<number> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = (e) => resolve(Number(e.data))
    setTimeout(() => resolve(Number.POSITIVE_INFINITY), ANSWER)
    worker?.postMessage({ ask: 'tabs' } satisfies Ask, [port2])
  })
}

function countIdle(channel: BroadcastChannel): Promise<number> {
  return new Promise((resolve) => {
    let n = 0
    const count = (e: MessageEvent) => {
      if (e.data === 'idle') n += 1
    }
    channel.addEventListener('message', count)
    channel.postMessage('idle?')
    setTimeout(() => {
      channel.removeEventListener('message', count)
      resolve(n)
    }, ANSWER)
  })
}
