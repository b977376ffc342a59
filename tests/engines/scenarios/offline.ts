import { CHILD, child, HOME, hamaroy, walkToEnd } from '../../e2e/content.ts'
import { follow, numbersMatch, onDevice, open, running, sees } from '../user.ts'
import type { Scenario } from './scenario.ts'

export const coldStart: Scenario = {
  name: 'cold-start',
  story:
    'one visit, then no network and a phone that is started again: home, and a card to its end',
  play: async (phone, site) => {
    const before = await phone.start()
    await before.goto(site.at(HOME))
    await onDevice(before)
    await site.stop()

    const tab = await phone.start()
    await tab.goto(site.at('/'))
    await running(tab)
    await sees(tab, 'h1', hamaroy.municipality.name)
    await numbersMatch(tab)
    await tab.tap('.cards a', child.title)
    await follow(tab, walkToEnd(child))
    await numbersMatch(tab)
    await open(tab, site.at(CHILD))
    await numbersMatch(tab)
  },
}
