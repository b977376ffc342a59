import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import type { Step } from '../../src/handbook/card/model.ts'
import type { Walk } from '../../src/handbook/card/walk.ts'
import type { Tab } from './engines/engine.ts'

/** What a user does, and what she sees, in any engine. */

/** Looks until it holds. A page may be on its way out while one looks at it. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T>,
  holds: (seen: T) => boolean,
  patience = 10_000,
): Promise<T> {
  const end = Date.now() + patience
  let last: unknown
  do {
    try {
      const seen = await look()
      if (holds(seen)) return seen
      last = seen
    } catch (e) {
      last = e
    }
    await wait(50)
  } while (Date.now() < end)
  const saw = last instanceof Error ? last.message : JSON.stringify(last)
  throw new Error(`${what}: never, saw ${saw}`)
}

/** The app has taken over the page. */
export const running = (tab: Tab) =>
  eventually(
    'the app runs',
    () => tab.inside(() => 'app' in document.documentElement.dataset),
    Boolean,
  )

export async function open(tab: Tab, url: string): Promise<void> {
  await tab.goto(url)
  await running(tab)
}

/** The app, its rooms and the cards are on the phone. */
export async function onDevice(tab: Tab): Promise<void> {
  await running(tab)
  const kept = () =>
    tab.inside(async () => {
      const names = (await (await caches.open('innhold')).keys()).map((r) => r.url)
      const rest = (await (await caches.open('workbox-rest')).keys()).length
      const worker = (await navigator.serviceWorker.getRegistration())?.active?.state
      return (
        worker === 'activated' && rest > 1 && names.some((n) => n.endsWith('packs/active.json'))
      )
    })
  await eventually('the cards are on the phone', kept, Boolean, 20_000)
}

/** The texts of what can be seen. */
export const texts = (tab: Tab, selector: string): Promise<string[]> =>
  tab.inside(
    (s) =>
      [...document.querySelectorAll(s)]
        .filter((e) => e.checkVisibility())
        .map((e) => (e.textContent ?? '').replace(/\s+/g, ' ').trim()),
    selector,
  )

/** Waits until something visible says so. */
export const sees = (tab: Tab, selector: string, text: string) =>
  eventually(
    `«${text}» is on the screen`,
    () => texts(tab, selector),
    (all) => all.some((t) => t.includes(text.replace(/\s+/g, ' '))),
  )

/** Exactly this step can be read. */
export const seesStep = (tab: Tab, { id }: Pick<Step, 'id'>) =>
  eventually(
    `the step on the screen is ${id}`,
    () =>
      tab.inside(() =>
        [...document.querySelectorAll('.step')].filter((e) => e.checkVisibility()).map((e) => e.id),
      ),
    (ids) => ids.join() === id,
  )

/** Answers as in a walk, step by step. */
export async function follow(tab: Tab, { trail, step }: Walk): Promise<void> {
  for (const { step: at, choice } of trail) {
    await seesStep(tab, at)
    await tab.tap('.step .choices a', choice.label)
  }
  await seesStep(tab, step)
}

/** No page may show one number and dial another. @returns how many can be called */
export async function numbersMatch(tab: Tab): Promise<number> {
  const all = await tab.inside(() =>
    [...document.querySelectorAll('a[href^="tel:"]')].map((a) => ({
      shown: (a.querySelector('.call-number, .number') ?? a).textContent?.replace(/[^\d+]/g, ''),
      dialled: a.getAttribute('href')?.slice('tel:'.length),
    })),
  )
  assert.ok(all.length > 0, 'there is a number to call')
  for (const { shown, dialled } of all) assert.equal(shown, dialled)
  return all.length
}

export const path = (tab: Tab) => tab.inside(() => location.pathname + location.hash)
