import * as v from 'valibot'
import type { PathStep, RolePath } from '../../handbook/learn/model.ts'
import type { Problems } from '../problems.ts'
import { AUDIENCES } from './card.ts'
import { listOf, oneOf, text, yesNo } from './fields.ts'
import { minutes } from './lesson.ts'
import { convert, parseYaml } from './yaml.ts'

const Step = v.strictObject({
  leksjon: v.optional(text),
  kort: v.optional(text),
  øving: v.optional(text),
  minutter: v.optional(minutes),
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
/** A card is read, and a drill played, in about this long. A lesson says it itself: 0. */
const USUAL = { lesson: 0, card: 2, drill: 4 } as const

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
    return [{ ...only, minutes: s.minutter ?? USUAL[only.kind], ready, at: place }]
  })
  return { id, title: head.tittel, audience: head.for, steps, at }
}
