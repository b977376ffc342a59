import type { Lesson } from '../../../../handbook/learn/model.ts'
import { day, t } from '../../../../i18n/i18n.ts'
import { SourceList } from '../../../parts/source-list.tsx'

/** What the lesson is made from and how old it is: one tap away. */
export const Sources = ({ lesson, today }: { lesson: Lesson; today: string }) => (
  <details class="about">
    <summary>{t('learn.lesson.about')}</summary>
    <p>{t('about.reviewed', { date: day(lesson.reviewed), by: day(lesson.reviewBy) })}</p>
    {lesson.reviewBy < today && <p>{t('about.overdue')}</p>}
    <SourceList of={lesson.sources} />
  </details>
)
