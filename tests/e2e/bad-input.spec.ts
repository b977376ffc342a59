import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { words } from './content.ts'
import { expect, type Site, test } from './fixtures.ts'
import { button, choose, fillIn, names, openExchange, openMine, save, says, sees } from './own.ts'

// A room has no page on the server: the first time it is the shell that answers, with 404.
test.beforeEach(({ tolerate }) => tolerate('not found'))

const FILES = 'tests/exchange/files'
const TRAP = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}'
const backup = (contacts: string) =>
  `{"app":"tiltakskort","format":1,${TRAP},"contacts":[${contacts}]}`

/** Takes a file in, yes and all. */
async function take(page: Page, site: Site, name: string, text: string | Buffer) {
  await openExchange(page, site)
  await choose(page, name, text)
  await button(page, words['exchange.take']).click()
  await says(page, words['exchange.saved'])
}

/** What can be read of what will happen, with every part open. */
async function planned(page: Page): Promise<string> {
  await expect(button(page, words['exchange.leave'])).toBeVisible()
  const parts = page.locator('.exchange details:not([open]) summary')
  while ((await parts.count()) > 0) await parts.first().click()
  return page.locator('.exchange').last().innerText()
}

test('ten thousand contacts come in, are counted, and one is found among them', async ({
  page,
  site,
}) => {
  const rows = Array.from({ length: 10_000 }, (_, i) => `Tjeneste ${i};${22_000_000 + i}`)
  await openExchange(page, site)
  await choose(page, 'mange.csv', `navn;telefon\n${rows.join('\n')}\n`)
  const began = Date.now()
  await button(page, words['exchange.take']).click()
  await expect(page.getByText(words['exchange.saved'], { exact: true })).toBeVisible({
    timeout: 20_000,
  })
  test.info().annotations.push({ type: 'taken in, ms', description: String(Date.now() - began) })
  await openMine(page, site)
  await expect(page.getByText('Viser 100 av 10000.')).toBeVisible()
  await page.getByRole('textbox', { name: words['mine.seek'] }).fill('tjeneste 9876')
  await sees(page, ['Tjeneste 9876'])
  await page.getByRole('button', { name: /^Angre .* 10000 kontakter$/ }).click()
  await expect(page.locator('.toast')).toContainText(words['exchange.undone'], { timeout: 20_000 })
  await sees(page, [])
})

test('folded in the middle of a letter, and names in every script, also written by hand', async ({
  page,
  site,
}) => {
  await take(page, site, 'brettet.vcf', readFileSync(`${FILES}/folded-in-a-letter.vcf`))
  await openMine(page, site)
  const [folded = ''] = await names(page)
  expect(folded).toContain('Båtsfjord og 🏥')
  expect(folded).not.toContain('\ufffd')
  const all = [
    'مركز المساعدة',
    'Mállásiid guovddáš Ŋ',
    '👩🏽‍👩🏽‍👧 Krisehjelp 🏥',
    '<b>Vakt</b> & "co"',
  ]
  for (const name of all) {
    await fillIn(page, name)
    await save(page).click()
    await sees(page, [folded, ...all.slice(0, all.indexOf(name) + 1)])
  }
  await page.reload()
  await sees(page, [folded, ...all])
})

test('names that belong to the language are only names, in each kind of file', async ({
  page,
  site,
}) => {
  await take(
    page,
    site,
    'kopi.json',
    backup(`{${TRAP},"id":"__proto__","name":"__proto__","phone":"22334401"}`),
  )
  await take(
    page,
    site,
    'ark.csv',
    '__proto__;navn;telefon;constructor\nx;constructor;22334402;y\n',
  )
  await take(
    page,
    site,
    'kort.vcf',
    'BEGIN:VCARD\nVERSION:4.0\nUID:__proto__\nFN:toString\nTEL;__proto__=x:22334403\n__proto__:x\nEND:VCARD\n',
  )
  await openMine(page, site)
  await sees(page, ['__proto__', 'constructor', 'toString'])
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
})

