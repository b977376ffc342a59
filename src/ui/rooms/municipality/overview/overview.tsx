import { byAsked, type Coverage, coverageOf, matters } from '../../../../handbook/layer/matters.ts'
import { type Key, t } from '../../../../i18n/i18n.ts'
import { useHandbook, usePlace } from '../../../context.ts'
import { href } from '../../../href.ts'
import { capital } from '../capital.ts'
import { Drifted } from './drifted.tsx'
import { Open, Settled } from './matter.tsx'
import { NewsLink } from './news-link.tsx'
import { Points } from './points.tsx'
import { Reviews } from './reviews.tsx'

/** What the municipality has settled and what not, who can answer, and what else is worth knowing. */
export function Overview({ today }: { today: string }) {
  const h = useHandbook()
  const { region, ...figures } = coverageOf(h)
  return (
    <>
      <h1>{t('kommune.heading', { place: h.municipality.name })}</h1>
      <p class="figures">
        {t('kommune.figures', figures)}
        {region > 0 && <> {t('kommune.figures.region', { region })}</>}
      </p>
      <p>{t(introOf(figures), { place: h.municipality.name })}</p>
      <Pages />
      <Drifted />
      <Points today={today} />
      <section class="asked">
        <h2>{t('kommune.asked')}</h2>
        {byAsked(matters(h)).map(({ askedOf, matters: all }) => {
          const open = all.filter((m) => m.settled === 'open')
          const done = all.filter((m) => m.settled !== 'open')
          return (
            <section key={askedOf}>
              <h3>{capital(askedOf)}</h3>
              {open.map((m) => (
                <Open key={`${m.kind} ${m.id}`} matter={m} />
              ))}
              {done.length > 0 && (
                <details class="done">
                  <summary>
                    {t(open.length > 0 ? 'kommune.done' : 'kommune.allDone', {
                      count: done.length,
                    })}
                  </summary>
                  {done.map((m) => (
                    <Settled key={`${m.kind} ${m.id}`} matter={m} />
                  ))}
                </details>
              )}
            </section>
          )
        })}
      </section>
      <HiddenCards />
      <Notes />
      <Reviews today={today} />
    </>
  )
}

/** What it comes to, for one who opens the room: where to begin, what is missing, what is left to do. */
function introOf({ questions, answered, contacts, reachable }: Omit<Coverage, 'region'>): Key {
  if (answered + reachable === 0) return 'kommune.begin'
  return answered + reachable < questions + contacts ? 'kommune.intro' : 'kommune.all'
}

/** The papers of the room. */
function Pages() {
  const { layers } = useHandbook()
  const here = usePlace()
  const to = (...page: readonly string[]) => href({ name: 'room', room: 'kommunen', ...here, page })
  return (
    <ul class="cards">
      <li>
        <a href={to('skjema')}>{t('kommune.form')}</a>
      </li>
      <li>
        <a href={to('sjekkliste')}>{t('liste.title')}</a>
      </li>
      <li>
        <a href={to('handlingsplan')}>{t('plan.title')}</a>
      </li>
      <li>
        <a href={to('proveringing')}>{t('kommune.calls')}</a>
      </li>
      <li>
        <NewsLink />
      </li>
      {layers.map(
        (l) =>
          l.plan && (
            <li key={l.id}>
              <a href={to('plan', l.id)}>{l.plan.title}</a>
            </li>
          ),
      )}
      <li>
        <a href={href({ name: 'about', about: 'fylker' })}>{t('kommune.counties')}</a>
      </li>
    </ul>
  )
}

function HiddenCards() {
  const { hidden, layers } = useHandbook()
  const all = Object.entries(hidden)
  if (all.length === 0) return null
  return (
    <section>
      <h2>{t('kommune.hidden')}</h2>
      <ul>
        {all.map(([id, { title, reason, from }]) => (
          <li key={id}>
            <strong>{title}</strong>
            <br />
            {t('kommune.hidden.by', {
              layer: layers.find((l) => l.id === from)?.name ?? from,
              reason,
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the layers above the national one say beside the cards, the nearest first. */
function Notes() {
  const noted = useHandbook().layers.filter((l) => l.notes)
  if (noted.length === 0) return null
  return (
    <section>
      <h2>{t('kommune.notes')}</h2>
      {noted.toReversed().map(({ id, name, notes = [] }) => (
        <section key={id}>
          <h3>{name}</h3>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
