import { t } from '../../../i18n/i18n.ts'
import { InsideContext, useHandbook } from '../../context.ts'
import { Blocks } from '../../parts/text.tsx'
import { Back } from './back.tsx'
import { Overview } from './overview.tsx'

/** A plan that the region or the municipality has adopted, as it is written. */
export function PlanPage({ layer, today }: { layer: string | undefined; today: string }) {
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
