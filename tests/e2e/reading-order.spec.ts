import type { Page } from '@playwright/test'
import { questionsOf } from '../../src/handbook/learn/model.ts'
import { plain } from '../../src/handbook/text.ts'
import { follow, running } from './app.ts'
import { CHILD, child, HOME, hamaroy, walkTo, words } from './content.ts'
import { expect, test } from './fixtures.ts'
import { LEARN, lessonOf } from './learning.ts'

/**
 * What a screen reader meets, and in which order. Titles come from the content, so that editing a
 * card breaks none of these; the frame is the same on every screen.
 */
const text = (s: string) => JSON.stringify(s)
const TOP = `
- link ${text(words['nav.skip'])}
- banner:
  - link ${text(words.hide)}`
const TABS = `
- navigation ${text(words['nav.label'])}:
  - link ${text(words['nav.cards'])}
  - link ${text(words['nav.contacts'])}
  - link ${text(words['nav.learn'])}
  - link ${text(words['nav.more'])}`

/** The names of everything that can be reached, in reading order. */
const reads = (page: Page, main: string) =>
  expect(page.locator('body')).toMatchAriaSnapshot(`${TOP}
- main:
${main.replace(/^\n|\n$/g, '').replace(/^/gm, '  ')}${TABS}`)

test('the first screen: danger and its numbers, search, then the cards', async ({ page, site }) => {
  await page.goto(site.at(HOME))
  await running(page)
  const now = hamaroy.cards.filter((c) => c.group === 'nå')
  await reads(
    page,
    `
- heading /^${hamaroy.municipality.name}/ [level=1]
- region ${text(words['home.danger'])}:
  - heading ${text(words['home.danger'])} [level=2]
  - link "Ring 112 ${words['home.call.112']}"
  - link "Ring 113 ${words['home.call.113']}"
  - link "Ring 116 117 ${words['home.call.116117']}"
  - paragraph: ${text(words['home.heard'])}
- link ${text(words['home.search'])}
- heading ${text(words['home.cards'])} [level=2]
- region ${text(words['group.nå'])}:
  - heading ${text(words['group.nå'])} [level=3]
  - list:
${now.map((c) => `    - listitem:\n      - link ${text(c.title)}`).join('\n')}
- region ${text(words['group.barn'])}
- region ${text(words['group.voksne'])}
- region ${text(words['group.tett-på'])}
- region ${text(words['group.slik-gjør-du'])}`,
  )
})

test('a step with calls: its name, who does what, each call by its number, then the choices', async ({
  page,
  site,
}) => {
  const way = walkTo(child, ({ phases }) => JSON.stringify(phases).includes('politi-nod'))
  await page.goto(site.at(CHILD))
  await running(page)
  await follow(page, way)
  await reads(
    page,
    `
- article:
  - heading ${text(child.title)} [level=1]
  - region ${text(way.step.title)}:
    - heading ${text(way.step.title)} [level=2]
    - heading [level=3]
    - list:
      - listitem:
        - paragraph
        - link /^Ring 112 /
        - group: ${text(words['contact.noCover'])}
      - listitem:
        - paragraph
        - link /^Ring 113 /
    - list:
${way.step.choices.map((c) => `      - listitem:\n        - link ${text(c.label)}`).join('\n')}`,
  )
})

test('contacts: danger first, whom one knows, ways to jump, then who answers now', async ({
  page,
  site,
}) => {
  await page.goto(site.at(`${HOME}/kontakter`))
  await running(page)
  await reads(
    page,
    `
- heading /${hamaroy.municipality.name}/ [level=1]
- region ${text(words['home.danger'])}:
  - link /^Ring 112 /
  - link /^Ring 113 /
  - link /^Ring 110 /
- group
- navigation:
  - list
- paragraph:
  - link
- region:
  - heading [level=2]
  - list:
    - listitem:
      - link /^Ring [0-9 ]+ /`,
  )
})

test('a lesson: its name, how long, what it says, and every answer a button of its own words', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('not found')
  const lesson = lessonOf('dine-plikter')
  const [question] = questionsOf(lesson)
  await page.goto(site.at(`${LEARN}/leksjon/${lesson.id}`))
  await running(page)
  await reads(
    page,
    `
- article:
  - heading ${text(lesson.title)} [level=1]
  - paragraph: /\\d+ min/
  - region ${text(question?.title ?? '')}:
    - heading ${text(question?.title ?? '')} [level=2]
    - list:
${question?.options.map((o) => `      - listitem:\n        - button ${text(plain(o.text))}`).join('\n')}`,
  )
})

test('search: a named field, how many there are, and what kind each is', async ({
  page,
  site,
  tolerate,
}) => {
  tolerate('not found')
  await page.goto(site.at(`${HOME}/sok`))
  await running(page)
  await page.getByRole('searchbox').fill('barnevernvakt')
  await reads(
    page,
    `
- search:
  - heading ${text(words['search.title'])} [level=1]
  - searchbox ${text(words['search.title'])}: barnevernvakt
  - paragraph
  - status: /^\\d+ /
  - list ${text(words['search.results'])}:
    - listitem:
      - paragraph: ${text(words['search.contact'])}
    - listitem:
      - link /^Steg i «.+» .+/`,
  )
})
