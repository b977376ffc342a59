import { useState } from 'preact/hooks'
import { toAskAgain } from '../../../handbook/learn/progress.ts'
import { t } from '../../../i18n/i18n.ts'
import { RehearsalContext } from '../../context.ts'
import { useDesk, useTo } from './desk.ts'
import { Question } from './lesson/question.tsx'

/** The questions that were answered wrong, until they are answered right at once. */
export function Again() {
  const { learner, learning } = useDesk()
  const to = useTo()
  const now = learner ? toAskAgain(learner.progress.value, learning.lessons) : []
  // What is answered stays on the page with its why: the list is as it was when it was opened.
  const [asked, setAsked] = useState(now)
  if (asked.length === 0 && now.length > 0) setAsked(now)
  return (
    <RehearsalContext.Provider value="lesson">
      <article class="lesson">
        <h1>{t('learn.again.title')}</h1>
        <p>{t(asked.length === 0 ? 'learn.again.none' : 'learn.again.text')}</p>
        {asked.map(({ lesson, question }) => (
          <div key={`${lesson.id}#${question.id}`} lang={lesson.lang}>
            <Question
              question={{ ...question, id: `${lesson.id}-${question.id}` }}
              onAnswered={(right) => void learner?.answered(lesson.id, question.id, right)}
              onSolved={() => undefined}
            />
            <p>
              <a href={to('leksjon', lesson.id)}>
                {t('learn.again.lesson', { lesson: lesson.title })}
              </a>
            </p>
          </div>
        ))}
        {asked.length > 0 && now.length === 0 && (
          <p role="status">
            <strong>{t('learn.again.done')}</strong>
          </p>
        )}
        <p>
          <a href={to()}>{t('learn.all')}</a>
        </p>
      </article>
    </RehearsalContext.Provider>
  )
}