test('what goes out to a spreadsheet runs nothing, and comes in again as it was', async ({
  page,
  site,
}) => {
  const rows = [
    '=HYPERLINK("http://ond.example";"Trykk");+47 22 33 44 01',
    '+46-vakta;+46 8 12 34 56 78',
    '@SUM(A1);02800',
  ]
  const quoted = rows.map((r) => {
    const at = r.lastIndexOf(';')
    return `"${r.slice(0, at).replaceAll('"', '""')}"${r.slice(at)}`
  })
  await openExchange(page, site)
  await choose(page, 'formler.csv', `navn;telefon\n${quoted.join('\n')}\n`)
  const plan = await planned(page)
  // 02800 stands in the handbook already.
  expect(plan).toContain(words['exchange.skip.official'])
  await button(page, words['exchange.take']).click()
  await says(page, words['exchange.saved'])
  const downloading = page.waitForEvent('download')
  await button(page, words['exchange.out.mine.csv']).click()
  const out = readFileSync(await (await downloading).path(), 'utf8')
  for (const cell of out.split(/[;\r\n]+/).map((c) => c.replace(/^\ufeff?"?/, '')))
    expect(cell).not.toMatch(/^[=+\-@]/)
  await page
    .getByRole('button', { name: /^Angre/ })
    .first()
    .click()
  await says(page, words['exchange.undone'])
  await choose(page, 'ut.csv', out)
  await button(page, words['exchange.take']).click()
  await says(page, words['exchange.saved'])
  await openMine(page, site)
  await sees(page, ['=HYPERLINK("http://ond.example";"Trykk")', '+46-vakta'])
  const dialled = await page
    .locator('.own-list a[href^="tel:"]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
  expect(dialled.toSorted()).toEqual(['tel:+46812345678', 'tel:22334401'])
})

test('a link that runs something is never a link, from any file or by hand', async ({
  page,
  site,
}) => {
  const bad = 'javascript:alert(1)'
  const files = [
    ['kort.vcf', `BEGIN:VCARD\nVERSION:3.0\nFN:Kort\nTEL:22334401\nURL:${bad}\nEND:VCARD\n`],
    ['ark.csv', `navn;telefon;nett\nArk;22334402;${bad}\n`],
    ['kopi.json', backup(`{"name":"Kopi","phone":"22334403","web":"${bad}"}`)],
  ] as const
  for (const [name, text] of files) {
    await openExchange(page, site)
    await choose(page, name, text)
    expect(await planned(page), name).toContain(
      words['exchange.note.unsafe'].replace('{{value}}', bad),
    )
    await button(page, words['exchange.take']).click()
    await says(page, words['exchange.saved'])
  }
  await openMine(page, site)
  await sees(page, ['Kort', 'Ark', 'Kopi'])
  await fillIn(page, 'Hånd')
  await page.getByText(words['mine.field.more']).click()
  await page.getByRole('textbox', { name: words['mine.field.web'] }).fill(bad)
  await save(page).click()
  await expect(page.getByText(words['mine.fault.web'])).toBeVisible()
  await expect(page.locator('[href^="javascript"]')).toHaveCount(0)
})

test('a field of ten thousand characters is told, from any file or by hand', async ({
  page,
  site,
}) => {
  const long = 'å'.repeat(10_000)
  const files = [
    ['kort.vcf', `BEGIN:VCARD\nVERSION:3.0\nFN:${long}\nTEL:22334401\nEND:VCARD\n`],
    ['ark.csv', `navn;telefon\n${long};22334402\n`],
    ['kopi.json', backup(`{"name":"${long}","phone":"22334403"}`)],
  ] as const
  for (const [name, text] of files) {
    await openExchange(page, site)
    await choose(page, name, text)
    const plan = await planned(page)
    expect(plan, name).toContain(
      words['exchange.skip.too-long'].replace('{{field}}', words['exchange.field.name']),
    )
    expect(plan.length, name).toBeLessThan(2000)
    await expect(button(page, words['exchange.take'])).toHaveCount(0)
  }
  await openMine(page, site)
  await fillIn(page, long)
  await save(page).click()
  await expect(page.getByText(words['mine.fault.long'])).toBeVisible()
  await page.getByRole('textbox', { name: 'Navn' }).fill('Kort nok')
  await save(page).click()
  await sees(page, ['Kort nok'])
})

test('two files with the same ids for different services: both stay; the same file twice: one', async ({
  page,
  site,
}) => {
  const id = '"id":"00000000-0000-4000-8000-000000000001"'
  const [one, two] = [
    backup(`{${id},"name":"Tannklinikken","phone":"22334401","changed":1}`),
    backup(`{${id},"name":"Tolketjenesten","phone":"22334402","changed":2}`),
  ]
  await take(page, site, 'en.json', one)
  await take(page, site, 'to.json', two)
  const card = (name: string, phone: string) =>
    `BEGIN:VCARD\nVERSION:3.0\nUID:felles\nFN:${name}\nTEL:${phone}\nEND:VCARD\n`
  await take(page, site, 'en.vcf', card('Legevakta', '22334403'))
  await take(page, site, 'to.vcf', card('Natteravnene', '22334404'))
  const all = ['Tannklinikken', 'Tolketjenesten', 'Legevakta', 'Natteravnene']
  await openMine(page, site)
  await sees(page, all)
  for (const [name, text] of [
    ['en.json', one],
    ['to.json', two],
    ['en.vcf', card('Legevakta', '22334403')],
  ] as const) {
    await openExchange(page, site)
    await choose(page, name, text)
    await expect(page.getByText(words['exchange.plan.nothing'])).toBeVisible()
    await expect(button(page, words['exchange.take'])).toHaveCount(0)
  }
  await openMine(page, site)
  await sees(page, all)
})
