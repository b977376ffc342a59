import type { SynonymGroup } from '../../../handbook/search/synonyms.ts'
import { termsOf } from '../../../handbook/search/words.ts'
import type { Problems } from '../../problems.ts'
import { listOf, texts } from '../values/fields.ts'
import { convert, parseYaml } from '../values/yaml.ts'

const Groups = listOf(texts)

/** `synonymer.yaml`: a list of groups, and in each the words that find each other. */
export function parseSynonyms(yamlText: string, problems: Problems): readonly SynonymGroup[] {
  const yaml = parseYaml(yamlText, problems)
  if (yaml.broken || yaml.value === null) return []
  const groups = convert(Groups, yaml, problems)
  if (!groups) return []
  const seen = new Map<string, number>()
  for (const [i, group] of groups.entries()) {
    if (group.length < 2)
      problems.error(
        'synonym-alone',
        'En gruppe har minst to ord som skal finne hverandre.',
        yaml.at(i),
      )
    for (const [j, word] of group.entries()) {
      const terms = termsOf(word).join(' ')
      const at = yaml.at(i, j)
      if (terms === '')
        problems.error(
          'synonym-empty',
          `Søket ser bort fra «${word}», så det finner ingenting.`,
          at,
        )
      else if (seen.get(terms) === i)
        problems.warn('synonym-same', `Søket ser allerede «${word}» som et annet ord i gruppa.`, at)
      else seen.set(terms, i)
    }
  }
  return groups
}
