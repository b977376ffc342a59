import assert from 'node:assert/strict'
import { child, HOME, walkSome, words } from '../../e2e/content.ts'
import type { Tab } from '../engines/engine.ts'
import { follow, onDevice, open, sees, texts } from '../user.ts'
import type { Scenario } from './scenario.ts'

/** Nothing of a card is on the screen, in the title or in the address. */
async function clean(tab: Tab): Promise<void> {
  assert.deepEqual(await texts(tab, '.step, .cards'), [])
  const { title, url } = await tab.inside(() => ({ title: document.title, url: location.href }))
  assert.ok(!title.includes(child.title), title)
  assert.ok(!url.includes('/kort/'), url)
}

export const hide: Scenario = {
  name: 'hide',
  story:
    '«Skjul» in the middle of a card: an empty calendar, and Back and Forward show no card again',
  play: async (phone, site) => {
    const tab = await phone.start()
    await open(tab, site.at(HOME))
    await onDevice(tab)
    await tab.tap('.cards a', child.title)
    await follow(tab, walkSome(child, 3))
    await site.stop()
    await tab.tap('[data-hide]')
    await sees(tab, 'main.neutral table', '1')
    await clean(tab)
    assert.equal(await tab.inside(() => document.title), words['neutral.title'])
    for (const way of ['forward', 'back', 'forward', 'back', 'back', 'back', 'forward'] as const) {
      await tab[way]()
      await clean(tab)
    }
  },
}
