import type { Measure } from '../../../../handbook/plan/model.ts'
import type { Block, Inline } from '../../../../handbook/text.ts'
import { day, type Key, t } from '../../../../i18n/i18n.ts'
import { InsideContext, useHandbook } from '../../../context.ts'
import { Blocks } from '../../../parts/text.tsx'
import { Back } from '../back.tsx'
import { Overview } from '../overview/overview.tsx'

/** A plan that the region or the municipality has adopted, as it is written. */
export function AdoptedPlan({ layer, today }: { layer: string | undefined; today: string }) {
  const found = useHandbook().layers.find((l) => l.id === layer)
  if (!found?.plan) return <Overview today={today} />
  const { title, sections } = found.plan
  return (
    <>
      <Back />
      <h1>{title}</h1>
      <p class="hint">{found.name}</p>
      <InsideContext.Provider value={true}>
        {sections.map((s) => (
          <section key={s.title ?? ''}>
            {s.title && <h2>{s.title}</h2>}
            <Blocks of={s.blocks} />
            {s.measures && <Blocks of={[tableOf(s.measures)]} />}
          </section>
        ))}
      </InsideContext.Provider>
      <button
        type="button"
        class="ds-button no-print"
        data-variant="secondary"
        onClick={() => print()}
      >
        {t('kommune.print')}
      </button>
    </>
  )
}

/** The measures as the plan has them: columns that it does not have are left out. */
function tableOf(measures: readonly Measure[]): Block {
  const columns = COLUMNS.filter(({ of }) => measures.some((m) => of(m).length > 0))
  return {
    type: 'table',
    head: columns.map(({ key }) => words(t(key))),
    rows: measures.map((m) => columns.map(({ of }) => of(m))),
  }
}

const words = (text: string | undefined): readonly Inline[] =>
  text === undefined ? [] : [{ type: 'text', text }]

const COLUMNS: readonly {
  readonly key: Key
  readonly of: (m: Measure) => readonly Inline[]
}[] = [
  { key: 'plan.number', of: (m) => words(m.id) },
  { key: 'plan.what', of: (m) => m.what ?? [] },
  { key: 'plan.owner', of: (m) => words(m.owner) },
  { key: 'plan.deadline', of: (m) => words(m.deadline && day(m.deadline)) },
  { key: 'plan.status', of: (m) => words(m.status && t(`plan.status.${m.status}`)) },
  { key: 'plan.chapter', of: (m) => words(m.chapter) },
]
