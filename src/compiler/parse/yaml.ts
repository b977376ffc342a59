import * as v from 'valibot'
import { isMap, LineCounter, type Node, parseDocument } from 'yaml'
import { suggest } from '../../handbook/problem.ts'
import type { Place } from '../../handbook/text.ts'
import type { Problems } from '../problems.ts'

/** YAML read as text only (`failsafe`: otherwise 02800 becomes 2800), with the place of every key. */
export type Yaml = {
  readonly value: unknown
  /** Where a key stands; the nearest known ancestor when the key itself is absent. */
  readonly at: (...path: readonly (string | number)[]) => Place
}

/** @param lineOffset lines before the YAML begins: one for front matter */
export function parseYaml(text: string, problems: Problems, lineOffset = 0): Yaml {
  const lines = new LineCounter()
  const doc = parseDocument(text, { schema: 'failsafe', lineCounter: lines, uniqueKeys: true })
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return problems.at({ line, column: col }, lineOffset)
  }
  for (const e of doc.errors)
    problems.error('yaml', `YAML: ${e.message.split('\n')[0]}`, place(e.pos[0]))
  return {
    value: doc.errors.length > 0 ? undefined : doc.toJS(),
    at: (...path) => {
      for (let n = path.length; n > 0; n--) {
        const parent = n === 1 ? doc.contents : doc.getIn(path.slice(0, n - 1), true)
        const key = isMap(parent)
          ? parent.items.find((p) => String(p.key) === String(path[n - 1]))?.key
          : undefined
        const node = (key ?? doc.getIn(path.slice(0, n), true)) as Node | undefined
        if (node?.range) return place(node.range[0])
      }
      return place(0)
    },
  }
}

/** Converts YAML by a schema; every issue becomes a problem at its own line. */
export function convert<S extends v.GenericSchema>(
  schema: S,
  yaml: Yaml,
  problems: Problems,
  known: readonly string[],
  value: unknown = yaml.value,
  path: readonly (string | number)[] = [],
): v.InferOutput<S> | undefined {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  for (const issue of result.issues) {
    const keys = (issue.path ?? []).map((p) => p.key as string | number)
    const key = String(keys.at(-1) ?? '')
    const at = yaml.at(...path, ...keys)
    if (
      issue.type === 'strict_object' &&
      issue.received !== 'undefined' &&
      issue.expected === 'never'
    )
      problems.error(
        'unknown-key',
        `«${key}» er ikke et kjent felt.${suggest(key, known)} Kjente felt: ${known.join(', ')}.`,
        at,
      )
    else if (issue.received === 'undefined')
      problems.error('missing-key', `Feltet «${key}» mangler.`, at)
    else problems.error('value', `«${key}»: ${issue.message}. Fant ${issue.received}.`, at)
  }
  return undefined
}

const expected = (what: string) => `Forventet ${what}`

/** Text, not empty. */
export const text = v.pipe(v.string(expected('tekst')), v.trim(), v.nonEmpty(expected('tekst')))
export const texts = v.array(text, expected('en liste: [a, b]'))
/** A real day, as in 2026-11-20. */
export const day = v.pipe(
  text,
  v.regex(/^\d{4}-\d{2}-\d{2}$/, expected('en dato som 2026-11-20')),
  v.check(isDay, expected('en dato som finnes')),
)
export const yesNo = v.pipe(
  v.picklist(['ja', 'nei'], expected('ja eller nei')),
  v.transform((x) => x === 'ja'),
)
/** An address a phone may open: https only. */
export const https = v.pipe(
  text,
  v.regex(/^https:\/\/\S+$/, expected('en adresse som begynner med https://')),
)
export const oneOf = <const T extends readonly string[]>(words: T) =>
  v.picklist(words, expected(`ett av ${words.join(', ')}`))
export const source = v.strictObject({ tittel: text, url: v.optional(https) })

function isDay(d: string): boolean {
  const t = Date.parse(`${d}T00:00:00Z`)
  return !Number.isNaN(t) && new Date(t).toISOString().startsWith(d)
}
