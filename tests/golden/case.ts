import { parse, validate } from '../../src/compiler/compile.ts'
import { CARD, over, TODAY, TOP } from '../support/base.ts'

/**
 * A case is one text file: what an author wrote, and what the compiler makes of it.
 *
 *     What the case shows, in a sentence.
 *     === steg                       the steps of a card with a standard top; lines count from here
 *     === some/path.md               any other file, laid over the base content; empty: taken away
 *     === problemer                  expected: place, id; a line that begins with `!` is a warning
 *     === tre                        expected: the steps, or what the path after it holds
 */
export type Case = {
  readonly about: string
  readonly files: Readonly<Record<string, string>>
  /** The part that says what is expected, as written. */
  readonly expected: string
  readonly kind: 'problemer' | 'tre'
}

const HEADING = /^=== (.+)\n/m
const TOP_LINES = TOP.split('\n').length - 1

export function readCase(text: string): Case {
  const [about = '', ...parts] = text.split(HEADING)
  const sections = Object.fromEntries(
    parts.flatMap((name, i) => (i % 2 === 0 ? [[name, parts[i + 1] ?? '']] : [])),
  )
  const { steg, problemer, tre, ...files } = sections
  return {
    about: about.trim(),
    files: { ...files, ...(steg === undefined ? {} : { [CARD]: TOP + steg }) },
    expected: (problemer ?? tre ?? '').trim(),
    kind: problemer === undefined ? 'tre' : 'problemer',
  }
}

/** What the compiler makes of a case, written as the case writes it. */
export function outcome(c: Case): { readonly text: string; readonly ids: readonly string[] } {
  const content = parse(over(c.files))
  const problems = validate(content, TODAY)
  const lines = problems.map((p) => {
    const { file = 'content', line = 0, column = 0 } = p.at ?? {}
    const shown = file === CARD ? `steg ${line - TOP_LINES}` : `${file} ${line}`
    return `${p.level === 'warning' ? '! ' : ''}${shown}:${column} ${p.id}`
  })
  const ids = problems.map((p) => p.id)
  if (c.kind === 'problemer') return { text: lines.join('\n'), ids }
  const national = content.layers.get('nasjonalt')
  const tree = {
    steg: national?.cards.find((x) => x.id === 'prove')?.steps,
    ...Object.fromEntries(
      Object.keys(c.files)
        .filter((f) => f !== CARD)
        .map((f) => [f, partOf(f, content.layers)]),
    ),
  }
  return { text: [...lines, ...Object.entries(tree).flatMap(show)].join('\n'), ids }
}

type Layers = ReturnType<typeof parse>['layers']

function partOf(file: string, layers: Layers): unknown {
  const parts = file.split('/')
  const name = parts.at(-1) ?? ''
  const room = parts.at(-2) ?? ''
  const inRoom = ['kort', 'plikter', 'opplaering', 'veier'].includes(room)
  const layer = layers.get((inRoom ? parts.at(-3) : room) ?? '')
  const id = name.replace(/\.\w+$/, '')
  if (room === 'plikter') return layer?.duties.find((d) => d.id === id)
  if (room === 'opplaering') return layer?.lessons.find((l) => l.id === id)
  if (room === 'veier') return layer?.rolePaths.find((p) => p.id === id)
  if (room === 'kort')
    return layer?.cards.find((k) => k.id === id) ?? layer?.changes.find((k) => k.card === id)
  if (name === 'kontakter.yaml') return layer?.contacts
  if (name === 'avklaringer.yaml') return layer?.questions
  if (name === 'synonymer.yaml') return layer?.synonyms
  return name === 'avklaringer.md' ? layer?.answers : undefined
}

/** One line for every part of a tree, as short JSON. Places are left out. */
function show([name, value]: readonly [string, unknown]): readonly string[] {
  if (value === undefined) return []
  const items = Array.isArray(value) ? value : [value]
  return items.map((x) => `${name} ${short(x)}`)
}

const short = (x: unknown): string =>
  JSON.stringify(x, (key, v: unknown) =>
    key === 'at' || v === false || (Array.isArray(v) && v.length === 0) ? undefined : v,
  )
    .replaceAll(/\{"type":"text","text":("(?:[^"\\]|\\.)*")\}/g, '$1')
    .replaceAll(/"([a-zA-Z]+)":/g, '$1:')
