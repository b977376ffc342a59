import type { Active, Reader } from '../model.ts'
import { needsOf } from './need.ts'
import { readBytes } from './read.ts'
import { problemWith } from './verify.ts'

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
      const bytes = await readBytes(store, need.file)
      const whole = bytes && !(await problemWith(digest, need.file, bytes))
      return { file: need.file, bytes, whole: whole === true }
    }),
  )
  const broken = looked.filter((l) => !l.whole)
  return {
    ready: broken.length === 0,
    files: needs.length,
    bytes: looked.reduce((sum, l) => sum + (l.whole ? (l.bytes?.length ?? 0) : 0), 0),
    missing: broken.flatMap((l) => (l.bytes ? [] : l.file)),
    damaged: broken.flatMap((l) => (l.bytes ? l.file : [])),
  }
}
