import assert from 'node:assert/strict'
import { child, HAMAROY, HOME, walkSome } from '../../e2e/content.ts'
import { publish, renumber } from '../../e2e/publish.ts'
import type { Fault } from '../../support/site.ts'
import type { Tab } from '../engines/engine.ts'
import { eventually, follow, numbersMatch, onDevice, open, seesStep, texts } from '../user.ts'
import type { Scenario } from './scenario.ts'

const OLD = { dialled: '116117', shown: '116\u00a0117' }
const NEW = { dialled: '22222222', shown: '22\u00a022\u00a022\u00a022' }
const corrected = renumber(HAMAROY, OLD, NEW)

/** Every connection breaks in the middle of a pack. */
const cut: Fault = (path, response) => {
  if (!/^\/packs\/(?!index)/.test(path)) return false
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100_000 })
  response.write('{"format":1,')
  setTimeout(() => response.destroy(), 50)
  return true
}

const inUse = (tab: Tab): Promise<number> =>
  tab.inside(async () => {
    const cache = await caches.open('innhold')
    return (await (await cache.match('/packs/active.json'))?.json())?.index.number
  })

/** This publication's number can be called, and the other's nowhere. */
async function shows(tab: Tab, here: typeof OLD, gone: typeof OLD): Promise<void> {
  assert.equal((await texts(tab, `.danger a[href="tel:${here.dialled}"]`)).length, 1)
  const left = await tab.inside(
    (n) => document.querySelectorAll(`a[href="tel:${n}"]`).length,
    gone.dialled,
  )
  assert.equal(left, 0)
  await numbersMatch(tab)
}

export const newContent: Scenario = {
  name: 'new-content',
  story:
    'a number is corrected: the old is whole until the new is, not changed in a walk, and offline after',
  play: async (phone, site) => {
    const first = await phone.start()
    await first.goto(site.at(HOME))
    await onDevice(first)
    const before = await inUse(first)
    publish(site, corrected)
    const whole = site.fault(cut)

    const second = await phone.start()
    await open(second, site.at('/'))
    await eventually(
      'a pack is asked for',
      async () => site.requests,
      (all) => all.some((r) => corrected.files.has(r.slice('/packs/'.length))),
    )
    await new Promise((r) => setTimeout(r, 500))
    assert.equal(await inUse(second), before)
    await shows(second, OLD, NEW)

    whole()
    await second.tap('.cards a', child.title)
    const way = walkSome(child, 2)
    await follow(second, way)
    await second.inside(() => void dispatchEvent(new Event('online')))
    await eventually(
      'the new is here',
      () => inUse(second),
      (n) => n === corrected.index.number,
    )
    await seesStep(second, way.step)
    await numbersMatch(second)
    await site.stop()

    const third = await phone.start()
    await open(third, site.at('/'))
    await shows(third, NEW, OLD)
  },
}
