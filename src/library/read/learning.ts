import { mergeLearning, type Teacher } from '../../handbook/learn/merge.ts'
import type { Learning } from '../../handbook/learn/model.ts'
import { hashOf } from '../../handbook/pack/model.ts'
import { fail, ok, type Result } from '../../handbook/result.ts'
import type { Active, Reader } from '../model.ts'
import { learningNeedOf, type Need } from './need.ts'
import { readBytes } from './read.ts'
import { verifyFile } from './verify.ts'

type LearningNeed = Need & { readonly part: 'learning' }
const isLearning = (n: Need): n is LearningNeed => n.part === 'learning'

/** What a file is called before its hash: the layer and the language. */
const stemOf = (file: string): string => file.slice(0, -`${hashOf(file)}.json`.length)

/**
 * What one municipality's staff learn from, each file verified again: the whole of it, or the files
 * that are not here or not whole. Until a file has come, the one of the version before is read.
 */
export async function readLearning(
  { store, digest }: Reader,
  active: Active,
  id: string,
  lang: string,
): Promise<Result<Learning, readonly string[]>> {
  const needs = learningNeedOf(active.index, id, lang).filter(isLearning)
  const read = await Promise.all(
    needs.map(async (need): Promise<Teacher | string> => {
      const before = active.previous.filter((f) => stemOf(f) === stemOf(need.file))
      for (const file of [need.file, ...before]) {
        const bytes = await readBytes(store, file)
        const pack = bytes && (await verifyFile(digest, { ...need, file }, bytes))
        if (pack?.ok) return pack.value.learning
      }
      return need.file
    }),
  )
  const missing = read.filter((r) => typeof r === 'string')
  return missing.length > 0
    ? fail(missing)
    : ok(mergeLearning(read.filter((r) => typeof r !== 'string')))
}
