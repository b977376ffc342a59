import { t } from '../../../../i18n/i18n.ts'
import { useHandbook, usePlace, useRoomServices } from '../../../context.ts'
import { href } from '../../../href.ts'
import { CallButton } from '../../../parts/call.tsx'
import { asContact } from '../around.tsx'
import { Ways } from './entry.tsx'

/** One's own contacts and those one has starred, on top; and where they are changed. */
export function Starred() {
  const { contacts } = useHandbook()
  const here = usePlace()
  const mine = useRoomServices()?.mine
  if (!mine) return null
  const { contacts: own, marks } = mine.owned.value
  const all = [
    ...marks.starred.flatMap((id) => contacts[id] ?? []),
    ...own.map((o) => ({
      ...asContact(o),
      name: o.beside === undefined ? o.name : `${o.name} (${t('mine.mark')})`,
    })),
  ]
  return (
    <section class="kind" aria-labelledby="mine">
      <h2 id="mine" tabindex={-1}>
        {t('mine.starred')}
      </h2>
      {all.length > 0 && (
        <ul class="open-now">
          {all.map((c) => (
            <li key={c.id}>
              {c.phone === undefined ? <h3>{c.name}</h3> : <CallButton contact={c} />}
              <Ways contact={c} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <a
          class="row-link"
          href={href({ name: 'room', room: 'kontakter', ...here, page: ['mine'] })}
        >
          {t('mine.link')}
        </a>
      </p>
    </section>
  )
}
