import assert from 'node:assert/strict'
import { child, HOME, walkToEnd, words } from '../../e2e/content.ts'
import { eventually, follow, numbersMatch, open, running, sees, seesStep, texts } from '../user.ts'
import type { Scenario } from './scenario.ts'

export const denied: Scenario = {
  name: 'storage-denied',
  story: 'nothing may be stored: cards read, walk and call, one sentence says so, «Skjul» hides',
  // Firefox says so itself, also of what was caught.
  complaints: /Storage access is restricted in this context/,
  play: async (phone, site) => {
    const tab = await phone.start({ storage: 'denied' })
    await open(tab, site.at(HOME))
    assert.equal(await tab.inside(storageWorks), false)
    await sees(tab, '.notice', words['status.storage'])
    assert.equal((await texts(tab, '.notice')).length, 1)
    await tab.tap('.cards a', child.title)
    const way = walkToEnd(child)
    await follow(tab, way)
    await numbersMatch(tab)
    await tab.back()
    await seesStep(tab, way.trail.at(-1)?.step ?? way.step)
    await tab.reload()
    await running(tab)
    await tab.goto(site.at(HOME))
    await running(tab)
    await tab.tap('.cards a', child.title)
    await eventually(
      'a step is open',
      () => texts(tab, '.step'),
      ({ length }) => length === 1,
    )
    await tab.tap('[data-hide]')
    await sees(tab, 'main.neutral table', '1')
    await tab.back()
    assert.deepEqual(await texts(tab, '.step'), [])
  },
}

/** Both what is the user's and what works without a network. */
async function storageWorks(): Promise<boolean> {
  try {
    const opening = indexedDB.open('prøve')
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve
      opening.onerror = reject
    })
    return (await navigator.serviceWorker.getRegistration()) !== undefined
  } catch {
    return false
  }
}
