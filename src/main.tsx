/** The composition root: builds everything, renders once. Nothing imports it. */
import './ui/styles/app.css'
import { effect, signal } from '@preact/signals'
import { hydrate, type JSX, render } from 'preact'
import { language } from './i18n/i18n.ts'
import { followOffer } from './offline/install.ts'
import { lookAgain } from './offline/look-again.ts'
import { askWorker, register, settled } from './offline/register.ts'
import { followUpdates, type Updates } from './offline/updates.ts'
import { openContent } from './services/content.ts'
import { openDevice } from './services/device.ts'
import { keepChoice, rememberHome } from './services/home.ts'
import { openPreferences } from './services/preferences.ts'
import { App, type Scene } from './ui/app.tsx'
import { armHide } from './ui/hide.ts'
import { BASE } from './ui/href.ts'
import { follow, place, replace } from './ui/location.ts'
import { takingOver } from './ui/parts/later.ts'
import type { Rooms } from './ui/rooms/room.ts'
import type { Services } from './ui/services.ts'
import { isHalf, openStage } from './ui/stage.ts'
import { wear } from './ui/theme.ts'
import { titleOf } from './ui/title.ts'

async function main(root: HTMLElement): Promise<void> {
  window.came = true
  follow(history.length - (window.started ?? history.length))
  const install = followOffer(window)
  const device = await openDevice(BASE)
  const content = openContent(device.library, device.durable)
  const preferences = openPreferences(device.settings)
  let rooms: Promise<Rooms> | undefined
  const half = signal<Rooms | undefined>(undefined)
  const updates = signal<Updates | undefined>(undefined)
  const services: Services = {
    content: { ...content, choose: keepChoice(content, preferences) },
    settings: preferences,
    walks: device.walks,
    rooms: () => {
      rooms ??= import('./rooms.ts').then(async (module) => {
        await breath()
        half.value = module.openRooms(device, content)
        return half.value
      })
      rooms.catch(() => {
        rooms = undefined
        void askWorker('mend')
      })
      return rooms
    },
    half,
    close: device.close,
    home: () => device.homeOf(content.active.value),
    betweenWalks: content.adopt,
    updates: {
      get waiting() {
        return updates.value?.waiting ?? signal(false)
      },
      apply: async () => (await updates.value?.apply()) ?? false,
    },
    install,
    readiness: () => device.readiness(content),
  }
  const stage = openStage(services, () => new Date())
  const Root = () => <App scene={stage.scene.value} />
  // The worker's files come beside the packs: one after the other they are three round trips more.
  const registering = import.meta.env.DEV ? undefined : register(BASE)

  await content.start()
  const { path: asked } = place.value
  await stage.show()
  const { path: opened } = place.value
  await breath()
  armHide(services)
  stage.follow()
  let mounted = false
  effect(() => {
    const scene = stage.scene.value
    if (mounted || !isWhole(scene, root)) return
    mounted = true
    const device = () => {
      stage.scene.value = { ...stage.scene.value, services }
      document.documentElement.dataset['app'] = ''
    }
    takeOver(root, scene, () => <Root />, device)
  })
  effect(() => {
    const scene = stage.scene.value
    if (!isWhole(scene, root)) return
    document.title = titleOf(scene)
    wear(scene.opened?.handbook.theme)
    document.documentElement.lang = scene.opened?.handbook.lang ?? language.value
  })

  import.meta.hot?.on('content', async () => {
    content.again()
    await content.refresh()
    content.adopt()
    await stage.show()
  })

  // Cards say more when the second half is here, and do without when it never comes. From the phone
  // it costs nothing; over the network the packs go first.
  const more = () => services.rooms().catch(() => undefined)
  if (device.served) void more()
  await preferences.start()
  const registration = await registering
  if (registration) updates.value = followUpdates(registration, () => !isWalking(stage.scene.value))
  if (device.database.state.durable === 'memory') content.forgetful()
  const settle = () => content.settle().then(() => askWorker('pages'))
  await rememberHome(content, preferences, async () => {
    // `/` is whatever is home now, unless she has gone on from there.
    if (asked === '' && opened !== '' && place.value.path === opened) replace(BASE)
    else await stage.show()
  })
  lookAgain(async () => {
    content.again()
    await Promise.all([content.refresh(), registration?.update().catch(() => undefined)])
    if (!mounted) await stage.show()
    await settle()
  })
  await content.refresh()
  // What a card needs comes first, over whatever network there is.
  if (registration) await settled()
  // Also when the municipality is chosen later than this.
  effect(() => {
    if (content.active.value) void settle()
  })
  await more()
  if (registration) void askWorker('rest')
}

/** Between two long pieces of work, so that a tap is answered. */
const breath = () => new Promise<void>((resolve) => setTimeout(resolve))

/**
 * A page that can be read is not taken away for one that cannot: it stands until the cards are here.
 * The emergency numbers that stand for no page (no version) are in what takes their place too.
 */
const isWhole = ({ opened, index, route, rooms }: Scene, root: HTMLElement): boolean => {
  const standsForNone = root.dataset['version'] === ''
  if (isHalf(route) && (rooms === undefined || (rooms === 'lost' && !standsForNone))) return false
  if (opened || standsForNone) return true
  return route.name === 'start' || route.name === 'picker'
    ? index !== undefined
    : !('place' in route)
}

/**
 * Takes over the DOM that was prerendered, if it is of this build of the screens and of this version
 * of the content; hydration would otherwise show one number and dial another. Else, as over the
 * emergency numbers that stand for no page (no version): clear and render.
 * @param device gives the screens the device: in a task of its own, so that a tap in between is answered
 */
function takeOver(
  root: HTMLElement,
  scene: Scene,
  draw: () => JSX.Element,
  device: () => void,
): void {
  const { version, ui } = root.dataset
  const mine = document.documentElement.dataset['ui']
  const same = version !== '' && ui === mine && version === versionShown(scene)
  if (same && root.firstChild) {
    takingOver(() => hydrate(draw(), root))
    void breath().then(device)
  } else {
    device()
    root.replaceChildren()
    render(draw(), root)
  }
}

/** Pages that belong to no municipality are made of the index alone. */
const versionShown = ({ opened, index }: Scene): string =>
  opened?.version ?? String(index?.number ?? '')

const isWalking = (scene: Scene): boolean =>
  scene.route.name === 'card' && (place.value.answers?.choices.length ?? 0) > 0

const root = document.getElementById('app')
if (root) void main(root)
