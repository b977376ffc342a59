import { batch, effect, type Signal, signal } from '@preact/signals'
import type { Scene } from './app.tsx'
import { href, type Route, routeOf, type Shortcut } from './href.ts'
import { place, replace } from './location.ts'
import { lookUp } from './municipalities.ts'
import { todayInNorway } from './screens/neutral.tsx'
import type { Services } from './services.ts'

export type Stage = {
  readonly scene: Signal<Scene>
  /** Draws what the address asks for; resolves when it is whole. */
  show(): Promise<void>
  /** From now on every change of address is shown. */
  follow(): void
}

const LOADING = 250
/** The card that «Akutt» opens. */
const ACUTE = 'noen-er-i-fare'

/** A scene of the app's second half. `start` is one where no municipality is chosen. */
export const isHalf = ({ name }: Route): boolean =>
  ['room', 'about', 'more', 'picker', 'start'].includes(name)
const needsRooms = (route: Route, home: string | undefined): boolean =>
  isHalf(route) && !(route.name === 'start' && home !== undefined)

/**
 * Turns the address into a scene. What stands on the screen stays until the next is whole, or until
 * it is late.
 */
export function openStage(services: Services, now: () => Date): Stage {
  const scene = signal<Scene>({ route: { name: 'start' }, today: todayInNorway(now()) })
  let asked = 0

  async function show(): Promise<void> {
    const turn = ++asked
    const written = routeOf(place.value.path)
    const route = written.name === 'shortcut' ? aim(written) : written
    const put = (next: Partial<Scene>) => {
      if (turn !== asked) return
      scene.value = {
        route,
        today: todayInNorway(now()),
        index: services.content.index.value,
        services: scene.value.services,
        ...next,
      }
    }
    const late = setTimeout(() => put({}), LOADING)
    const [rooms, next] = await Promise.all([
      needsRooms(route, services.home()) && services.rooms().catch(() => 'lost' as const),
      build(route),
    ])
    await services.settings.speak(next.opened?.handbook.lang)
    clearTimeout(late)
    batch(() => put({ ...next, ...(rooms ? { rooms } : {}) }))
    const shown = next.route ?? route
    if (turn === asked && 'place' in shown && shown !== written)
      replace(href(shown) + location.hash)
  }

  function aim({ to }: Shortcut): Route {
    const home = services.home()
    if (home === undefined) return { name: 'picker' }
    return to === 'akutt'
      ? { name: 'card', place: home, card: ACUTE }
      : { name: 'room', room: to, place: home, page: [] }
  }

  async function build(route: Route): Promise<Partial<Scene>> {
    const { content } = services
    if (route.name === 'start') {
      const home = services.home()
      if (home) return build({ name: 'home', place: home })
    }
    if (route.name === 'start' || route.name === 'picker') {
      if (!content.index.value) await content.refresh()
      return { route, index: content.index.value, trouble: content.trouble.value }
    }
    if (!('place' in route)) return { route }
    const id = await idOf(route.place)
    if (id === undefined) return { index: content.index.value, trouble: content.trouble.value }
    const opened = await content.open(id, route.lang ?? services.settings.now.value.lang ?? '')
    if (!opened.ok) {
      // A number that no publication names has to be told from one that is not here yet.
      if (!content.index.value) await content.refresh()
      // It may be one that a municipality of today has had.
      const [heir, ...more] = content.index.value ? lookUp(content.index.value, route.place) : []
      if (heir && more.length === 0 && heir.id !== id) return build({ ...route, place: heir.slug })
      return { index: content.index.value, trouble: opened.error }
    }
    const { slug } = opened.value.handbook.municipality
    return {
      route: route.place === slug ? route : { ...route, place: slug },
      index: content.index.value,
      opened: opened.value,
    }
  }

  /** The number is what counts in an address; a bare name has to be looked up. */
  async function idOf(written: string): Promise<string | undefined> {
    const { content } = services
    if (!content.index.value && /^\d{4}(-|$)/.test(written)) return written.slice(0, 4)
    if (!content.index.value) await content.refresh()
    const found = content.index.value ? lookUp(content.index.value, written) : []
    return found.length === 1 ? found[0]?.id : undefined
  }

  return {
    scene,
    show,
    follow: () => {
      let lang = services.settings.now.value.lang
      effect(() => {
        const chosen = services.settings.now.value.lang
        if (chosen === lang) return
        lang = chosen
        void show()
      })
      let path = place.value.path
      effect(() => {
        if (place.value.path === path) return
        path = place.value.path
        services.betweenWalks()
        void show()
      })
    },
  }
}
