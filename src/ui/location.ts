import { signal } from '@preact/signals'
import type { Answers } from '../handbook/card/walk.ts'
import { BASE, belowBase } from './href.ts'

/**
 * Where the reader is. preact-iso does not fit: every entry must carry how deep it lies (so that
 * «Skjul» can walk back past the first), and the step of a walk travels in the entry's state while
 * the address stands still (field rule 10).
 */
export type Place = {
  readonly path: string
  /** A step named in the address, to be honoured once and removed. */
  readonly step?: string
  /** The walk, when this entry is inside a card. */
  readonly answers?: Answers
  /** When they were given. */
  readonly at?: number
}

type State = { readonly depth: number; readonly answers?: Answers; readonly at?: number }

const DEPTH = 'tiltakskort.dybde'
/** Read by the watchdog of the page that «Skjul» walks back to. */
const HIDDEN = 'tiltakskort.skjul'
export const place = signal<Place>({ path: '' })
let depth = 0
/** How many the tab had when we last looked. */
let entries = 0

const isState = (s: unknown): s is State =>
  typeof s === 'object' && s !== null && 'depth' in s && typeof s.depth === 'number'

function read(): Place {
  const state: unknown = history.state
  const step = decoded(location.hash.slice(1))
  return {
    path: belowBase(location.pathname) ?? '',
    ...(step ? { step } : {}),
    ...(isState(state) && state.answers ? { answers: state.answers, at: state.at ?? 0 } : {}),
  }
}

/** A fragment that is not UTF-8, as in `#%E0%A4%A`, names no step. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function write(how: 'pushState' | 'replaceState', url: string, answers?: Answers) {
  if (how === 'pushState') depth += 1
  history[how]({ depth, ...(answers ? { answers, at: Date.now() } : {}) } satisfies State, '', url)
  entries = history.length
  remember()
  place.value = read()
}

/** The depth survives a full page load inside the app. Storage may be denied: then it starts over. */
const remember = () => note(DEPTH, String(depth))

function recalled(): number {
  try {
    const fromUs = document.referrer.startsWith(location.origin + BASE)
    return fromUs ? Number(sessionStorage.getItem(DEPTH) ?? -1) + 1 : 0
  } catch {
    return 0
  }
}

/**
 * Begins to follow the address.
 * @param before entries made in this document before the script took over (links to `#steps`)
 */
export function follow(before: number): void {
  const state: unknown = history.state
  depth = isState(state) ? state.depth : recalled() + before
  history.replaceState({ ...(isState(state) ? state : {}), depth }, '')
  entries = history.length
  remember()
  place.value = read()
  addEventListener('popstate', () => {
    const now: unknown = history.state
    if (isState(now)) depth = now.depth
    else {
      // An entry that the browser made for a link to a step: a new one, or one we come back to.
      depth = Math.max(0, depth + (history.length > entries ? 1 : -1))
      history.replaceState({ depth }, '')
    }
    entries = history.length
    place.value = read()
  })
  document.addEventListener('click', onClick)
}

/**
 * Links of ours open without loading a page. Not before the app has taken over: until then the page
 * that was sent answers, and `pushState` would not show the step that a link leads to.
 */
function onClick(e: MouseEvent) {
  if (!('app' in document.documentElement.dataset)) return
  if (e.defaultPrevented || e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey)
    return
  const a = e.target instanceof Element ? e.target.closest('a') : null
  if (!a || a.target || a.hasAttribute('download') || a.origin !== location.origin) return
  if (belowBase(a.pathname) === undefined || a.pathname.includes('.')) return
  e.preventDefault()
  if (a.hash === '#innhold') document.getElementById('innhold')?.focus()
  else go(a.pathname + a.hash)
}

/** Opens an address of ours. */
export function go(url: string): void {
  write('pushState', url)
  scrollTo(0, 0)
}

/** Replaces the address without a new entry. */
export const replace = (url: string): void => write('replaceState', url)

/** The walk in this entry, unless it was begun before a time. */
export const answersSince = ({ answers, at = 0 }: Place, since: number): Answers | undefined =>
  at >= since ? answers : undefined

/** A new step of the walk: a new entry with the same address. */
export const pushAnswers = (answers: Answers): void =>
  write('pushState', location.pathname, answers)

/** The walk as it is, in the entry we stand on; removes a `#step` from the address. */
export const keepAnswers = (answers: Answers): void =>
  write('replaceState', location.pathname, answers)

/**
 * Walks back to the entry into the app, replaces it, and cuts off what lay ahead: neither Back nor
 * Forward shows a card again. The phone's own history and call log are beyond us. Where that entry is
 * a page that was loaded before this one, the watchdog there does the rest.
 */
export async function leaveTo(url: string): Promise<void> {
  // Where nothing can be stored, a page that was loaded before this one would not know.
  const steps = note(HIDDEN, url) ? behind() : depth
  if (steps > 0) {
    const arrived = new Promise<void>((resolve) => {
      addEventListener('popstate', () => resolve(), { once: true })
      setTimeout(resolve, ARRIVAL)
    })
    history.go(-steps)
    await arrived
  }
  note(HIDDEN, undefined)
  depth = 0
  write('replaceState', url)
  write('pushState', url)
}
/** How far back the entry into the app lies: as the browser knows it, or as we have counted. */
function behind(): number {
  const here = window.navigation?.currentEntry?.index ?? -1
  if (here < 0) return depth
  const ours = window.navigation.entries().map(({ url }) => belowBase(new URL(url ?? '').pathname))
  return here - 1 - ours.slice(0, here).lastIndexOf(undefined)
}

/** Longer than any page of ours takes to come back: giving up early would leave it in the history. */
const ARRIVAL = 3000

/** @returns whether it is there for the next page of this tab */
function note(key: string, value: string | undefined): boolean {
  try {
    if (value === undefined) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, value)
    return true
  } catch {
    return false
  }
}
