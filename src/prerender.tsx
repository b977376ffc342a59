/** The second composition root: renders pages while building. Nothing imports it but the build. */
import { renderToString } from 'preact-render-to-string'
import type { Handbook } from './handbook/layer/model.ts'
import type { Body, HeldBack, PackIndex } from './handbook/pack/model.ts'
import { addWords, speak, t } from './i18n/i18n.ts'
import { words } from './i18n/words.ts'
import { App, type Scene } from './ui/app.tsx'
import { DrawnContext } from './ui/context.ts'
import { type Drawing, drawingOf } from './ui/drawn/drawn.tsx'
import { pathOf, type Route } from './ui/href.ts'
import { rooms } from './ui/rooms/rooms.ts'
import { Fallback } from './ui/screens/fallback.tsx'

export { default as firstStyle } from './ui/styles/first.css?inline'

for (const [lang, own] of Object.entries(words)) addWords(lang, own)

/**
 * Every page of one municipality in one language, by path below the base.
 * @param today noon UTC
 * @param own the language is the municipality's own: its addresses carry none
 */
export function renderMunicipality(
  handbook: Handbook,
  version: string,
  heldBack: HeldBack,
  today: Date,
  own: boolean,
): Readonly<Record<string, Body>> {
  const at = { place: handbook.municipality.slug, ...(own ? {} : { lang: handbook.lang }) }
  const opened = { handbook, version, heldBack }
  speak(handbook.lang)
  const drawing = drawingOf(handbook, at)
  const routes: readonly (readonly [Route, string])[] = [
    [{ name: 'home', ...at }, handbook.municipality.name],
    ...handbook.cards.map((c) => [{ name: 'card', ...at, card: c.id }, c.title] as const),
    ...Object.values(handbook.duties).map(
      (d) => [{ name: 'duty', ...at, duty: d.id }, d.title] as const,
    ),
    [
      { name: 'room', room: 'kontakter', ...at, page: [] },
      rooms.rooms.kontakter.title([], handbook),
    ],
  ]
  return Object.fromEntries(
    routes.map(([route, title]) => [
      pathOf(route),
      body({ route, opened, today, rooms }, title, handbook.lang, drawing),
    ]),
  )
}

/** The pages that belong to no municipality. They come with the app itself. */
export function renderShellPages(index: PackIndex, today: Date): Readonly<Record<string, Body>> {
  speak('nb')
  return {
    '': body({ route: { name: 'start' }, index, today, rooms }, t('picker.title')),
    kommuner: body({ route: { name: 'picker' }, index, today, rooms }, t('picker.title')),
    innstillinger: body({ route: { name: 'more' }, today, rooms }, t('more.title')),
    tilgjengelighet: body(
      { route: { name: 'about', about: 'tilgjengelighet' }, today, rooms },
      t('accessibility.title'),
    ),
    installer: body(
      { route: { name: 'about', about: 'installer' }, today, rooms },
      t('install.title'),
    ),
    kalender: body({ route: { name: 'neutral' }, today }, t('neutral.title')),
  }
}

/** A name or a number that several municipalities share: the reader chooses. */
export function renderSeveral(address: string, index: PackIndex, today: Date): Body {
  speak('nb')
  return body({ route: { name: 'home', place: address }, index, today }, t('picker.title'))
}

/** What stands in the shell until the app has rendered, or when it never does. */
export function renderFallback(handbook: Handbook): Body {
  speak('nb')
  return {
    title: t('app.name'),
    lang: 'nb',
    html: renderToString(<Fallback handbook={handbook} />),
  }
}

function body(scene: Scene, title: string, lang = 'nb', drawing?: Drawing): Body {
  speak(lang)
  const html = renderToString(
    <DrawnContext.Provider value={drawing?.drawn}>
      <App scene={scene} />
    </DrawnContext.Provider>,
  )
  return { title, lang, html: drawing ? drawing.fill(html) : html }
}
