import type { Handbook } from '../../../../handbook/layer/model.ts'
import type { Status } from '../../../../handbook/plan/model.ts'
import type { Task } from '../../../../handbook/plan/tasks.ts'
import { type Inline, plain } from '../../../../handbook/text.ts'

/** As `plan.md` has them, whatever language the app is in. */
const STATUS: Readonly<Record<Status, string>> = {
  'not-begun': 'ikke begynt',
  ongoing: 'i gang',
  done: 'ferdig',
}

/**
 * The plan as the municipality's own `plan.md`: answers to the measures of its region, and the
 * measures that are its own, those from the checklist among them.
 */
export function planMarkdown(
  { municipality: { name, slug } }: Pick<Handbook, 'municipality'>,
  tasks: readonly Task[],
): string {
  const beneath = tasks.filter((x) => x.layer !== undefined && x.layer !== slug)
  const own = tasks.filter((x) => x.layer === undefined || x.layer === slug)
  return [
    `# Handlingsplan for ${name}`,
    ...(beneath.length === 0
      ? []
      : [
          '## Slik følger vi regionens plan',
          table(
            ['Nr', 'Ansvarlig', 'Frist', 'Status'],
            beneath.map((x) => [x.id, ...said(x)]),
          ),
        ]),
    ...(own.length === 0
      ? []
      : [
          '## Våre egne tiltak',
          table(
            ['Nr', 'Tiltak', 'Ansvarlig', 'Frist', 'Status'],
            own.map((x) => [x.id, written(x.what), ...said(x)]),
          ),
        ]),
    '',
  ].join('\n\n')
}

const said = ({ owner, deadline, status }: Task): readonly string[] => [
  owner ?? 'ikke avklart',
  deadline ?? 'ikke oppgitt',
  status === undefined ? 'ikke oppgitt' : STATUS[status],
]

/** Words alone: a link in a measure leads somewhere in the app, and a plan is read on paper. */
const written = (what: readonly Inline[]): string => plain(what).replace(/[\\`*_[\]<>|]/g, '\\$&')

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((r) => `| ${r.join(' | ')} |`).join('\n')
