import { signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { goTo, paragraph, words } from '../../../../tests/support/make.ts'
import type { Drill } from '../../../handbook/card/drill.ts'
import type { Lesson, LessonQuestion, RolePath } from '../../../handbook/learn/model.ts'
import { askedKey, NOTHING, type Progress } from '../../../handbook/learn/progress.ts'
import { fail } from '../../../handbook/result.ts'
import { addWords } from '../../../i18n/i18n.ts'
import nb from '../../../i18n/locales/nb.rooms.json'
import { Around, CARD, fakeServices } from '../../testing/scene.tsx'
import type { Learner } from '../services.ts'
import { DeskContext } from './desk.ts'

addWords('nb', nb)

const why = (text: string) => [paragraph(...words(text))]

export const DRILL: Drill = {
  id: 'prove-oving',
  title: 'Prøveøvingen',
  card: CARD.id,
  audience: [],
  situation: why('Klokka er 22.40.'),
  answers: [
    { step: 'fare', choice: goTo('Ja', 'ring'), why: why('Døra er låst.') },
    { step: 'meld', why: why('Du har ringt.') },
  ],
}

/** For those who work somewhere else. */
export const OTHER: Drill = {
  ...DRILL,
  id: 'annen',
  title: 'En annens øving',
  audience: ['legevakt'],
}

export const SCHOOL: RolePath = { id: 'skole', title: 'Ny i skolen', audience: 'skole', steps: [] }

export const QUESTION: LessonQuestion = {
  kind: 'question',
  id: 'forst',
  title: 'Hva gjør du først?',
  blocks: [],
  options: [
    { right: true, text: words('Lytt'), why: why('Da forteller barnet mer.') },
    { right: false, text: words('Avhør'), why: why('Det gjør politiet.') },
    { right: true, text: words('Bli der'), why: why('Barnet er ikke alene.') },
  ],
}

export const LESSON: Lesson = {
  id: 'tegn',
  title: 'Tegn',
  minutes: 5,
  audience: [],
  cards: [],
  sources: [],
  reviewed: '2026-11-20',
  reviewBy: '2027-11-20',
  local: false,
  intro: why('Etterpå kjenner du tegnene.'),
  parts: [QUESTION],
}

/** A learner that remembers in memory. */
export function fakeLearner(start: Progress = NOTHING): Learner {
  const progress = signal(start)
  return {
    progress,
    forgetful: signal(false),
    start: async () => undefined,
    open: async () => fail('offline'),
    finish: async (item, print, lang) => {
      const done = { ...progress.value.done, [item]: { at: 0, prints: { [lang]: print } } }
      progress.value = { ...progress.value, done }
    },
    answered: async (lesson, question, right) => {
      const asked = { ...progress.value.asked, [askedKey(lesson, question)]: { at: 0, right } }
      progress.value = { ...progress.value, asked }
    },
    follow: async (path) => {
      progress.value = { ...progress.value, path }
    },
  }
}

/** What stands around every page of the room. */
export const AtDesk = ({
  learner = fakeLearner(),
  children,
}: {
  learner?: Learner
  children: ComponentChildren
}) => (
  <Around services={fakeServices()}>
    <DeskContext.Provider
      value={{
        learning: { lessons: [LESSON], drills: [DRILL, OTHER], rolePaths: [SCHOOL] },
        learner,
        today: '2026-11-21',
      }}
    >
      {children}
    </DeskContext.Provider>
  </Around>
)
