import type { Problem } from '../handbook/problem.ts'
import type { Content } from './compile.ts'
import { handbookOf, heldBack, NATIONAL, parse, validate } from './compile.ts'
import { print } from './problems.ts'
import { readSources } from './read.ts'

const USAGE = `npm run content -- check [--json]   kontrollerer alt innhold

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
  if (command === 'check') return runCheck(folder, today, args.includes('--json'), write)
  write(USAGE)
  return 2
}

function runCheck(
  folder: string,
  today: string,
  json: boolean,
  write: (line: string) => void,
): number {
  const parsed = parse(readSources(folder))
  const problems = validate(parsed, today)
  const errors = problems.filter((p) => p.level === 'error').length
  const counts = countContent(parsed)
  if (json) write(JSON.stringify({ errors, warnings: problems.length - errors, ...counts }))
  else {
    for (const p of problems) write(print(p))
    write(summary(problems, counts))
    const held = heldBack(parsed, problems)
    if (held.size > 0) write(`Holdes tilbake til det er rettet: ${[...held].join(', ')}.`)
  }
  return errors > 0 ? 1 : 0
}

type Counts = ReturnType<typeof countContent>

function countContent(content: Content) {
  const national = content.layers.get(NATIONAL)
  const cards = [...content.layers.values()].flatMap((l) => l.cards)
  const own = content.municipalities.filter((m) => content.layers.has(m.slug))
  return {
    cards: cards.length,
    steps: cards.reduce((n, c) => n + c.steps.length, 0),
    duties: national?.duties.length ?? 0,
    contacts: national?.contacts.length ?? 0,
    clarifications: national?.questions.length ?? 0,
    municipalities: content.municipalities.filter((m) => !m.example).length,
    gaps: Object.fromEntries(
      own.map((m) => [
        m.slug,
        handbookOf(content, m, content.layers.get(m.slug)?.lang ?? 'nb').gaps.length,
      ]),
    ),
  }
}

function summary(problems: readonly Problem[], c: Counts): string {
  const errors = problems.filter((p) => p.level === 'error').length
  return `${c.cards} kort, ${c.steps} steg, ${c.duties} plikter, ${c.contacts} kontakter, ${c.clarifications} avklaringer, ${c.municipalities} kommuner: ${errors} feil, ${problems.length - errors} advarsler.`
}
