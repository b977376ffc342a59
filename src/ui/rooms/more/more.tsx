import { useEffect, useState } from 'preact/hooks'
import { day, type Key, t } from '../../../i18n/i18n.ts'
import { useRoomServices, useServices } from '../../context.ts'
import { href, type RoomName } from '../../href.ts'
import type { Readiness, Services } from '../../services.ts'
import { HomeNews } from '../municipality/overview/news-link.tsx'
import type { RoomServices } from '../services.ts'
import { Choices } from './choices.tsx'

/** What is on this phone, language, looks, delete everything, about. */
export function More() {
  const services = useServices()
  const rooms = useRoomServices()
  const [gone, setGone] = useState(false)
  return (
    <>
      <h1>{t('more.title')}</h1>
      {services && !gone && <Ready services={services} />}
      {services && !gone && <Chosen services={services} />}
      {services && <Links services={services} />}
      {services && <Choices services={services} />}
      <section>
        <h2>{t('more.about')}</h2>
        <p>{t('more.about.text')}</p>
        <p>{t('more.about.hide')}</p>
        {services?.content.index.value && (
          <p>{t('more.about.number', { date: day(services.content.index.value.number * 1000) })}</p>
        )}
      </section>
      {rooms && <DeleteAll services={rooms} onGone={() => setGone(true)} />}
    </>
  )
}

function Ready({ services }: { services: Services }) {
  const [ready, setReady] = useState<Readiness>()
  useEffect(() => {
    void services.readiness().then(setReady)
  }, [services.content.index.value])
  return (
    <section>
      <h2>{t('more.ready')}</h2>
      <p role="status" data-ready={ready?.state}>
        {ready ? sentence(ready) : t('more.ready.checking')}
      </p>
    </section>
  )
}

function sentence(r: Readiness): string {
  switch (r.state) {
    case 'ready':
      return t('more.ready.yes', r)
    case 'partly':
      return t('more.ready.partly', r)
    case 'none':
      return t('more.ready.no')
    case 'no-app':
      return t('more.ready.noApp')
  }
}

function Chosen({ services }: { services: Services }) {
  const home = services.home()
  const entry = Object.values(services.content.index.value?.municipalities ?? {}).find(
    (e) => e.slug === home,
  )
  return (
    <section>
      <h2>{t('more.municipality')}</h2>
      <p>
        {entry?.name}{' '}
        <a href={href({ name: 'picker' })}>{t(entry ? 'home.change' : 'unknown.picker')}</a>
      </p>
    </section>
  )
}

/** The rooms that no tab leads to. */
function Links({ services }: { services: Services }) {
  const place = services.home()
  const room = (name: RoomName) =>
    place === undefined ? undefined : href({ name: 'room', room: name, place, page: [] })
  const all: readonly (readonly [string | undefined, Key])[] = [
    [room('kommunen'), 'kommune.title'],
    [room('utskrift'), 'paper.title'],
    [href({ name: 'about', about: 'installer' }), 'install.title'],
    [href({ name: 'about', about: 'tilgjengelighet' }), 'accessibility.title'],
  ]
  return (
    <section>
      <h2>{t('more.help')}</h2>
      <ul class="cards">
        {all.map(
          ([to, title]) =>
            to && (
              <li>
                <a href={to}>{t(title)}</a>
              </li>
            ),
        )}
        {place && <HomeNews services={services} place={place} />}
      </ul>
    </section>
  )
}

function DeleteAll({ services, onGone }: { services: RoomServices; onGone: () => void }) {
  const [state, setState] = useState<'idle' | 'asking' | readonly string[]>('idle')
  return (
    <section>
      <h2>{t('more.delete')}</h2>
      <p>{t('more.delete.text')}</p>
      {state === 'idle' && (
        <button
          type="button"
          class="ds-button"
          data-color="danger"
          data-variant="secondary"
          onClick={() => setState('asking')}
        >
          {t('more.delete')}
        </button>
      )}
      {state === 'asking' && (
        <p class="buttons">
          <button
            type="button"
            class="ds-button"
            data-color="danger"
            onClick={() =>
              void services.deleteAll().then((left) => {
                setState(left)
                if (left.length === 0) onGone()
              })
            }
          >
            {t('more.delete.confirm')}
          </button>
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            onClick={() => setState('idle')}
          >
            {t('more.delete.cancel')}
          </button>
        </p>
      )}
      <p role="status">
        {typeof state === 'object' &&
          (state.length === 0
            ? t('more.delete.done')
            : t('more.delete.failed', { what: state.join(', ') }))}
      </p>
    </section>
  )
}
