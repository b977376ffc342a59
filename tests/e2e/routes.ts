import { expect, type Page } from '@playwright/test'
import { child, EXAMPLE, entryOf, HOME, hamaroy, words } from './content.ts'
import { learning } from './learning.ts'

const [lesson, drill, path] = [learning.lessons[0], learning.drills[0], learning.rolePaths[0]].map(
  (x) => x?.id,
)
const [duty] = Object.keys(hamaroy.duties)
const [contact] = Object.keys(hamaroy.contacts)

/** Every address below a municipality. */
const PLACED = [
  '',
  `/kort/${child.id}`,
  `/plikter/${duty}`,
  '/kontakter',
  '/kontakter/mine',
  '/kontakter/inn-og-ut',
  `/kontakter/feil/${contact}`,
  '/sok',
  '/lar',
  '/lar/igjen',
  '/lar/kvittering',
  `/lar/leksjon/${lesson}`,
  `/lar/oving/${drill}`,
  `/lar/vei/${path}`,
  '/lar/personalmote',
  `/lar/personalmote/${drill}`,
  `/lar/personalmote/${drill}/signatur`,
  '/kommunen',
  '/kommunen/skjema',
  '/kommunen/proveringing',
  '/kommunen/nytt',
  '/kommunen/sjekkliste',
  '/kommunen/handlingsplan',
  '/utskrift',
  `/utskrift/kort/${child.id}`,
  `/utskrift/kart/${child.id}`,
  '/utskrift/plakat',
]
/** Of no municipality: in the language chosen last. */
const ABOUT = ['/kommuner', '/innstillinger', '/installer', '/tilgjengelighet', '/fylker']
/** Long, or without words in another language: walked once. */
const ONCE = ['/utskrift/hefte'].map((p) => HOME + p)

/** @param lang as it stands in an address: `/nn` */
export const routes = (lang = '') => [
  ...PLACED.map((p) => HOME + lang + p),
  ...ABOUT,
  ...(lang ? [] : [...ONCE, '/kalender', `/${entryOf(EXAMPLE).slug}`]),
]

/** Opens an address as a link would, and waits until the screen has come to rest. */
export async function open(page: Page, to: string) {
  await page.evaluate(async (url) => {
    const main = () => document.querySelector('main')?.innerHTML
    const before = main()
    const moves = location.pathname !== url
    const a = document.createElement('a')
    a.href = url
    document.body.append(a)
    a.click()
    a.remove()
    let last = before
    for (let calm = 0; calm < 3 || (moves && last === before); ) {
      await new Promise((r) => setTimeout(r, 40))
      calm = main() === last ? calm + 1 : 0
      last = main()
    }
  }, to)
  // A municipality that is not on the phone yet: its cards are on their way.
  await expect(page.getByText(words['status.loading'])).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
}
