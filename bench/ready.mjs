// When is everything on the device?

/** The worker is active, and all that the index in use names for home is in the cache. */
export async function isReady() {
  const registration = await navigator.serviceWorker?.getRegistration()
  if (registration?.active?.state !== 'activated') return false
  const cache = await caches.open('innhold')
  const record = await cache.match('/packs/active.json')
  if (!record) return false
  const { index, chosen, lang } = await record.json()
  const home = index.municipalities[chosen[0]]
  const own = lang || home.lang
  const files = [...home.layers.map((l) => index.packs[l][own]), home.bodies[own]]
  const held = await Promise.all(files.map((f) => cache.match(`/packs/${f}`)))
  return held.every((r) => r !== undefined)
}

/** @param {import('@playwright/test').Page} page */
export async function whenReady(page) {
  while (!(await page.evaluate(isReady))) await new Promise((done) => setTimeout(done, 200))
}

/** The rooms are kept too, and what is learnt from. */
async function isWhole() {
  const rest = await (await caches.open('workbox-rest')).keys()
  const learnt = await (await caches.open('innhold')).keys()
  return rest.length > 1 && learnt.some((r) => r.url.includes('/packs/laring/'))
}

/** @param {import('@playwright/test').Page} page */
export async function whenWhole(page) {
  while (!(await page.evaluate(isWhole))) await new Promise((done) => setTimeout(done, 200))
}

/** The static page's worker has its one file when it is active. @param {import('@playwright/test').Page} page */
export const whenStaticReady = (page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js')
    await navigator.serviceWorker.ready
  })
