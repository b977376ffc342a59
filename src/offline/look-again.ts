const OFTEN = 15 * 60_000

/**
 * Does something when the network comes back, and when someone returns to the app after a while.
 * Nothing in it is waited for.
 */
export function lookAgain(look: () => Promise<unknown>): void {
  let last = Date.now()
  const now = () => {
    last = Date.now()
    void look().catch(() => undefined)
  }
  addEventListener('online', now)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - last > OFTEN) now()
  })
}
