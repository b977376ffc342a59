// What runs inside the measured page, in ours and in the static one alike.

/**
 * Runs before anything else in the page. At the first animation frame in which the last choice of
 * the first step has layout, the card is readable; then the first choice is clicked, and it has
 * responded when its target is shown. Both in milliseconds from the start of the navigation.
 */
export function watch({ click }) {
  const times = {}
  const say = (name) => console.debug(`bench ${name} ${JSON.stringify(times)}`)
  const shown = (e) => e !== null && e.getClientRects().length > 0
  const choices = () => {
    const heading = document.querySelector('section.step, h2[id]')
    if (!heading) return []
    const list = heading.matches('section')
      ? heading.querySelector('ul.choices')
      : document.querySelector('h2[id] ~ ul:has(a[href^="#"])')
    // The list is whole when something stands after it.
    const whole = list && (list.nextElementSibling || list.parentElement.nextElementSibling)
    return whole ? [...list.querySelectorAll('a[href^="#"]')] : []
  }
  const responded = (id) => {
    const target = document.getElementById(id)
    const here = target && (target.matches(':target') || isOnlyStep(target))
    return here && shown(target)
  }
  const isOnlyStep = (e) =>
    e.matches('section.step') &&
    [...document.querySelectorAll('section.step')].every((s) => s === e || !shown(s))
  let target
  const frame = () => {
    if (times.readable === undefined) {
      const all = choices()
      if (all.length > 0 && shown(all.at(-1))) {
        times.readable = performance.now()
        target = all[0].hash.slice(1)
        if (click) all[0].click()
        else return say('readable')
      }
    }
    if (times.readable !== undefined && responded(target)) {
      times.responded = performance.now()
      return say('responded')
    }
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

/**
 * What the page says, in one line of its console: to ask it anything would disturb what is measured.
 * Call it before the navigation.
 * @param {import('@playwright/test').Page} page
 * @param {string} name of the value that is waited for
 * @returns {Promise<Record<string, number>>}
 */
export async function heard(page, name) {
  const said = await page.waitForEvent('console', {
    predicate: (m) => m.text().startsWith(`bench ${name} `),
    timeout: 60_000,
  })
  return JSON.parse(said.text().slice(`bench ${name} `.length))
}
