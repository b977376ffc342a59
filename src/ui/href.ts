/** The rooms below a municipality, by their name in the address. */
const ROOMS = ['kontakter', 'lar', 'kommunen', 'sok', 'utskrift'] as const
export type RoomName = (typeof ROOMS)[number]
/** What can be read about the app itself. */
const ABOUT = ['tilgjengelighet', 'installer', 'fylker'] as const
export type AboutName = (typeof ABOUT)[number]

/** Every address of the app. Nothing else builds one. */
export type Route =
  /** The chosen municipality's cards, or the picker. */
  | { readonly name: 'start' }
  | { readonly name: 'picker' }
  | { readonly name: 'home'; readonly place: string; readonly lang?: string }
  | { readonly name: 'card'; readonly place: string; readonly lang?: string; readonly card: string }
  | { readonly name: 'duty'; readonly place: string; readonly lang?: string; readonly duty: string }
  /** A room that comes in the second half of the app, and the page of it. */
  | {
      readonly name: 'room'
      readonly room: RoomName
      readonly place: string
      readonly lang?: string
      readonly page: readonly string[]
    }
  | { readonly name: 'more' }
  /** A page about the app itself: of no municipality. */
  | { readonly name: 'about'; readonly about: AboutName }
  | { readonly name: 'neutral' }
  | { readonly name: 'unknown'; readonly path: string }

/** A long press on the app's icon: to a place in the municipality of this device, whichever it is. */
const SHORTCUTS = ['akutt', 'kontakter'] as const
export type Shortcut = { readonly name: 'shortcut'; readonly to: (typeof SHORTCUTS)[number] }

const LANG = /^[a-z]{2}$/

/** The path of a route below the base, without a leading slash. */
export function pathOf(r: Route): string {
  switch (r.name) {
    case 'start':
      return ''
    case 'picker':
      return 'kommuner'
    case 'more':
      return 'innstillinger'
    case 'about':
      return r.about
    case 'neutral':
      return 'kalender'
    case 'unknown':
      return r.path
    case 'home':
      return join(r.place, r.lang)
    case 'card':
      return join(r.place, r.lang, 'kort', r.card)
    case 'duty':
      return join(r.place, r.lang, 'plikter', r.duty)
    case 'room':
      return join(r.place, r.lang, r.room, ...r.page)
  }
}

/** The route of a path below the base. `place` is the first segment as written: not yet looked up. */
export function routeOf(path: string): Route | Shortcut {
  const parts = path.split('/').filter(Boolean).map(decode)
  const [place, ...rest] = parts
  if (place === undefined || (place === 'index.html' && rest.length === 0)) return { name: 'start' }
  if (rest.length === 0 && place === 'kommuner') return { name: 'picker' }
  if (rest.length === 0 && place === 'innstillinger') return { name: 'more' }
  if (rest.length === 0 && place === 'kalender') return { name: 'neutral' }
  const about = ABOUT.find((a) => a === place)
  if (rest.length === 0 && about) return { name: 'about', about }
  const to = SHORTCUTS.find((s) => s === place)
  if (rest.length === 0 && to) return { name: 'shortcut', to }
  const lang = LANG.test(rest[0] ?? '') ? rest.shift() : undefined
  const at = { place, ...(lang === undefined ? {} : { lang }) }
  const [room, id, ...more] = rest
  if (room === undefined) return { name: 'home', ...at }
  if (room === 'kort' && id !== undefined && more.length === 0)
    return { name: 'card', ...at, card: id }
  if (room === 'plikter' && id !== undefined && more.length === 0)
    return { name: 'duty', ...at, duty: id }
  const found = ROOMS.find((r) => r === room)
  if (found) return { name: 'room', room: found, ...at, page: rest.slice(1) }
  return { name: 'unknown', path }
}

/** Where the app is served from: `/` or `/tiltakskort/`. */
export const BASE: string = import.meta.env.BASE_URL

/** The address of a route, and of a step in a card. */
export const href = (r: Route, step?: string): string =>
  `${BASE}${pathOf(r)}${step ? `#${step}` : ''}`

/** The path below the base of an address of ours; undefined for others. */
export const belowBase = (pathname: string): string | undefined =>
  pathname.startsWith(BASE) ? pathname.slice(BASE.length) : `${pathname}/` === BASE ? '' : undefined

const join = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((p) => p !== undefined).join('/')

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
