import type { Card } from '../../../../handbook/card/model.ts'
import { day, t } from '../../../../i18n/i18n.ts'
import { useHandbook, usePlace } from '../../../context.ts'
import { href } from '../../../href.ts'

/** How old the cards are. What is overdue stands first and open: a warning, never more (field rule 13). */
export function Reviews({ today }: { today: string }) {
  const { cards } = useHandbook()
  const late = cards.filter((c) => c.reviewBy < today)
  return (
    <section>
      <h2>{t('kommune.cards')}</h2>
      {late.length > 0 && (
        <>
          <p>{t('kommune.cards.text')}</p>
          <List of={late} late />
        </>
      )}
      <details>
        <summary>{t('kommune.cards.all', { count: cards.length })}</summary>
        <List of={cards} />
      </details>
    </section>
  )
}

function List({ of, late = false }: { of: readonly Card[]; late?: boolean }) {
  const here = usePlace()
  return (
    <ul class="cards reviews">
      {of.map((c) => (
        <li key={c.id}>
          <a href={href({ name: 'card', ...here, card: c.id })} lang={c.lang}>
            {c.title}
          </a>
          <p>
            {late && <span class="tag late">{t('kommune.cards.late')}</span>}{' '}
            {t(`kommune.cards.${c.status}`)}{' '}
            {t('kommune.cards.line', { owner: c.owner, by: day(c.reviewBy) })}
          </p>
        </li>
      ))}
    </ul>
  )
}
