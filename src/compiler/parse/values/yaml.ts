import type { GenericSchema, InferOutput } from 'valibot'
import * as v from 'valibot'
import { type Document, isMap, LineCounter, type Node, parseDocument, visit } from 'yaml'
import { suggest } from '../../../handbook/problem.ts'
import type { Place } from '../../../handbook/text.ts'
import type { Problems } from '../../problems.ts'
import { checkId } from './id.ts'

/** YAML read as text only (`failsafe`: otherwise 02800 becomes 2800), with the place of every key. */
export type Yaml = {
  readonly value: unknown
  /** It could not be read, and a problem has said so. */
  readonly broken: boolean
  /** Where a key stands; the nearest known ancestor when the key itself is absent. */
  readonly at: (...path: readonly (string | number)[]) => Place
}

/** The parser recurses, and a file nested deeper than this would take the process down. */
const DEEP = /(?:[[{]\s*|[-?]\s+){64}/
const FAULTS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Feltet står to ganger',
  TAB_AS_INDENT: 'Innrykk er mellomrom, ikke tabulator',
  BAD_INDENT: 'Innrykket stemmer ikke, eller «]» eller «}» mangler',
  MISSING_CHAR: 'Et tegn mangler, kanskje et anførselstegn eller et komma',
  BAD_SCALAR_START: 'Teksten begynner med et tegn som må stå i "…"',
  MULTIPLE_DOCS: 'Fila har en linje med «---» for mye',
}

/** @param lineOffset lines before the YAML begins: one for front matter */
export function parseYaml(text: string, problems: Problems, lineOffset = 0): Yaml {
  const lines = new LineCounter()
  const deep = DEEP.test(text)
  const doc = parseDocument(deep ? '' : text, {
    schema: 'failsafe',
    lineCounter: lines,
    uniqueKeys: true,
    logLevel: 'error',
  })
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return problems.at({ line, column: col }, lineOffset)
  }
  const faults = deep ? [{ offset: 0, message: 'For mange nivåer' }] : faultsIn(text, doc)
  const reported = new Set<number>()
  for (const { offset, message } of faults) {
    const at = place(offset)
    // One slip makes the parser stumble several times on the same line.
    if (!reported.has(at.line)) problems.error('yaml', `${message}.`, at)
    reported.add(at.line)
  }
  return {
    value: faults.length > 0 ? undefined : doc.toJS(),
    broken: faults.length > 0,
    at: (...path) => {
      for (let n = path.length; n > 0; n--) {
        const node = nodeAt(doc, path.slice(0, n))
        if (node?.range) return place(node.range[0])
      }
      return place(0)
    },
  }
}

/** To the parser they are the same: a colon in a text, and a field that is too far in. */
function colonOrIndent(text: string, offset: number): { offset: number; message: string } {
  const end = text.indexOf('\n', offset)
  if (end < 0 || text.slice(offset, end).includes(': '))
    return { offset, message: 'Teksten har et kolon. Sett den i "…"' }
  const indent = /^\s*/.exec(text.slice(end + 1))?.[0].length ?? 0
  return {
    offset: end + 1 + indent,
    message: 'Linja er rykket for langt inn. Felt som hører sammen, begynner i samme kolonne',
  }
}

function faultsIn(text: string, doc: Document): readonly { offset: number; message: string }[] {
  const { errors } = doc
  const first = errors.filter((e, i) => errors.findIndex((x) => x.pos[0] === e.pos[0]) === i)
  const faults = first.map((e) =>
    e.code === 'BLOCK_AS_IMPLICIT_KEY'
      ? colonOrIndent(text, e.pos[0])
      : {
          offset: e.pos[0],
          message: FAULTS[e.code] ?? `Linja kan ikke leses som YAML (${e.code})`,
        },
  )
  // An alias may be missing, endless or a bomb; `toJS` throws on each.
  visit(doc, {
    Alias: (_, node) => {
      faults.push({
        offset: node.range?.[0] ?? 0,
        message: `«*${node.source}» viser til et annet sted. Skriv teksten ut, eller sett den i "…"`,
      })
    },
  })
  return faults
}

