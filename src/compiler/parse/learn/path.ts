import * as v from 'valibot'
import type { PathStep, RolePath } from '../../../handbook/learn/model.ts'
import type { Problems } from '../../problems.ts'
import { AUDIENCES } from '../card.ts'
import { listOf, oneOf, text, yesNo } from '../values/fields.ts'
import { convert, parseYaml } from '../values/yaml.ts'

const Step = v.strictObject({
  leksjon: v.optional(text),
  kort: v.optional(text),
  øving: v.optional(text),
  'klar-for-vakt': v.optional(yesNo, 'nei'),
})
const Meta = v.strictObject({
  tittel: text,
  for: oneOf(AUDIENCES),
  steg: v.pipe(listOf(Step), v.minLength(1, 'Forventet minst ett steg')),
})
const Translated = v.strictObject({ tittel: text })

const KINDS = [
  ['leksjon', 'lesson'],
  ['kort', 'card'],
  ['øving', 'drill'],
] as const
/** Until the words of a card can be counted, which only the phone can: about this long. A lesson counts its own. */
const USUAL = { lesson: 0, card: 7, drill: 7 } as const

/** `veier/x.yaml`: what someone in a role reads and rehearses, in order. */
export function parseRolePath(
  id: string,
  yamlText: string,
  problems: Problems,
  translated = false,
): RolePath | undefined {
  const yaml = parseYaml(yamlText, problems)
  const at = problems.at(undefined)
  if (translated) {
    const words = convert(Translated, yaml, problems)
    return words && { id, title: words.tittel, audience: '', steps: [], at }
  }
  const head = convert(Meta, yaml, problems)
  if (!head) return undefined
  const steps = head.steg.flatMap((s, i): readonly PathStep[] => {
    const place = yaml.at('steg', i)
    const named = KINDS.flatMap(([word, kind]) => {
      const to = s[word]
      return to === undefined ? [] : [{ kind, id: to }]
    })
    const [only] = named
    if (!only || named.length > 1)
      return (
        problems.error(
          'path-step',
          `Steg ${i + 1} skal ha én av ${KINDS.map(([w]) => `«${w}:»`).join(', ')}.`,
          place,
        ) ?? []
      )
    const ready = s['klar-for-vakt']
    return [{ ...only, minutes: USUAL[only.kind], ready, at: place }]
  })
  return { id, title: head.tittel, audience: head.for, steps, at }
}
