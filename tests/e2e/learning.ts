import { expect, type Page } from '@playwright/test'
import type { Drill } from '../../src/handbook/card/drill.ts'
import { mergeLearning } from '../../src/handbook/learn/merge.ts'
import { type Lesson, type PathStep, questionsOf } from '../../src/handbook/learn/model.ts'
import { isQuestion, play } from '../../src/handbook/learn/play.ts'
import { plain } from '../../src/handbook/text.ts'
import { cardOf, entryOf, HAMAROY, HOME, hamaroy, index, packText, words } from './content.ts'

/** What was built to learn from, and what a learner does with it. */

const { layers, lang } = entryOf(HAMAROY)
export const learning = mergeLearning(
  layers.flatMap((l) => {
    const file = index.learning[l]?.[lang]
    return file === undefined ? [] : JSON.parse(packText(file)).learning
  }),
)
export const LEARN = `${HOME}/lar`

function found<T extends { readonly id: string }>(all: readonly T[], id: string): T {
  const one = all.find((x) => x.id === id)
  if (!one) throw new Error(`no ${id} to learn from`)
  return one
}
export const lessonOf = (id: string): Lesson => found(learning.lessons, id)
export const drillOf = (id: string): Drill => found(learning.drills, id)

/** What a learner is on the way to is here: the files that no card waits for. */
export const learningOnDevice = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const cache = await caches.open('innhold')
        return (await cache.keys()).some((r) => r.url.includes('/packs/laring/'))
      }),
    )
    .toBe(true)

/** Answers every question of the lesson right, at once. */
export async function learnLesson(page: Page, lesson: Lesson) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title)
  for (const q of questionsOf(lesson)) {
    const section = page.getByRole('region', { name: q.title, exact: true })
    for (const o of q.options.filter((x) => x.right))
      await section.getByRole('button', { name: plain(o.text), exact: true }).click()
  }
  if (questionsOf(lesson).length === 0)
    await page.getByRole('button', { name: words['learn.lesson.read'] }).click()
  await expect(page.getByText(words['learn.lesson.done'])).toBeVisible()
}

/** Plays the drill by its right choices. */
export async function playDrill(page: Page, drill: Drill) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(drill.title)
  const { stops } = play(drill, cardOf(hamaroy, drill.card))
  for (const stop of stops) {
    await expect(page.locator('.drill .step h2')).toHaveText(stop.step.title)
    const choices = page.locator('.drill .choices button')
    await choices.nth(isQuestion(stop) ? (stop.right ?? 0) : 0).click()
    if (isQuestion(stop)) {
      await page.locator('.drill .why button').first().click()
    }
  }
  await expect(page.getByRole('heading', { name: words['drill.end'] })).toBeFocused()
}

/**
 * Plays a drill inside the page, at the speed of the app, from a page that links to it.
 * @returns what could be dialled on any page of it, and where the line that says it is a drill is missing
 */
export async function playWithin(page: Page, drill: Drill): Promise<readonly string[]> {
  const stops = play(drill, cardOf(hamaroy, drill.card)).stops.map((stop) => ({
    title: stop.step.title,
    asks: isQuestion(stop),
    right: isQuestion(stop) ? (stop.right ?? 0) : 0,
  }))
  const told = { id: drill.id, stops, line: words['drill.line'], end: words['drill.end'] }
  return page.evaluate(async ({ id, stops, line, end }) => {
    const wrong: string[] = []
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
    const reads = (selector: string, text: string) =>
      all(selector).some((e) => e.textContent === text)
    const until = async (what: string, ok: () => boolean) => {
      const began = performance.now()
      while (!ok()) {
        if (performance.now() - began > 10_000) throw new Error(`${id}: ${what} did not come`)
        await new Promise((r) => setTimeout(r))
      }
    }
    const look = (where: string) => {
      if (all('main :is([href^="tel:"], [href^="sms:"], [href^="mailto:"])').length > 0)
        wrong.push(`${id}, ${where}: can be called`)
      if (!all('.rehearsal').some((e) => e.textContent?.includes(line)))
        wrong.push(`${id}, ${where}: does not say that it is a drill`)
    }
    const link = `main a[href$="/lar/oving/${id}"]`
    await until('the link to it', () => all(link).length > 0)
    all(link)[0]?.click()
    for (const { title, asks, right } of stops) {
      await until(title, () => reads('.drill .step h2', title))
      look(title)
      all('.drill .choices button')[right]?.click()
      if (!asks) continue
      await until(`why at ${title}`, () => all('.drill .why button').length > 0)
      look(`why at ${title}`)
      all('.drill .why button')[0]?.click()
    }
    await until('the end', () => reads('.drill h2', end))
    look('the end')
    return wrong
  }, told)
}

/** Does one step of a role path, from its page to where the next one is offered. */
export async function takeStep(page: Page, step: PathStep) {
  if (step.kind === 'lesson') return learnLesson(page, lessonOf(step.id))
  if (step.kind === 'drill') return playDrill(page, drillOf(step.id))
  const { title } = cardOf(hamaroy, step.id)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await page.getByRole('link', { name: words['nav.learn'], exact: true }).click()
  await page
    .getByRole('button', { name: words['learn.card.read.named'].replace('{{card}}', title) })
    .click()
}
