import type { Owned } from '../../../../handbook/contact/own.ts'
import { t } from '../../../../i18n/i18n.ts'
import { useHandbook, usePlace, useRoomServices } from '../../../context.ts'
import { href } from '../../../href.ts'
import { CallButton } from '../../../parts/call.tsx'
import { asContact } from '../around.tsx'
import { byName } from '../mine/by-name.ts'
import { Ways } from './entry.tsx'

/** Before the device has answered, the way to them has its place. */
const NONE: Owned = { contacts: [], marks: { starred: [], hidden: [], checked: {} } }
/** So many of one's own stand on top without a star. */
const FEW = 10

/** One's own contacts and those one has starred, on top; and where they are changed. */
export function Starred() {
  const { contacts } = useHandbook()
  const here = usePlace()
  const mine = useRoomServices()?.mine
  const { contacts: own, marks } = mine?.owned.value ?? NONE
  const named = own.map((o) => ({
    ...asContact(o),
    name: o.beside === undefined ? o.name : `${o.name} (${t('mine.mark')})`,
  }))
  const byId = new Map(named.map((c) => [c.id, c]))
  const starred = marks.starred.flatMap((id) => contacts[id] ?? byId.get(id) ?? [])
  // A whole phone book must not stand before who answers now.
  const few = own.length > FEW ? [] : byName(own).flatMap((o) => byId.get(o.id) ?? [])
  const all = [...new Set([...starred, ...few])]
  const link = (
    <p>
      <a class="row-link" href={href({ name: 'room', room: 'kontakter', ...here, page: ['mine'] })}>
        {own.length > FEW ? t('mine.link.many', { count: own.length }) : t('mine.link')}
      </a>
    </p>
  )
  // Nothing of one's own: nothing to read past before who answers now.
  if (all.length === 0) return link
  return (
    <section class="kind" aria-labelledby="mine">
      <h2 id="mine" tabindex={-1}>
        {t('mine.starred')}
      </h2>
      <ul class="open-now">
        {all.map((c) => (
          <li key={c.id}>
            {c.phone === undefined ? <h3>{c.name}</h3> : <CallButton contact={c} />}
            <Ways contact={c} />
          </li>
        ))}
      </ul>
      {link}
    </section>
  )
}
