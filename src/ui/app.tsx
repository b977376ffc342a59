import { useMemo } from 'preact/hooks'
import type { PackIndex } from '../handbook/pack/model.ts'
import { t } from '../i18n/i18n.ts'
import { HandbookContext, PlaceContext, ServicesContext } from './context.ts'
import { href, type RoomName, type Route } from './href.ts'
import { lookUp } from './municipalities.ts'
import { FirstCalls } from './parts/first-calls.tsx'
import { Frame, type Tab } from './parts/frame.tsx'
import { Notice } from './parts/notice.tsx'
import type { Rooms } from './rooms/room.ts'
import { CardScreen } from './screens/card-screen.tsx'
import { DutyScreen } from './screens/duty-screen.tsx'
import { Danger, Home } from './screens/home.tsx'
import { Neutral } from './screens/neutral.tsx'
import { Unknown, UnknownCard } from './screens/unknown.tsx'
import type { Opened, Services, Trouble } from './services.ts'

/** Everything a screen is made of. The prerendered page and the first render have the same. */
export type Scene = {
  readonly route: Route
  readonly index?: PackIndex | undefined
  readonly opened?: Opened | undefined
  /** There for every route that needs them, or lost: the phone does not have them, and there is no network. */
  readonly rooms?: Rooms | 'lost' | undefined
  /** Why there is no handbook. */
  readonly trouble?: Trouble | undefined
  /** Noon UTC of the day in Norway. */
  readonly today: Date
  /** The device: absent until the second render. */
  readonly services?: Services | undefined
}

/** The app: one screen per route. */
export function App({ scene }: { scene: Scene }) {
  const { route, opened, services } = scene
  const placed = useMemo(
    () =>
      'place' in route
        ? { place: route.place, ...(route.lang ? { lang: route.lang } : {}) }
        : { place: '' },
    [route],
  )
  if (route.name === 'neutral') return <Neutral today={scene.today} />
  return (
    <ServicesContext.Provider value={services}>
      <HandbookContext.Provider value={opened?.handbook}>
        <PlaceContext.Provider value={placed}>
          <Framed scene={scene} />
        </PlaceContext.Provider>
      </HandbookContext.Provider>
    </ServicesContext.Provider>
  )
}

function Framed({ scene }: { scene: Scene }) {
  const { route, services } = scene
  const home = homeOf(scene)
  // The device comes after the first render: what asks for it is drawn again, and not the whole page.
  const { index, opened, rooms, trouble, today } = scene
  const screen = useMemo(
    () => <Screen scene={scene} home={home} />,
    [route, index, opened, rooms, trouble, today, home],
  )
  const back =
    route.name === 'card' || route.name === 'duty'
      ? { href: home, label: scene.opened?.handbook.municipality.name ?? t('nav.back') }
      : undefined
  return (
    <Frame
      back={back}
      home={home}
      room={(room) => roomOf(scene, room)}
      tab={tabOf(route)}
      notice={<Notice services={services} opened={scene.opened} />}
    >
      {screen}
    </Frame>
  )
}

const TABS: Readonly<Partial<Record<RoomName, Tab>>> = {
  kontakter: 'contacts',
  lar: 'learn',
  kommunen: 'more',
  utskrift: 'more',
}

function tabOf(route: Route): Tab {
  if (route.name === 'room') return TABS[route.room] ?? 'cards'
  return route.name === 'more' || route.name === 'about' ? 'more' : 'cards'
}

/** A room of the municipality in the address, else of the one chosen, else the picker. */
function roomOf({ route, services }: Scene, room: RoomName): string {
  if ('place' in route)
    return href({
      name: 'room',
      room,
      place: route.place,
      ...(route.lang ? { lang: route.lang } : {}),
      page: [],
    })
  const place = services?.home()
  return href(place === undefined ? { name: 'picker' } : { name: 'room', room, place, page: [] })
}

/** The cards of the municipality in the address, else of the one chosen, else the picker. */
function homeOf({ route, services }: Scene): string {
  if ('place' in route)
    return href({ name: 'home', place: route.place, ...(route.lang ? { lang: route.lang } : {}) })
  const chosen = services?.home()
  return href(chosen === undefined ? { name: 'picker' } : { name: 'home', place: chosen })
}

/** Asks nothing of the device itself: it is not drawn again when that comes. */
function Screen({ scene, home }: { scene: Omit<Scene, 'services'>; home: string }) {
  const { route, index, opened } = scene
  const rooms = scene.rooms === 'lost' ? undefined : scene.rooms
  switch (route.name) {
    case 'neutral':
      return null
    case 'start':
    case 'picker':
      return rooms ? <rooms.Picker index={index} /> : <Waiting scene={scene} />
    case 'more':
      return rooms ? <rooms.More /> : <Waiting scene={scene} />
    case 'about': {
      const page = rooms?.about[route.about]
      return page ? <page.Screen /> : <Waiting scene={scene} />
    }
    case 'unknown':
      return <Unknown why="unknown.text" home={home} calls={index?.calls} />
  }
  if (!opened) return <Missing scene={scene} place={route.place} />
  switch (route.name) {
    case 'home':
      return <Home />
    case 'card': {
      const card = opened.handbook.cards.find((c) => c.id === route.card)
      return card ? (
        <CardScreen card={card} today={scene.today.toISOString().slice(0, 10)} />
      ) : (
        <UnknownCard place={opened.handbook.municipality.name} />
      )
    }
    case 'room': {
      const room = rooms?.rooms[route.room]
      return room ? (
        <room.Screen page={route.page} today={scene.today.toISOString().slice(0, 10)} />
      ) : (
        <>
          <Waiting scene={scene} />
          {scene.rooms === 'lost' && <Danger />}
        </>
      )
    }
    case 'duty': {
      const duty = opened.handbook.duties[route.duty]
      return duty ? (
        <DutyScreen duty={duty} />
      ) : (
        <Unknown why="unknown.text" home={home} calls={index?.calls} />
      )
    }
  }
}

/** The second half of the app is on its way, or not to be had. */
const Waiting = ({ scene }: { scene: Pick<Scene, 'rooms'> }) => (
  <p role="status">{scene.rooms === 'lost' ? t('status.half') : '…'}</p>
)

/** No handbook: the address names none, or two, or it is not on the device yet. */
function Missing({ scene, place }: { scene: Pick<Scene, 'index' | 'trouble'>; place: string }) {
  const found = scene.index ? lookUp(scene.index, place) : []
  const [only, ...others] = found
  if (scene.index && !only)
    return (
      <Unknown
        why="unknown.municipality"
        home={href({ name: 'picker' })}
        calls={scene.index.calls}
      />
    )
  if (others.length > 0)
    return (
      <Unknown
        why="unknown.several"
        several={found}
        home={href({ name: 'picker' })}
        calls={scene.index?.calls}
      />
    )
  return (
    <>
      {scene.index && <FirstCalls calls={scene.index.calls} />}
      <h1>{only?.name ?? t('app.name')}</h1>
      <p role="status">
        {scene.trouble
          ? t('status.noContent', { place: only?.name ?? place })
          : t('status.loading')}
      </p>
    </>
  )
}
