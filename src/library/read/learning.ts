import { mergeLearning, type Teacher } from '../../handbook/learn/merge.ts'
import type { Learning } from '../../handbook/learn/model.ts'
import { fail, ok, type Result } from '../../handbook/result.ts'
import type { Active, Reader } from '../model.ts'
import { learningNeedOf, type Need } from './need.ts'
import { readText } from './read.ts'
import { verifyFile } from './verify.ts'

type LearningNeed = Need & { readonly part: 'learning' }
const isLearning = (n: Need): n is LearningNeed => n.part === 'learning'

/**
 * What one municipality's staff learn from, each file verified again: the whole of it, or the files
 * that are not here or not whole.
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
      const text = await readText(store, need.file)
      const pack = text === undefined ? undefined : await verifyFile(digest, need, text)
      return pack?.ok ? pack.value.learning : need.file
    }),
  )
  const missing = read.filter((r) => typeof r === 'string')
  return missing.length > 0
    ? fail(missing)
    : ok(mergeLearning(read.filter((r) => typeof r !== 'string')))
}
