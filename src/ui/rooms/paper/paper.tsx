import '../../styles/rooms/paper.css'
import { GROUPS } from '../../../handbook/card/model.ts'
import { t } from '../../../i18n/i18n.ts'
import { useHandbook, usePlace, useServices } from '../../context.ts'
import { href } from '../../href.ts'
import type { Room } from '../room.ts'
import { Booklet } from './booklet.tsx'
import { CardPage } from './card-page.tsx'
import { MapPage } from './map/map-page.tsx'
import { Poster } from './poster.tsx'

/** What can be taken along on paper. It survives a power cut; that is the point. */
function Screen({ page, today }: { page: readonly string[]; today: string }) {
  const { cards } = useHandbook()
  const [kind, id] = page
  const card = cards.find((c) => c.id === id)
  // The address that a code holds is the browser's: there is none while pages are made.
  if (!useServices()) return <h1>{t('paper.title')}</h1>
  const sheet = () => {
    if (kind === 'kort' && card) return <CardPage card={card} today={today} />
    if (kind === 'kart' && card) return <MapPage card={card} />
    if (kind === 'hefte') return <Booklet today={today} />
    return kind === 'plakat' ? <Poster /> : undefined
  }
  const made = sheet()
  return made ? (
    <>
      <Back />
      {made}
    </>
  ) : (
    <All />
  )
}

const Back = () => (
  <p class="back-to no-print">
    <a href={href({ name: 'room', room: 'utskrift', ...usePlace(), page: [] })}>
      {t('paper.back')}
    </a>
  </p>
)

function All() {
  const { cards } = useHandbook()
  const here = usePlace()
  const to = (...page: string[]) => href({ name: 'room', room: 'utskrift', ...here, page })
  return (
    <>
      <h1>{t('paper.title')}</h1>
      <p>{t('paper.text')}</p>
      <ul class="cards">
        <li>
          <a href={to('hefte')}>{t('paper.booklet')}</a>
        </li>
        <li>
          <a href={to('plakat')}>{t('paper.poster')}</a>
        </li>
      </ul>
      {GROUPS.map((g) => (
        <section class="group" data-group={g} aria-labelledby={`papir-${g}`}>
          <h2 id={`papir-${g}`}>{t(`group.${g}`)}</h2>
          <ul class="cards">
            {cards
              .filter((c) => c.group === g)
              .map((c) => (
                <li>
                  <a href={to('kort', c.id)} lang={c.lang}>
                    {c.title}
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

export const paper: Room = {
  Screen,
  title: ([, id], handbook) => handbook?.cards.find((c) => c.id === id)?.title ?? t('paper.title'),
}
