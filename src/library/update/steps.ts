import type { PackIndex } from '../../handbook/pack/model.ts'
import { fail, type Result } from '../../handbook/result.ts'
import type { Bytes } from '../bytes.ts'
import {
  ACTIVE,
  type Active,
  type Deps,
  INDEX,
  type Store,
  TWIN,
  type UpdateProblem,
} from '../model.ts'
import type { Need } from '../read/need.ts'
import { activeIn, readActive, readBytes, readText } from '../read/read.ts'
import { problemWith, verifyIndex } from '../read/verify.ts'

/** A file from the network, not yet looked at. */
export async function download(deps: Deps, file: string): Promise<Result<Bytes, UpdateProblem>> {
  const answer = await deps.network(file)
  if (answer.ok) return answer
  return fail(answer.error === 'offline' ? { kind: 'offline' } : { kind: 'refused', file })
}

/** What is published now: also what the list of municipalities is made from, before any is chosen. */
export async function fetchIndex(deps: Deps): Promise<Result<PackIndex, UpdateProblem>> {
  const bytes = await download(deps, INDEX)
  return bytes.ok ? verifyIndex(bytes.value) : bytes
}

/** Whatever stops a write, the sentence is the same: it could not be kept on this device. */
export const write = (
  store: Store,
  name: string,
  content: Bytes | string,
): Promise<UpdateProblem | undefined> =>
  store.write(name, content).then(
    () => undefined,
    () => ({ kind: 'full' }) as const,
  )

/** One file on the device, verified: kept when it is there and whole, or fetched, then written. */
async function ensure(deps: Deps, { file }: Need): Promise<UpdateProblem | undefined> {
  const held = await readBytes(deps.store, file)
  if (held && !(await problemWith(deps.digest, file, held))) return undefined
  const bytes = await download(deps, file)
  if (!bytes.ok) return bytes.error
  const problem = await problemWith(deps.digest, file, bytes.value)
  return problem ?? write(deps.store, file, bytes.value)
}

/**
 * All files, in parallel: each costs a round trip. Waits for every one, also when one has failed,
 * so that nothing is still writing when the lock is given back.
 */
export const fill = async (
  deps: Deps,
  needs: readonly Need[],
): Promise<UpdateProblem | undefined> =>
  (await Promise.all(needs.map((n) => ensure(deps, n)))).find((p) => p !== undefined)

/**
 * The swap. The record that is in use is written last, so that there is one at every moment; see
 * `readActive`. Nothing is written that already stands.
 */
export async function swap(store: Store, active: Active): Promise<UpdateProblem | undefined> {
  const text = JSON.stringify(active)
  const inUse = activeIn(await readText(store, ACTIVE)) ? [TWIN, ACTIVE] : [ACTIVE, TWIN]
  for (const name of inUse) {
    if ((await readText(store, name)) === text) continue
    const problem = await write(store, name, text)
    // A failed write may take the old record with it, and then the other one is in use.
    if (problem) return JSON.stringify(await readActive(store)) === text ? undefined : problem
  }
  return undefined
}

/** Deletes what is not to be kept. What cannot be deleted now is deleted after the next success. */
export async function sweep(store: Store, keep: readonly string[]): Promise<void> {
  const kept = new Set([ACTIVE, TWIN, ...keep])
  const names = await store.names().catch(() => [])
  // Pages taken out of a file stand under its name (`takeOut`).
  const stays = (n: string) => kept.has(n) || keep.some((file) => n.startsWith(`${file}/`))
  const strays = names.filter((n) => !stays(n))
  await Promise.all(strays.map((n) => store.remove(n).catch(() => {})))
}
