import assert from 'node:assert/strict'
import { CHILD, child, HOME, walkToEnd, words } from '../../e2e/content.ts'
import { eventually, follow, numbersMatch, path, sees, seesStep } from '../user.ts'
import type { Scenario } from './scenario.ts'

export const noScript: Scenario = {
  name: 'no-script',
  story:
    'no page runs a script: from the list of municipalities to the end of a card, a step at a time',
  play: async (phone, site) => {
    const tab = await phone.start({ scripts: false })
    await tab.goto(site.at('/'))
    await tab.tap(`a[href="${HOME}"]`)
    await eventually(
      'home',
      () => path(tab),
      (p) => p === HOME,
    )
    await numbersMatch(tab)
    await tab.tap('.cards a', child.title)
    await eventually(
      'the card',
      () => path(tab),
      (p) => p === CHILD,
    )
    const way = walkToEnd(child)
    await follow(tab, way)
    assert.equal(await tab.inside(() => 'app' in document.documentElement.dataset), false)
    await numbersMatch(tab)
    await tab.back()
    await seesStep(tab, way.trail.at(-1)?.step ?? way.step)
    await tab.tap('[data-hide]')
    await sees(tab, 'main.neutral', '1')
    assert.equal(await tab.inside(() => document.title), words['neutral.title'])
  },
}
