/**
 * Why something is not kept on this device. One sentence each for the screen; the cards never care.
 *
 * - `absent`: the browser has no IndexedDB here (Lockdown Mode)
 * - `denied`: the browser refuses it (blocked site data)
 * - `hung`: no answer in time
 * - `blocked`: another tab holds an older database open
 * - `newer`: the database belongs to a newer version of the app
 * - `lost`: the connection died under the page; in WebKit every new one fails until reload
 * - `full`: no space
 * - `mismatch`: what was read back is not what was written
 * - `failed`: anything else
 */
export type StorageProblem =
  | 'absent'
  | 'denied'
  | 'hung'
  | 'blocked'
  | 'newer'
  | 'lost'
  | 'full'
  | 'mismatch'
  | 'failed'

const byName: Readonly<Record<string, StorageProblem>> = {
  SecurityError: 'denied',
  NotAllowedError: 'denied',
  TimeoutError: 'hung',
  VersionError: 'newer',
  // Disk full. Chromium says DataError, though the key is fine. WebKit aborts and says nothing:
  // `ended` gives that the name QuotaExceededError.
  QuotaExceededError: 'full',
  DataError: 'full',
  // Thrown by a connection that has been closed under us.
  InvalidStateError: 'lost',
  // Ours, from reading back.
  MismatchError: 'mismatch',
}

/** The problem behind something thrown by, or found on, any part of IndexedDB. */
export function problemOf(error: unknown): StorageProblem {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' }
  // UnknownError is WebKit's lost server, Chromium's denial, and a damaged file: only words differ.
  if (/server lost/i.test(message)) return 'lost'
  if (/denied/i.test(message)) return 'denied'
  return byName[name] ?? 'failed'
}

/**
 * Waits until a transaction has committed.
 * @throws what stopped it. Only `abort` is asked: when a failed request bubbles as `error`, the
 * reason is not on the transaction yet. An abort without a reason, not asked for by us, is WebKit's
 * disk full.
 */
export const ended = (tx: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    tx.addEventListener('complete', () => resolve())
    tx.addEventListener('abort', () =>
      reject(tx.error ?? new DOMException('', 'QuotaExceededError')),
    )
  })
