import { useEffect } from 'preact/hooks'
import { GROUPS, type Group } from '../../handbook/card/model.ts'
import type { Contact } from '../../handbook/contact/model.ts'
import { type Key, t } from '../../i18n/i18n.ts'
import { useHandbook, usePlace, useRoomServices } from '../context.ts'
import { href } from '../href.ts'
import { CallButton } from '../parts/call.tsx'
import { langName } from '../parts/step.tsx'

/** The three calls of the first screen (field section 3): danger, injury, doctor. */
const FIRST: readonly (readonly [string, Key])[] = [
  ['politi-nod', 'home.call.112'],
  ['ambulanse', 'home.call.113'],
  ['legevakt', 'home.call.116117'],
]

/** The first screen: is anyone in danger now; then the cards as an employee looks for them. */
export function Home() {
  const handbook = useHandbook()
  const { municipality, duties } = handbook
  const here = usePlace()
  const search = useRoomServices()?.search
  useEffect(() => search?.prepare(handbook), [search, handbook])
  return (
    <>
      <h1 class="place-name">
        {municipality.name}{' '}
        <a class="change" href={href({ name: 'picker' })}>
          {t('home.change')}
        </a>
      </h1>
      <Danger />
      <a
        class="find-link"
        href={href({ name: 'room', room: 'sok', ...here, page: [] })}
        data-search
      >
        {t('home.search')}
      </a>
      <h2 class="visually-hidden">{t('home.cards')}</h2>
      <CardList />
      <section class="group" aria-labelledby="plikter">
        <h3 id="plikter">{t('home.duties')}</h3>
        <ul class="cards">
          {Object.values(duties).map((d) => (
            <li key={d.id}>
              <a href={href({ name: 'duty', ...here, duty: d.id })} lang={d.lang}>
                {d.title}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

/** Is anyone in danger now: whom to call. */
export function Danger() {
  const { contacts } = useHandbook()
  return (
    <section class="danger" aria-labelledby="fare-na">
      <h2 id="fare-na">{t('home.danger')}</h2>
      <div class="first-calls">
        {FIRST.map(([id, label]) => {
          const c: Contact | undefined = contacts[id]
          return c && <CallButton contact={c} label={t(label)} />
        })}
      </div>
      <p class="heard">{t('home.heard')}</p>
    </section>
  )
}

/** The cards, by group, as an employee looks for them. */
export const CardList = () => (
  <>
    {GROUPS.map((group) => (
      <CardGroup group={group} />
    ))}
  </>
)

export function CardGroup({ group }: { group: Group }) {
  const { cards, lang } = useHandbook()
  const here = usePlace()
  // Who reads English cannot read the others; bokmål and nynorsk are read by the same.
  const isForeign = (other: string) => (other === 'en') !== (lang === 'en')
  const own = cards.filter((c) => c.group === group)
  if (own.length === 0) return null
  return (
    <section class="group" data-group={group} aria-labelledby={`gruppe-${group}`}>
      <h3 id={`gruppe-${group}`}>{t(`group.${group}`)}</h3>
      <ul class="cards">
        {own.map((c) => (
          <li key={c.id}>
            <a href={href({ name: 'card', ...here, card: c.id })} lang={c.lang}>
              {c.title}
            </a>{' '}
            {c.lang && isForeign(c.lang) && <span class="foreign">{langName(c.lang)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
