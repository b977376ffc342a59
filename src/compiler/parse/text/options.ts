import type { ListItem, RootContent } from 'mdast'
import type { Option } from '../../../handbook/learn/model.ts'
import type { Place } from '../../../handbook/text.ts'
import type { Problems } from '../../problems.ts'
import { parseBlocks } from './blocks.ts'
import { firstLine } from './first-line.ts'
import { parseInlines } from './inline.ts'
import { textOf } from './text-of.ts'

const isTask = (i: ListItem): boolean => typeof i.checked === 'boolean'

/**
 * The answers of a question: its one task list. `[x]` is right. The first line of an item is the
 * answer; what stands under it says why.
 */
export function takeOptions(
  title: string,
  content: readonly RootContent[],
  at: Place,
  problems: Problems,
): { readonly rest: readonly RootContent[]; readonly options: readonly Option[] } {
  const lists = content.filter((n) => n.type === 'list' && n.children.some(isTask))
  const [list] = lists
  if (list?.type !== 'list' || lists.length > 1) {
    problems.error(
      'question-list',
      `«${title}» skal ha én svarliste. Riktig svar er «- [x]», feil svar er «- [ ]».`,
      at,
    )
    return { rest: content.filter((n) => !lists.includes(n)), options: [] }
  }
  const options = list.children.flatMap((i) => parseOption(i, problems))
  if (list.children.length < 2)
    problems.error('question-options', `«${title}» trenger minst to svar.`, at)
  if (!options.some((o) => o.right))
    problems.error('question-right', `«${title}» har ikke noe riktig svar: «- [x]».`, at)
  return { rest: content.filter((n) => n !== list), options }
}

function parseOption(item: ListItem, problems: Problems): readonly Option[] {
  const at = problems.at(item.position?.start)
  const [first, ...more] = item.children
  if (first?.type !== 'paragraph' || !isTask(item)) {
    problems.error('question-option', 'Et svar begynner med «- [x]» eller «- [ ]».', at)
    return []
  }
  const { line, rest } = firstLine(first)
  const why = parseBlocks([...(rest ? [rest] : []), ...more], problems)
  if (why.length === 0)
    problems.error(
      'question-why',
      `«${textOf(first)}» mangler hvorfor. Skriv det på linja under, rykket inn.`,
      at,
    )
  return [{ right: item.checked === true, text: parseInlines(line, problems), why, at }]
}
