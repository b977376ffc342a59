import {
  type Bodies,
  hashOf,
  type LearningPack,
  type Pack,
  type PackIndex,
} from '../../handbook/pack/model.ts'
import { fail, ok, type Result } from '../../handbook/result.ts'
import { type Bytes, textOf } from '../bytes.ts'
import { type Digest, INDEX, type UpdateProblem } from '../model.ts'
import type { Need } from './need.ts'
import { isIndex, isNewer, isRecord, parse } from './shape.ts'

/** What a file holds, by the field that makes it what it is. */
export type Content = {
  readonly layer: Pack
  readonly pages: Bodies
  readonly learning: LearningPack
}

/** How every file of ours begins; the rest of it may be of a format that this app does not read. */
const HEAD = /^\{"format":(\d+),/

/**
 * Why a file cannot be used, or undefined: its hash is not the one in its name, or its format is
 * newer than we read. What is in it is not looked at: the hash says that it is what the build made
 * (design 6, Packs), and a phone has better things to do than to read a megabyte of pages.
 */
export async function problemWith(
  digest: Digest,
  file: string,
  bytes: Bytes,
): Promise<UpdateProblem | undefined> {
  const damaged = { kind: 'damaged', file } as const
  if ((await digest(bytes)) !== hashOf(file)) return damaged
  const format = HEAD.exec(textOf(bytes.subarray(0, 40)))?.[1]
  if (format === undefined) return damaged
  return isNewer({ format: Number(format) }) ? { kind: 'newer-format' } : undefined
}

/**
 * The content of a file, when nothing is wrong with it. Without `digest` the hash is not looked at:
 * for a reader that cannot wait.
 */
export async function verifyFile<P extends Need['part']>(
  digest: Digest | undefined,
  { file, part }: Need & { readonly part: P },
  bytes: Bytes,
): Promise<Result<Content[P], UpdateProblem>> {
  const problem = digest && (await problemWith(digest, file, bytes))
  if (problem) return fail(problem)
  const content = parse(textOf(bytes))
  if (isNewer(content)) return fail({ kind: 'newer-format' })
  const whole = isRecord(content) && isRecord(content[part])
  return whole ? ok(content as Content[P]) : fail({ kind: 'damaged', file })
}

/** The index in a file from the network, when it is whole and in a format we read. */
export function verifyIndex(bytes: Bytes): Result<PackIndex, UpdateProblem> {
  const index = parse(textOf(bytes))
  if (isNewer(index)) return fail({ kind: 'newer-format' })
  return isIndex(index) ? ok(index) : fail({ kind: 'damaged', file: INDEX })
}
