import type { Ref } from '../../../../handbook/text.ts'
import { t } from '../../../../i18n/i18n.ts'
import { useHandbook, usePlace } from '../../../context.ts'
import { href } from '../../../href.ts'

/** Where one sees how a point stands here: what is answered, what has a number, and the cards. */
export function Seen({ of }: { of: readonly Ref[] }) {
  return (
    <details class="no-print">
      <summary>{t('liste.see')}</summary>
      <ul>
        {of.map((r) => (
          <li key={`${r.to} ${r.id}`}>
            <One of={r} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function One({ of: { to, id } }: { of: Ref }) {
  const { cards, contacts, clarifications, duties } = useHandbook()
  const here = usePlace()
  switch (to) {
    case 'card': {
      const card = cards.find((c) => c.id === id)
      return card ? (
        <a href={href({ name: 'card', ...here, card: id })} lang={card.lang}>
          {card.title}
        </a>
      ) : null
    }
    case 'duty':
      return (
        <a href={href({ name: 'duty', ...here, duty: id })} lang={duties[id]?.lang}>
          {duties[id]?.title}
        </a>
      )
    case 'clarification':
      return (
        <>
          <span lang={clarifications[id]?.lang}>{clarifications[id]?.question}</span>{' '}
          <Settled when={clarifications[id]?.answered === true} />
        </>
      )
    case 'contact':
      return (
        <>
          {contacts[id]?.name} <Settled when={contacts[id]?.phone !== undefined} />
        </>
      )
  }
}

const Settled = ({ when }: { when: boolean }) => (
  <strong>{t(when ? 'liste.settled' : 'kommune.open')}</strong>
)
