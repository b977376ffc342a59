import assert from 'node:assert/strict'
import { CHILD, child, HOME, walkSome, walkToEnd } from '../../e2e/content.ts'
import type { Tab } from '../engines/engine.ts'
import {
  eventually,
  follow,
  numbersMatch,
  onDevice,
  path,
  running,
  seesStep,
  texts,
} from '../user.ts'
import type { Scenario } from './scenario.ts'

const halve = (tab: Tab) =>
  tab.inside(async () => {
    let halved = 0
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        if (!/\/assets\/main-.*\.js/.test(request.url)) continue
        const text = (await (await cache.match(request))?.text()) ?? ''
        const headers = { 'content-type': 'text/javascript' }
        await cache.put(request, new Response(text.slice(0, text.length / 2), { headers }))
        halved += 1
      }
    }
    return halved
  })

const isUp = (tab: Tab) => tab.inside(() => 'app' in document.documentElement.dataset)

export const damagedScript: Scenario = {
  name: 'damaged-script',
  story: 'half a script on the phone: the card can be walked and called from, and is mended online',
  complaints: /SyntaxError|Unexpected end|Invalid or unexpected|unterminated|missing/i,
  play: async (phone, site) => {
    const before = await phone.start()
    await before.goto(site.at(HOME))
    await onDevice(before)
    assert.equal(await halve(before), 1)
    await site.stop()

    const tab = await phone.start()
    await tab.goto(site.at(CHILD))
    const way = walkToEnd(child)
    await follow(tab, way)
    await numbersMatch(tab)
    // The watchdog has tried by now, and leaves the page as it is.
    await new Promise((r) => setTimeout(r, 1000))
    await seesStep(tab, way.step)
    assert.equal(await path(tab), `${CHILD}#${way.step.id}`)
    assert.equal(await isUp(tab), false)
    await tab.goto(site.at('/'))
    assert.equal((await texts(tab, '.danger a[href="tel:112"]')).length, 1)

    await site.start()
    await tab.goto(site.at(CHILD))
    await eventually('the app is mended', () => isUp(tab), Boolean)
    await follow(tab, walkSome(child, 2))
    await tab.reload()
    await running(tab)
    await seesStep(tab, walkSome(child, 2).step)
  },
}
