import type { Clarification } from '../../handbook/layer/model.ts'
import { t } from '../../i18n/i18n.ts'
import { InsideContext, useHandbook } from '../context.ts'
import { Call } from './call.tsx'
import { QuestionGap } from './gap.tsx'
import { Blocks } from './text.tsx'

/** What the municipality has settled, or the gap. */
export function Clarified({ of }: { of: Clarification }) {
  const { municipality, contacts } = useHandbook()
  if (!of.answered) return <QuestionGap what={of.question} meanwhile={of.meanwhile} />
  return (
    <div class="settled" lang={of.answerLang}>
      <p class="settled-title">{t('gap.answer', { place: municipality.name })}</p>
      {of.answer ? (
        <InsideContext.Provider value={true}>
          <Blocks of={of.answer} />
        </InsideContext.Provider>
      ) : (
        of.answeredBy.map((id) => {
          const c = contacts[id]
          return c && <Call key={id} contact={c} />
        })
      )}
    </div>
  )
}
