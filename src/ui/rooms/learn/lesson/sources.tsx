import type { Lesson } from '../../../../handbook/learn/model.ts'
import { day, t } from '../../../../i18n/i18n.ts'

/** What the lesson is made from and how old it is: one tap away. */
export const Sources = ({ lesson, today }: { lesson: Lesson; today: string }) => (
  <details class="about">
    <summary>{t('learn.lesson.about')}</summary>
    <p>{t('about.reviewed', { date: day(lesson.reviewed), by: day(lesson.reviewBy) })}</p>
    {lesson.reviewBy < today && <p>{t('about.overdue')}</p>}
    <p>{t('about.sources')}:</p>
    <ul>
      {lesson.sources.map((s) => (
        <li>
          {s.url ? (
            <a href={s.url} rel="noreferrer noopener">
              {s.title}
            </a>
          ) : (
            s.title
          )}
        </li>
      ))}
    </ul>
  </details>
)
