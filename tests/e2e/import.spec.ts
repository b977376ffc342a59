import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { NAME } from '../../src/storage/database/schema.ts'
import { onDevice, running } from './app.ts'
import { HOME, words } from './content.ts'
import { expect, test } from './fixtures.ts'
import {
  add,
  button,
  choose,
  fileInput,
  names,
  openExchange,
  openMine,
  says,
  sees,
  tap,
} from './own.ts'

// A room has no page on the server: the first time it is the shell that answers, with 404.
test.beforeEach(({ tolerate }) => tolerate('not found'))

const plans = (page: Page, what: 'added' | 'changed' | 'skipped', count: number) =>
  expect(
    page.getByText(words[`exchange.plan.${what}`].replace('{{count}}', String(count))),
  ).toBeVisible()

/** Everything in the database, as it is. */
const database = (page: Page): Promise<string> =>
  page.evaluate(
    (name) =>
      new Promise<string>((resolve, reject) => {
        const request = indexedDB.open(name)
        request.onerror = () => reject(request.error)
        request.onsuccess = async () => {
          const db = request.result
          const all = await Promise.all(
            [...db.objectStoreNames].map(
              (store) =>
                new Promise((got) => {
                  const from = db.transaction(store).objectStore(store)
                  const [keys, values] = [from.getAllKeys(), from.getAll()]
                  from.transaction.oncomplete = () => got([store, keys.result, values.result])
                }),
            ),
          )
          db.close()
          resolve(JSON.stringify(all))
        }
      }),
    NAME,
  )

const VCF = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  'FN:Helsestasjonen',
  'TEL;TYPE=WORK:+47 22 33 44 01',
  'END:VCARD',
  'BEGIN:VCARD',
  'VERSION:4.0',
  'FN:Tannklinikken',
  'TEL;VALUE=uri:tel:+47-22-33-44-02',
  'END:VCARD',
  '',
].join('\r\n')
const CSV = '\ufeffnavn;telefon\r\nHelsestasjonen;0047 22334401\r\nTannklinikken;22 33 44 02\r\n'
const BACKUP = JSON.stringify({
  app: 'tiltakskort',
  format: 1,
  contacts: [
    { id: '00000000-0000-4000-8000-000000000001', name: 'Helsestasjonen', phone: '22334401' },
    { id: '00000000-0000-4000-8000-000000000002', name: 'Tannklinikken', phone: '22334402' },
  ],
  marks: { starred: ['barnevern'], hidden: [], checked: {} },
})
const BOTH = ['Helsestasjonen', 'Tannklinikken']

for (const [name, text] of [
  ['telefon.vcf', VCF],
  ['regneark.csv', CSV],
  ['kopi.json', BACKUP],
] as const)
  test(`${name}: shown first, then taken in, and one tap undoes it`, async ({ page, site }) => {
    await openMine(page, site)
    await add(page, 'Fra før')
    await openExchange(page, site)
    await choose(page, name, text)
    await plans(page, 'added', 2)
    const before = await database(page)
    expect(before).not.toContain('Tannklinikken')
    await button(page, words['exchange.take']).click()
    await says(page, words['exchange.saved'])
    expect(await database(page)).toContain('Tannklinikken')

    // The same file once more: nothing doubles.
    await choose(page, name, text)
    await plans(page, 'skipped', 2)
    await expect(page.getByText(words['exchange.plan.nothing'])).toBeVisible()
    await expect(button(page, words['exchange.take'])).toHaveCount(0)
    await openMine(page, site)
    await sees(page, ['Fra før', ...BOTH])

    await openExchange(page, site)
    await choose(page, 'annen.csv', 'navn;telefon\nKrisetelefonen;22334409\n')
    await button(page, words['exchange.take']).click()
    await says(page, words['exchange.saved'])
    await button(page, words['exchange.undo']).click()
    await says(page, words['exchange.undone'])
    await openMine(page, site)
    await sees(page, ['Fra før', ...BOTH])
  })

test('undone after a restart, and what was changed or deleted since stays as it is', async ({
  page,
  site,
}) => {
  await openMine(page, site)
  await add(page, 'Fra før')
  await openExchange(page, site)
  await choose(page, 'regneark.csv', `${CSV}Legevakta;22334403\r\nNatteravnene;22334404\r\n`)
  await button(page, words['exchange.take']).click()
  await says(page, words['exchange.saved'])
  await openMine(page, site)
  await tap(page, words['mine.change'], 'Helsestasjonen')
  await page.getByRole('textbox', { name: 'Navn' }).fill('Helsestasjonen, rettet')
  await page.getByRole('button', { name: words['mine.save'], exact: true }).click()
  await sees(page, [
    'Fra før',
    'Helsestasjonen, rettet',
    'Tannklinikken',
    'Legevakta',
    'Natteravnene',
  ])
  await tap(page, words['mine.delete'], 'Legevakta')
  await sees(page, ['Fra før', 'Helsestasjonen, rettet', 'Tannklinikken', 'Natteravnene'])
  await openExchange(page, site)
  const undo = page.getByRole('button', { name: /^Angre .* 4 kontakter$/ })
  await expect(undo).toBeVisible()
  await openMine(page, site)
  await undo.click()
  await says(page, words['exchange.undone.but'].replace('{{count}}', '2'))
  await sees(page, ['Fra før', 'Helsestasjonen, rettet'])
  await page.getByText(`${words['mine.trash']} (1)`).click()
  await button(page, words['mine.restore'].replace('{{name}}', 'Legevakta')).click()
  await sees(page, ['Fra før', 'Helsestasjonen, rettet', 'Legevakta'])
  await expect(undo).toHaveCount(0)
})

