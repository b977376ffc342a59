import type { Duty } from '../../handbook/layer/model.ts'
import { day, t } from '../../i18n/i18n.ts'
import { Blocks } from '../parts/text.tsx'

/** A duty in plain words: whom it binds, when, to whom, how fast, what fulfils it and what does not. */
export function DutyScreen({ duty }: { duty: Duty }) {
  return (
    <article lang={duty.lang}>
      <h1>{duty.title}</h1>
      <p>{t('duty.applies', { who: duty.appliesTo })}</p>
      <Blocks of={duty.intro} />
      {duty.parts.map((p) => (
        <section id={p.id} class="duty-part">
          <h2>{p.title}</h2>
          <Blocks of={p.blocks} />
        </section>
      ))}
      <section class="duty-part">
        <h2>{t('duty.statutes')}</h2>
        <ul>
          {duty.statutes.map((s) => (
            <li>
              {s.url ? (
                <a href={s.url} rel="noreferrer noopener">
                  {s.text}
                </a>
              ) : (
                s.text
              )}{' '}
              <span class="hint">
                {t('duty.checked', { date: day(s.checked), confidence: s.confidence })}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </article>
  )
}