/** The key of a field, or the item of a list. */
function nodeAt(doc: Document, path: readonly (string | number)[]): Node | undefined {
  const last = path.at(-1)
  const parent = path.length === 1 ? doc.contents : doc.getIn(path.slice(0, -1), true)
  const key = isMap(parent)
    ? parent.items.find((p) => String(p.key) === String(last))?.key
    : undefined
  return (key ?? doc.getIn(path, true)) as Node | undefined
}

export const isRecord = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === 'object' && x !== null && !Array.isArray(x)

/** The things of a file where each stands under its id. A file with nothing in it has none. */
export function entriesOf(yaml: Yaml, problems: Problems): readonly (readonly [string, unknown])[] {
  if (yaml.broken || yaml.value === null) return []
  if (isRecord(yaml.value))
    return Object.entries(yaml.value).filter(([id]) => checkId(id, yaml.at(id), problems))
  problems.error('yaml-shape', 'Forventet «id:» på hver linje, med felt under.', yaml.at())
  return []
}

/** Converts YAML by a schema; every issue becomes a problem at its own line. */
export function convert<S extends GenericSchema>(
  schema: S,
  yaml: Yaml,
  problems: Problems,
  value: unknown = yaml.value ?? {},
  path: readonly (string | number)[] = [],
): InferOutput<S> | undefined {
  if (yaml.broken) return undefined
  const result = v.safeParse(schema, value, { abortPipeEarly: true })
  if (result.success) return result.output
  for (const issue of result.issues) {
    const keys = (issue.path ?? []).map((p) => p.key as string | number)
    const at = yaml.at(...path, ...keys)
    const name = nameOf([...path, ...keys])
    if (issue.type === 'strict_object' && issue.expected === 'never') {
      const known = fieldsAt(schema as Shape, keys.slice(0, -1))
      problems.error(
        'unknown-key',
        `${name} er ikke et kjent felt.${suggest(String(keys.at(-1)), known)} Kjente felt: ${known.join(', ')}.`,
        at,
      )
    } else if (issue.received === 'undefined')
      problems.error('missing-key', `Feltet ${name} mangler.`, at)
    else {
      const wanted =
        issue.type === 'strict_object' ? wantsFields(keys.at(-1), issue.received) : issue.message
      problems.error(
        'value',
        `${name}: ${wanted}. Fant ${FOUND[issue.received] ?? issue.received}.`,
        at,
      )
    }
  }
  return undefined
}

/** `telefon:75770000` is a text, and so is a field that is not under anything. */
const wantsFields = (key: string | number | undefined, found: string): string =>
  /^"[\p{L}-]+:\S/u.test(found)
    ? 'Det skal være et mellomrom etter kolon'
    : typeof key === 'number'
      ? 'Forventet felt'
      : 'Forventet felt på linjene under, rykket inn'

const FOUND: Readonly<Record<string, string>> = {
  Object: 'felt',
  Array: 'en liste',
  0: 'ingenting',
}

/** «kilder», or «kilder» punkt 2 for an item of a list. */
function nameOf(path: readonly (string | number)[]): string {
  const last = path.at(-1)
  return typeof last === 'number'
    ? `«${path.findLast((k) => typeof k === 'string') ?? ''}» punkt ${last + 1}`
    : `«${last ?? ''}»`
}

/** As much of a valibot schema as says which fields there are. */
type Shape = {
  readonly entries?: Readonly<Record<string, Shape>>
  readonly item?: Shape
  readonly wrapped?: Shape
}

function fieldsAt(schema: Shape, path: readonly (string | number)[]): readonly string[] {
  let at: Shape | undefined = schema
  for (const key of path) {
    const inner: Shape | undefined = at?.wrapped ?? at
    at = typeof key === 'number' ? inner?.item : inner?.entries?.[key]
  }
  return Object.keys((at?.wrapped ?? at)?.entries ?? {})
}
