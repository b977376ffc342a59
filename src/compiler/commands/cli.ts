import type { Problem } from '../../handbook/problem.ts'
import { type Content, parse, validate } from '../compile.ts'
import { readSources } from '../read.ts'
import { checkCounts, printCheck } from './check.ts'
import { coverageRows, printCoverage, printCsv } from './coverage.ts'
import { diffOf, printDiff } from './diff.ts'
import { pathMinutes, printMinutes } from './minutes.ts'
import { printReport, reportOf } from './report.ts'

const USAGE = `npm run content -- check [--json]             kontrollerer alt innhold
npm run content -- report [--json]            kort, hjemler og numre: hvem, når sjekket, hvor brukt
npm run content -- coverage [--json|--csv]    hvor mye hver kommune har avklart
npm run content -- diff 1875 [--json]         hva kommunens eget lag endrer, som veier
npm run content -- minutes [--json]           hvor lang tid hver vei i opplæringen tar

Avslutter med 1 når noe er feil.`

type Run = {
  readonly content: Content
  readonly problems: readonly Problem[]
  readonly args: readonly string[]
  readonly today: string
}

/** What each command prints: as lines, or as one JSON value. */
const COMMANDS: Readonly<
  Record<string, (run: Run) => { json: unknown; lines: readonly string[] }>
> = {
  check: ({ content, problems }) => ({
    json: checkCounts(content, problems),
    lines: printCheck(content, problems),
  }),
  report: ({ content, problems, today }) => {
    const report = reportOf(content, problems, today)
    return { json: report, lines: printReport(report) }
  },
  coverage: ({ content, args }) => {
    const rows = coverageRows(content)
    return { json: rows, lines: args.includes('--csv') ? printCsv(rows) : printCoverage(rows) }
  },
  minutes: ({ content }) => {
    const rows = pathMinutes(content)
    return { json: rows, lines: printMinutes(rows) }
  },
  diff: ({ content, args }) => {
    const m = content.municipalities.find((x) => x.id === args[1] || x.slug === args[1])
    if (!m)
      return {
        json: null,
        lines: [`Ingen kommune heter «${args[1] ?? ''}». Skriv nummeret: diff 1875.`],
      }
    const changed = diffOf(content, m)
    return {
      json: changed ?? null,
      lines: changed ? printDiff(m, changed) : [`${m.name} har ikke noe eget lag.`],
    }
  },
}

/**
 * `npm run content`: what an author runs.
 * @param write where lines go
 * @param today ISO date
 * @returns exit code: 0 when there are no errors, 1 when there are, 2 for a command that does not exist
 */
export function content(
  args: readonly string[],
  folder: string,
  today: string,
  write: (line: string) => void,
): number {
  const [name = ''] = args
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    write(USAGE)
    return 2
  }
  const parsed = parse(readSources(folder))
  const problems = validate(parsed, today)
  const { json, lines } = command({ content: parsed, problems, args, today })
  if (args.includes('--json')) write(JSON.stringify(json))
  else for (const line of lines) write(line)
  return problems.some((p) => p.level === 'error') ? 1 : 0
}
