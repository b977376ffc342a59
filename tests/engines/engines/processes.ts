import { setTimeout as wait } from 'node:timers/promises'

/** Ends a process that was started with a group of its own, and all that it has started. */
export async function killGroup(pid: number | undefined): Promise<void> {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    return // It has gone already.
  }
  for (let tries = 0; tries < 100 && groupLives(pid); tries += 1) await wait(20)
}

function groupLives(pid: number): boolean {
  try {
    return process.kill(-pid, 0)
  } catch {
    return false
  }
}