test('a file that is refused, or left, changes no byte of the database', async ({ page, site }) => {
  await openMine(page, site)
  await add(page, 'Fra før')
  await openExchange(page, site)
  const before = await database(page)
  const refused = [
    ['bilde.vcf', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'not-text'],
    ['stor.csv', Buffer.alloc(50_000_000, 'a'), 'too-big'],
    ['halv.vcf', VCF.slice(0, -15), 'open-card'],
    ['sitat.csv', 'navn;telefon\n"Åpent;22334455\n', 'open-quote'],
    ['kopi.json', '{"app":"tiltakskort","format":99,"contacts":[]}', 'newer-backup'],
    ['halv.json', BACKUP.slice(0, -20), 'broken-backup'],
  ] as const
  for (const [name, bytes, why] of refused) {
    await choose(page, name, bytes)
    const [start = ''] = words[`exchange.refused.${why}`].split('{{row}}')
    await says(page, start)
    expect(await database(page), name).toBe(before)
  }
  // Word for word: which row, and why.
  await choose(page, 'halv.vcf', VCF.slice(0, -15))
  await says(page, words['exchange.refused.open-card'].replace('{{row}}', '2'))
  await choose(page, 'telefon.vcf', VCF)
  await button(page, words['exchange.leave']).click()
  await says(page, words['exchange.left'])
  expect(await database(page)).toBe(before)
})

test('a row that is skipped says which and why, and what would do harm is only text', async ({
  page,
  site,
}) => {
  await openExchange(page, site)
  const long = 'x'.repeat(10_000)
  await choose(
    page,
    'rader.csv',
    `navn;telefon;nett\nNød;112;\n${long};22334405;\n=HYPERLINK("x");22334406;javascript:alert(1)\nمركز 🏥 Sámi;22334407;\n`,
  )
  await plans(page, 'added', 2)
  await plans(page, 'skipped', 2)
  for (const part of await page.locator('.exchange summary').all()) await part.click()
  const plan = page.locator('.exchange').last()
  await expect(plan).toContainText(
    `${words['exchange.row'].replace('{{row}}', '2')} Nød. ${words['exchange.skip.emergency']}`,
  )
  await expect(plan).toContainText(words['exchange.row'].replace('{{row}}', '3'))
  await button(page, words['exchange.take']).click()
  await says(page, words['exchange.saved'])
  await openMine(page, site)
  await sees(page, ['=HYPERLINK("x")', 'مركز 🏥 Sámi'])
  await expect(page.locator('main a[href^="javascript"]')).toHaveCount(0)
})

test('a backup brings everything back after the browser has emptied the storage, and after «Slett alt»', async ({
  page,
  context,
  site,
}) => {
  await openMine(page, site)
  await onDevice(page)
  await add(page, 'Nord')
  await openExchange(page, site)
  const downloading = page.waitForEvent('download')
  await button(page, words['exchange.out.backup']).click()
  const kept = readFileSync(await (await downloading).path())

  const restore = async () => {
    await openExchange(page, site)
    await choose(page, 'kopi.json', kept)
    await plans(page, 'added', 1)
    await button(page, words['exchange.take']).click()
    await says(page, words['exchange.saved'])
    await openMine(page, site)
    await sees(page, ['Nord'])
  }
  const cdp = await context.newCDPSession(page)
  const { origin } = new URL(site.at())
  await page.goto(site.at('/packs/index.json'))
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await openMine(page, site)
  await expect(page.getByText(words['mine.trouble.emptied'])).toBeVisible()
  expect(await names(page)).toEqual([])
  await page.getByRole('link', { name: words['mine.exchange'] }).click()
  await expect(fileInput(page)).toBeVisible()
  await restore()

  await page.goto(site.at('/innstillinger'))
  await page.getByRole('button', { name: words['more.delete'], exact: true }).click()
  await page.getByRole('button', { name: words['more.delete.confirm'] }).click()
  await expect(page.getByText(words['more.delete.done'])).toBeVisible({ timeout: 15_000 })
  await restore()
})

test('what is taken in is found by search: by name, and by number in any notation', async ({
  page,
  site,
}) => {
  await openExchange(page, site)
  await choose(page, 'regneark.csv', CSV)
  await button(page, words['exchange.take']).click()
  await says(page, words['exchange.saved'])
  await page.goto(site.at(`${HOME}/sok`))
  await running(page)
  for (const typed of ['helsestasjonen', '+47 22 33 44 01', '22334401']) {
    await page.getByRole('searchbox').fill(typed)
    const mine = page.locator('.hit', { hasText: words['search.own'] }).first()
    await expect(mine.locator('a[href="tel:22334401"]')).toBeVisible()
  }
})
