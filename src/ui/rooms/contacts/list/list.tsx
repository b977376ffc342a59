import { standIn } from '../../../../handbook/contact/conflict.ts'
import type { Status } from '../../../../handbook/contact/hours/open.ts'
import { hoursOf, isAlways } from '../../../../handbook/contact/hours/parse.ts'
import {
  CONTACT_KINDS,
  type Contact,
  type ContactKind,
} from '../../../../handbook/contact/model.ts'
import { t } from '../../../../i18n/i18n.ts'
import { useHandbook, useRoomServices, useServices } from '../../../context.ts'
import { CallButton, NoCover } from '../../../parts/call.tsx'
import { Island } from '../../../parts/island.tsx'
import { answers, useStatus } from '../status.tsx'
import { CloseBox } from './close.tsx'
import { Entry } from './entry.tsx'
import { isMissing, Missing } from './missing.tsx'
import { Starred } from './starred.tsx'

/**
 * Everyone to call: emergency first, then one's own, who answers now, and all by kind. As it is
 * prerendered it says who answers day and night: that is true at any hour.
 */
export function List({ today, lost }: { today: string; lost: boolean }) {
  const { contacts, municipality } = useHandbook()
  const services = useServices()
  const listed = useListed()
  const status = useStatus()
  const timed = useRoomServices()?.hours !== undefined
  const all = Object.values(contacts)
  const isOpen = (c: Contact) =>
    c.phone !== undefined && (timed ? answers(status(c)) : isAlways(hoursOf(c)))
  const close = services?.close.now.value
  // Who is too close is passed by here too; below she stands after the one who takes over.
  const first = (c: Contact) => (close && standIn(contacts, c, close)) ?? c
  const open = [...new Set(listed.filter(isOpen).map(first))]
    .filter(isOpen)
    .toSorted((a, b) => rank(a) - rank(b))
  const kinds = CONTACT_KINDS.filter((k) => listed.some((c) => c.kind === k))
  return (
    <>
      <h1>{t('contacts.in', { place: municipality.name })}</h1>
      {lost && <p role="status">{t('contacts.nowhere')}</p>}
      <section class="danger" aria-labelledby={idOf('nød')}>
        <h2 id={idOf('nød')}>{t('contacts.urgent')}</h2>
        <div class="first-calls">
          {all
            .filter((c) => c.kind === 'nød')
            .map((c) => (
              <CallButton key={c.id} contact={c} />
            ))}
        </div>
        <NoCover />
      </section>
      <CloseBox />
      <Jump to={kinds} />
      <Starred />
      <section class="kind" aria-labelledby="svarer">
        <Heading id="svarer" title={t(timed ? 'contacts.open' : 'contacts.always')} />
        <ul class="open-now">
          {open.map((c) => (
            <li key={c.id}>
              <CallButton contact={c} />
            </li>
          ))}
        </ul>
      </section>
      {kinds.map((k) => (
        <Island key={k} attrs={{ class: 'kind', 'aria-labelledby': idOf(k) }}>
          <Kind kind={k} today={today} />
        </Island>
      ))}
    </>
  )
}

/** Those of the handbook that the user has not hidden. */
function useListed(): readonly Contact[] {
  const { contacts } = useHandbook()
  const hidden = useRoomServices()?.mine?.owned.value.marks.hidden ?? []
  return Object.values(contacts).filter((c) => c.kind !== 'nød' && !hidden.includes(c.id))
}

function Kind({ kind, today }: { kind: ContactKind; today: string }) {
  const status = useStatus()
  const listed = useListed().filter((c) => c.kind === kind)
  return (
    <>
      <Heading id={idOf(kind)} title={t(`contacts.kind.${kind}`)} />
      {listed
        .filter((c) => !isMissing(c))
        .toSorted((a, b) => place(status(a)) - place(status(b)))
        .map((c) => (
          <Entry key={c.id} contact={c} today={today} />
        ))}
      <Missing of={listed.filter(isMissing)} />
    </>
  )
}

const idOf = (k: ContactKind): string => `slag-${k}`

/** In the order of the kinds; the municipality's own before the national. */
const rank = (c: Contact): number => CONTACT_KINDS.indexOf(c.kind) * 2 + Number(!c.local)

/** One that is closed now stands after the others. */
const place = (s: Status | undefined): number => Number(s?.state === 'closed')

const Heading = ({ id, title }: { id: string; title: string }) => (
  <h2 id={id} tabindex={-1}>
    {title}
  </h2>
)

/** To the heading of a kind: the browser's own jump without a script, the focus as well with one. */
function Jump({ to }: { to: readonly ContactKind[] }) {
  return (
    <nav class="jump" aria-label={t('contacts.jump')}>
      <ul>
        {to.map((k) => (
          <li key={k}>
            <a
              href={`#${idOf(k)}`}
              onClick={(e) => {
                e.preventDefault()
                const heading = document.getElementById(idOf(k))
                heading?.focus({ preventScroll: true })
                heading?.scrollIntoView({ block: 'start' })
              }}
            >
              {t(`contacts.kind.${k}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
