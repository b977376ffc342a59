import { parse, validate } from '../compile.ts'
import { readSources } from '../read.ts'
import { checkCounts, printCheck } from './check.ts'
import { printReport, reportOf } from './report.ts'

const USAGE = `npm run content -- check [--json]    kontrollerer alt innhold
npm run content -- report [--json]   kort, hjemler og numre: hvem, når sjekket, hvor brukt

Avslutter med 1 når noe er feil.`

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
  const [command] = args
  const json = args.includes('--json')
  if (command !== 'check' && command !== 'report') {
    write(USAGE)
    return 2
  }
  const parsed = parse(readSources(folder))
  const problems = validate(parsed, today)
  if (command === 'check') {
    if (json) write(JSON.stringify(checkCounts(parsed, problems)))
    else for (const line of printCheck(parsed, problems)) write(line)
  } else {
    const report = reportOf(parsed, problems, today)
    if (json) write(JSON.stringify(report))
    else for (const line of printReport(report)) write(line)
  }
  return problems.some((p) => p.level === 'error') ? 1 : 0
}
