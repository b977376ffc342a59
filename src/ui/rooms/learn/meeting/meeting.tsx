import type { Drill } from '../../../../handbook/card/drill.ts'
import { called, isQuestion, play } from '../../../../handbook/learn/play.ts'
import { t } from '../../../../i18n/i18n.ts'
import { RehearsalContext, useHandbook } from '../../../context.ts'
import { Blocks } from '../../../parts/text.tsx'
import { useDesk, useTo } from '../desk.ts'
import { Differs } from '../drill/differs.tsx'
import { Numbers } from '../drill/numbers.tsx'
import { RehearsalLine } from '../drill/rehearsal-line.tsx'
import { Print } from '../print.tsx'
import { Foreign } from '../things.tsx'

/** Which drill to take at the staff meeting. */
export function MeetingList() {
  const { learning } = useDesk()
  const to = useTo()
  return (
    <>
      <h1>{t('meeting.title')}</h1>
      <p>{t('meeting.text')}</p>
      <ul class="cards">
        {learning.drills.map((d) => (
          <li key={d.id}>
            <a href={to('personalmote', d.id)} lang={d.lang}>
              {d.title}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Ten minutes on one sheet: the situation and the questions; the answers on the back. */
export function MeetingPage({ drill }: { drill: Drill }) {
  const { cards, municipality } = useHandbook()
  const to = useTo()
  const card = cards.find((c) => c.id === drill.card)
  const { stops, differs } = card ? play(drill, card) : { stops: [], differs: true }
  const asked = stops.filter((s) => isQuestion(s) && s.right !== undefined)
  return (
    <RehearsalContext.Provider value="drill">
      <article class="sheet">
        <RehearsalLine card={drill.card} />
        <h1 lang={drill.lang}>{drill.title}</h1>
        <Foreign lang={drill.lang} />
        <p class="hint">{t('meeting.plan', { place: municipality.name })}</p>
        <Print>
          <a href={to('personalmote', drill.id, 'signatur')}>{t('meeting.signatures')}</a>
        </Print>
        <div lang={drill.lang}>
          <Blocks of={drill.situation} />
        </div>
        <h2>{t('meeting.questions')}</h2>
        <ol class="sheet-questions">
          {asked.map(({ step }) => (
            <li key={step.id} lang={step.lang}>
              <strong>{step.title}</strong>
              <ul>
                {step.choices.map((c) => (
                  <li key={c.label}>{c.label}</li>
                ))}
              </ul>
            </li>
          ))}
          <li>
            <strong>{t('meeting.whom')}</strong>
          </li>
          <li>
            <strong>{t('meeting.missing')}</strong>
          </li>
        </ol>
        <section class="sheet-back" aria-labelledby="fasit">
          <h2 id="fasit">{t('meeting.answers')}</h2>
          {differs && <Differs card={drill.card} />}
          <ol>
            {asked.map(({ step, right = -1, answer }) => (
              <li key={step.id} lang={step.lang}>
                <p>
                  {step.title} <strong>{step.choices[right]?.label}</strong>
                </p>
                <div lang={drill.lang}>
                  <Blocks of={answer?.why ?? []} />
                </div>
              </li>
            ))}
          </ol>
          <h3>{t('drill.numbers', { place: municipality.name })}</h3>
          <Numbers ids={called(stops)} />
        </section>
      </article>
    </RehearsalContext.Provider>
  )
}
