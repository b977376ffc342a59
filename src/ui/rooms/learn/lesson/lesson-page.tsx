import { useState } from 'preact/hooks'
import { type Lesson, questionsOf } from '../../../../handbook/learn/model.ts'
import { askedKey } from '../../../../handbook/learn/progress.ts'
import { t } from '../../../../i18n/i18n.ts'
import { RehearsalContext } from '../../../context.ts'
import { Blocks } from '../../../parts/text.tsx'
import { useDesk, useProgress } from '../desk.ts'
import { Onward } from '../onward.tsx'
import { Foreign, Mark } from '../things.tsx'
import { LocalAnswers } from './local.tsx'
import { Question } from './question.tsx'
import { Sources } from './sources.tsx'

/** A lesson: what you can do afterwards, prose, and a question now and then. Done when all are answered. */
export function LessonPage({ lesson }: { lesson: Lesson }) {
  const { learner, today } = useDesk()
  const { progress, state, finish } = useProgress()
  const [solved, setSolved] = useState<ReadonlySet<string>>(new Set())
  const [done, setDone] = useState(false)
  const thing = { kind: 'lesson', id: lesson.id } as const
  const questions = questionsOf(lesson)
  const complete = () => {
    setDone(true)
    finish(thing)
  }
  const solve = (id: string) => {
    const now = new Set([...solved, id])
    setSolved(now)
    const settled = (q: string) => now.has(q) || askedKey(lesson.id, q) in progress.asked
    if (!done && questions.every((q) => settled(q.id))) complete()
  }
  return (
    <RehearsalContext.Provider value="lesson">
      <article class="lesson" lang={lesson.lang}>
        <h1>{lesson.title}</h1>
        <Foreign lang={lesson.lang} />
        <p class="hint">
          {t('learn.minutes', { count: lesson.minutes })} <Mark of={thing} />
        </p>
        <div class="lesson-aim">
          <Blocks of={lesson.intro} />
        </div>
        {lesson.parts.map((p) =>
          p.kind === 'text' ? (
            <section key={p.id} aria-labelledby={`del-${p.id}`}>
              <h2 id={`del-${p.id}`}>{p.title}</h2>
              <Blocks of={p.blocks} />
            </section>
          ) : (
            <Question
              key={p.id}
              question={p}
              onAnswered={(right) => void learner?.answered(lesson.id, p.id, right)}
              onSolved={() => solve(p.id)}
            />
          ),
        )}
        {lesson.local && <LocalAnswers />}
        {questions.length === 0 && !done && (
          <button type="button" class="ds-button" onClick={complete}>
            {t('learn.lesson.read')}
          </button>
        )}
        <div class="finished" role="status">
          {done && (
            <p>
              <strong>{t('learn.lesson.done')}</strong>
            </p>
          )}
        </div>
        {state(thing) === 'done' && <Onward />}
        <Sources lesson={lesson} today={today} />
      </article>
    </RehearsalContext.Provider>
  )
}
