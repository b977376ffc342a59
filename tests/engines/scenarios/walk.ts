import assert from 'node:assert/strict'
import { CHILD, child, walkSome } from '../../e2e/content.ts'
import { follow, open, path, running, seesStep } from '../user.ts'
import type { Scenario } from './scenario.ts'

const way = walkSome(child, 3)

export const walk: Scenario = {
  name: 'walk',
  story:
    'a step survives a reload; Back is one step back, Forward one on, and the address stands still',
  play: async (phone, site) => {
    const tab = await phone.start()
    await open(tab, site.at(CHILD))
    await follow(tab, way)
    await tab.reload()
    await running(tab)
    await seesStep(tab, way.step)
    for (const { step } of way.trail.toReversed()) {
      await tab.back()
      await seesStep(tab, step)
      assert.equal(await path(tab), CHILD)
    }
    for (const step of [...way.trail.slice(1).map((t) => t.step), way.step]) {
      await tab.forward()
      await seesStep(tab, step)
    }
    assert.equal(await path(tab), CHILD)
  },
}
