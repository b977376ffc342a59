import type { Problem } from '../handbook/problem.ts'
import type { Place } from '../handbook/text.ts'

/** Collects what is wrong in one file, so that everything is reported and nothing is thrown. */
export class Problems {
  readonly #file: string
  readonly #layer: string | undefined
  readonly all: Problem[]

  constructor(file: string, layer?: string, all: Problem[] = []) {
    this.#file = file
    this.#layer = layer
    this.all = all
  }

  /** The same collection, for another file. */
  in(file: string, layer = this.#layer): Problems {
    return new Problems(file, layer, this.all)
  }

  /** The same collection, where everything found stands at one place. */
  fixed(place: Place): Problems {
    const p = this.in(place.file)
    p.at = () => place
    return p
  }

  at(start: { line: number; column: number } | undefined, lineOffset = 0): Place {
    return { file: this.#file, line: (start?.line ?? 1) + lineOffset, column: start?.column ?? 1 }
  }

  error(id: string, message: string, at: Place = this.at(undefined)): undefined {
    this.#add('error', id, message, at)
  }

  warn(id: string, message: string, at: Place = this.at(undefined)): undefined {
    this.#add('warning', id, message, at)
  }

  #add(level: Problem['level'], id: string, message: string, at: Place) {
    this.all.push({ id, level, message, at, ...(this.#layer ? { layer: this.#layer } : {}) })
  }
}

/** One line a problem, as compilers print them: `file:line:column  message`. */
export function print(p: Problem): string {
  const place = p.at ? `${p.at.file}:${p.at.line}:${p.at.column}` : 'content'
  return `${place}  ${p.level === 'error' ? 'feil' : 'advarsel'}: ${p.message} [${p.id}]`
}

/** By file, line and column, each once. */
export function sorted(problems: readonly Problem[]): readonly Problem[] {
  const byLine = new Map(problems.map((p) => [print(p), p]))
  return [...byLine.values()].sort(
    (a, b) =>
      (a.at?.file ?? '').localeCompare(b.at?.file ?? '') ||
      (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
      (a.at?.column ?? 0) - (b.at?.column ?? 0),
  )
}
