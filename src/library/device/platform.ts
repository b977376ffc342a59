import type { Digest, Limit, Lock } from '../model.ts'

/** What the browser gives, in the shapes the library asks for. The same in page and worker. */

export const openDigest =
  (subtle: SubtleCrypto): Digest =>
  async (bytes) => {
    const hash = await subtle.digest('SHA-256', bytes)
    return btoa(String.fromCharCode(...new Uint8Array(hash, 0, 12)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
  }

/**
 * Over all tabs where the browser has locks (every one that has `:has()`) and lets us use them
 * (Firefox does not where storage is denied); over this tab elsewhere, where two tabs at once may
 * cost files that the next update fetches again, but never mix.
 */
export function openLock(locks: LockManager | undefined): Lock {
  let last: Promise<unknown> = Promise.resolve()
  const here: Lock = (work) => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
  if (!locks) return here
  return async (work) => {
    let given = false
    try {
      return await locks.request('innhold', () => {
        given = true
        return work()
      })
    } catch (e) {
      if (given) throw e
      return here(work)
    }
  }
}

/** Over the timers of the runtime: `openLimit(setTimeout, clearTimeout)`. */
export const openLimit =
  <H>(set: (ring: () => void, ms: number) => H, clear: (timer: H) => void): Limit =>
  (work, ms, late) =>
    new Promise((resolve, reject) => {
      const timer = set(() => resolve(late()), ms)
      work.then(resolve, reject).finally(() => clear(timer))
    })
