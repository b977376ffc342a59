import { signal } from '@preact/signals'
import type { Backup } from '../../../storage/contacts/record.ts'

const MONTH = 30 * 86_400_000
const MANY = 10

/**
 * Whether the browser promises never to delete what is stored. It may never answer: nothing waits
 * for it, and until it does there is no promise.
 */
export function openLasting(
  storage: () => Pick<StorageManager, 'persist' | 'persisted'> | undefined,
) {
  const promised = signal(false)
  const ask = async (how: 'persist' | 'persisted'): Promise<void> => {
    try {
      promised.value = (await storage()?.[how]()) === true
    } catch {
      // Denied: no promise.
    }
  }
  return {
    look: () => ask('persisted'),
    ask: () => ask('persist'),
    /** A backup is older than the last ten changes or 30 days, by a clock that may have been wrong. */
    isDue: (backup: Backup | undefined, now: number): boolean =>
      !promised.value &&
      backup !== undefined &&
      (backup.changes >= MANY || Math.abs(now - backup.at) >= MONTH),
  }
}
