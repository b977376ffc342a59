import assert from 'node:assert/strict'
import { CHILD, child, HOME, hamaroy, walkToEnd, words } from '../../e2e/content.ts'
import type { Tab } from '../engines/engine.ts'
import type { Phone } from '../phone.ts'
import { eventually, follow, numbersMatch, onDevice, open, running, sees, texts } from '../user.ts'
import type { Scenario } from './scenario.ts'

const place = hamaroy.municipality.name
const inPlace = (key: keyof typeof words) => words[key].replace('{{place}}', place)

/** One visit, then no network and a phone that is started again. */
async function offline(
  phone: Phone,
  site: { at(p: string): string; stop(): Promise<void> },
): Promise<Tab> {
  const before = await phone.start()
  await before.goto(site.at(HOME))
  await onDevice(before)
  await site.stop()
  return phone.start()
}

export const coldStart: Scenario = {
  name: 'cold-start',
  story: 'one visit, then no network and a cold start: home, and a card from first step to last',
  play: async (phone, site) => {
    const tab = await offline(phone, site)
    await open(tab, site.at('/'))
    await sees(tab, 'h1', place)
    for (const number of ['112', '113', '116117'])
      assert.equal((await texts(tab, `.danger a[href="tel:${number}"]`)).length, 1)
    await numbersMatch(tab)
    await tab.tap('.cards a', child.title)
    await follow(tab, walkToEnd(child))
    await numbersMatch(tab)
    await open(tab, site.at(CHILD))
    await numbersMatch(tab)
  },
}

const ROOMS = {
  kontakter: inPlace('contacts.in'),
  'kontakter/mine': words['mine.title'],
  lar: words['learn.title'],
  sok: words['search.title'],
  kommunen: inPlace('kommune.heading'),
  utskrift: words['paper.title'],
} as const

export const everyAddress: Scenario = {
  name: 'every-address',
  story: 'every card, every duty and every room opens without a network at its own address',
  play: async (phone, site) => {
    const tab = await offline(phone, site)
    await open(tab, site.at(HOME))
    const links = await tab.inside(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.cards a')].map(
        (a) => [a.href, a.textContent ?? ''] as const,
      ),
    )
    assert.equal(links.length, hamaroy.cards.length + Object.keys(hamaroy.duties).length)
    const rooms = Object.entries(ROOMS).map(
      ([room, title]) => [site.at(`${HOME}/${room}`), title] as const,
    )
    for (const [address, title] of [...links, ...rooms]) {
      await tab.goto(address)
      await sees(tab, 'h1', title)
    }
    await running(tab)
  },
}

export const search: Scenario = {
  name: 'search',
  story: 'the search finds «barnevernvakt» without a network, and what it finds opens',
  play: async (phone, site) => {
    const tab = await offline(phone, site)
    await open(tab, site.at('/'))
    await tab.tap('a', words['home.search'])
    await sees(tab, 'h1 label', words['search.title'])
    await tab.type(words['search.title'], 'barnevernvakt')
    await sees(tab, '#treff li:first-child', 'Barnevernvakta')
    await numbersMatch(tab)
    await tab.tap('#treff .hit-title')
    await eventually(
      'a step is open',
      () => texts(tab, '.step'),
      ({ length }) => length === 1,
    )
    await tab.back()
    await sees(tab, '#treff li:first-child', 'Barnevernvakta')
  },
}
