import type { Place } from '../../../handbook/text.ts'
import type { Problems } from '../../problems.ts'

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Ids stand in addresses and links, so they hold only letters that survive both. */
export const isId = (s: string): boolean => ID.test(s)

/** @returns whether it is an id; when not, a problem says so */
export function checkId(id: string, at: Place, problems: Problems): boolean {
  if (!isId(id))
    problems.error('id-form', `Id-en «${id}» må ha små bokstaver a–z, tall og bindestrek.`, at)
  return isId(id)
}
