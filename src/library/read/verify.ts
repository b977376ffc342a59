import {
  type Bodies,
  hashOf,
  type LearningPack,
  type Pack,
  type PackIndex,
} from '../../handbook/pack/model.ts'
import { fail, ok, type Result } from '../../handbook/result.ts'
import { type Digest, INDEX, type UpdateProblem } from '../model.ts'
import type { Need } from './need.ts'
import { isIndex, isNewer, isRecord, parse } from './shape.ts'

/** What a file holds, by the field that makes it what it is. */
export type Content = {
  readonly layer: Pack
  readonly pages: Bodies
  readonly learning: LearningPack
}

/**
 * The content of a file, when its hash is the one in its name and its format is one we read. The
 * inside is not looked at further: the hash says that it is what the build made (design 6, Packs).
 * Without `digest` the hash is not looked at: for a reader that cannot wait.
 */
export async function verifyFile<P extends Need['part']>(
  digest: Digest | undefined,
  { file, part }: Need & { readonly part: P },
  text: string,
): Promise<Result<Content[P], UpdateProblem>> {
  const damaged = fail({ kind: 'damaged', file } as const)
  if (digest && (await digest(text)) !== hashOf(file)) return damaged
  const content = parse(text)
  if (isNewer(content)) return fail({ kind: 'newer-format' })
  return isRecord(content) && isRecord(content[part]) ? ok(content as Content[P]) : damaged
}

/** The index in a text from the network, when it is whole and in a format we read. */
export function verifyIndex(text: string): Result<PackIndex, UpdateProblem> {
  const index = parse(text)
  if (isNewer(index)) return fail({ kind: 'newer-format' })
  return isIndex(index) ? ok(index) : fail({ kind: 'damaged', file: INDEX })
}
