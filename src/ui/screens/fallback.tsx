import type { Handbook } from '../../handbook/layer/model.ts'
import { t } from '../../i18n/i18n.ts'
import { HandbookContext } from '../context.ts'
import { href } from '../href.ts'
import { CallButton } from '../parts/call.tsx'

/** The shell before the app: never blank, the emergency numbers are there. */
export function Fallback({ handbook }: { handbook: Handbook }) {
  const { contacts } = handbook
  return (
    <HandbookContext.Provider value={handbook}>
      <main class="fallback">
        <h1>{t('app.name')}</h1>
        <div class="first-calls">
          {['politi-nod', 'ambulanse', 'legevakt'].map((id) => {
            const c = contacts[id]
            return c && <CallButton contact={c} />
          })}
        </div>
        <p>
          <a href={href({ name: 'picker' })}>{t('unknown.home')}</a>
        </p>
      </main>
    </HandbookContext.Provider>
  )
}
