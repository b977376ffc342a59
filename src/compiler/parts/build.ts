import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { CoverageFile, PackIndex } from '../../handbook/pack/model.ts'
import { wrap } from '../../handbook/pack/wrap.ts'
import type { Problem } from '../../handbook/problem.ts'
import type { Content } from '../compile.ts'
import { emitBodies, nameBodies, type Renderer } from '../emit/bodies.ts'
import { compressed } from '../emit/compressed.ts'
import { coverageFile, emitPacks } from '../emit/packs.ts'
import type { Sources } from '../read.ts'
import { judge } from '../standing/judge.ts'
import type { Last } from '../standing/publication.ts'
import { daysOf, type Standing } from '../standing/report.ts'
import { isIn, type Part, partOf } from './part.ts'

/** What the parts are told of a publication. */
export type Publication = {
  readonly out: string
  readonly number: number
  /** Which build of the screens, and the document around every page. */
  readonly ui: string
  readonly shell: string
  /** ISO date */
  readonly today: string
  /** Layers with an error of their own. */
  readonly held: ReadonlySet<string>
}

export type Checked = {
  readonly problems: readonly Problem[]
  readonly held: ReadonlySet<string>
  /** Layers that wait, and the day of what stands in their place. */
  readonly standing: Standing
}

/** What one part reads, and what is wrong with it. */
export function checkPart(
  sources: Sources,
  part: Part,
  only: readonly string[] | undefined,
  today: string,
  last?: Last,
): Checked & { readonly content: Content } {
  const { content: all, problems, held } = judge(partOf(sources, part), today, last)
  const mine = isIn(sources, part)
  const municipalities = all.municipalities.filter(
    (m, i) => mine(m, i) && (m.example || !only || only.includes(m.id)),
  )
  return { content: { ...all, municipalities }, problems, held, standing: daysOf(all.standing) }
}

/** What all parts together publish besides their packs and pages. */
export type Built = { readonly index: PackIndex; readonly coverage: CoverageFile }

/**
 * Writes the packs and the pages of one part, each with a compressed copy beside it.
 * @returns what the index and the figures say of it
 */
export function buildPart(content: Content, renderer: Renderer, p: Publication): Built {
  const { files, index } = emitPacks(content, p.held, p.number)
  for (const f of files) write(p.out, `packs/${f.name}`, f.text)
  const names = new Map<string, Record<string, string>>()
  const today = new Date(`${p.today}T12:00:00Z`)
  for (const { id, lang, file, bodies } of emitBodies(content, index, renderer, p.ui, today)) {
    write(p.out, `packs/${file.name}`, file.text)
    names.set(id, { ...names.get(id), [lang]: file.name })
    for (const [page, b] of Object.entries(bodies.pages))
      write(p.out, `${page}.html`, wrap(p.shell, { ...b, version: bodies.version, ui: p.ui }))
  }
  return { index: nameBodies(index, names), coverage: coverageFile(content, p.held, p.number) }
}

function write(out: string, name: string, text: string): void {
  const file = path.join(out, name)
  // Packs that everybody stands on come in every part, and are the same there.
  if (name.startsWith('packs/') && existsSync(file)) return
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  const small = compressed(name, text)
  if (small) writeFileSync(`${file}.br`, small)
}

/** One index, and one list of figures, of all parts, in the order of the municipalities' numbers. */
export function joinParts(parts: readonly Built[]): Built {
  const [first] = parts
  if (!first) throw new Error('a publication has at least one part')
  const joined = <T>(pick: (part: Built) => Readonly<Record<string, T>>) =>
    Object.fromEntries(
      parts.flatMap((p) => Object.entries(pick(p))).sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  const standing = joined((p) => p.index.standing ?? {})
  return {
    index: {
      ...first.index,
      ...(Object.keys(standing).length > 0 ? { standing } : {}),
      packs: joined((p) => p.index.packs),
      learning: joined((p) => p.index.learning),
      municipalities: joined((p) => p.index.municipalities),
    },
    coverage: {
      ...first.coverage,
      municipalities: joined((p) => p.coverage.municipalities),
      regions: joined((p) => p.coverage.regions),
    },
  }
}
