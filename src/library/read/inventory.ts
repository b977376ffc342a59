import type { Active, Reader } from '../model.ts'
import { needsOf } from './need.ts'
import { readText } from './read.ts'
import { verifyFile } from './verify.ts'

/** What is on the device of what is in use, by looking (design 6, Readiness). */
export type Inventory = {
  /** Everything is here, and is what its name says. */
  readonly ready: boolean
  readonly files: number
  /** Of those that are whole. */
  readonly bytes: number
  readonly missing: readonly string[]
  readonly damaged: readonly string[]
}

export async function inventory({ store, digest }: Reader, active: Active): Promise<Inventory> {
  const needs = needsOf(active.index, active)
  const looked = await Promise.all(
    needs.map(async (need) => {
      const text = await readText(store, need.file)
      const whole = text !== undefined && (await verifyFile(digest, need, text)).ok
      return { file: need.file, text, whole }
    }),
  )
  const broken = looked.filter((l) => !l.whole)
  return {
    ready: broken.length === 0,
    files: needs.length,
    bytes: looked.reduce(
      (sum, l) => sum + (l.whole ? new TextEncoder().encode(l.text).length : 0),
      0,
    ),
    missing: broken.flatMap((l) => (l.text === undefined ? l.file : [])),
    damaged: broken.flatMap((l) => (l.text === undefined ? [] : l.file)),
  }
}
