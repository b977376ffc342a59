import { writeFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { running } from './app.ts'
import { HOME, words } from './content.ts'
import type { Site } from './fixtures.ts'

/** What a user does with her own contacts. */

export async function openMine(page: Page, site: Site) {
  await page.goto(site.at(`${HOME}/kontakter/mine`))
  await running(page)
  await expect(page.getByRole('button', { name: 'Legg til kontakt' })).toBeVisible()
}

/** Writes a contact down, up to the tap on «Lagre». */
export async function fillIn(page: Page, name: string) {
  await page.getByRole('button', { name: 'Legg til kontakt' }).click()
  await page.getByRole('textbox', { name: 'Navn' }).fill(name)
  await page.getByRole('textbox', { name: 'Telefon' }).fill('22334455')
}

export const save = (page: Page) => page.getByRole('button', { name: 'Lagre', exact: true })
export const saved = (page: Page) =>
  expect(page.getByText('Lagret.', { exact: true })).toBeVisible()

export async function add(page: Page, name: string) {
  await fillIn(page, name)
  await save(page).click()
  await saved(page)
}

/** The names of the contacts on the screen. */
export const names = (page: Page) => page.locator('.own-list article h2').allTextContents()

/** Waits until exactly these are on the screen. */
export const sees = (page: Page, expected: readonly string[]) =>
  expect.poll(async () => (await names(page)).toSorted()).toEqual(expected.toSorted())

/** A button on one contact: what it does, and to whom. */
export const tap = (page: Page, what: string, name: string) =>
  page.getByRole('button', { name: `${what} ${name}`, exact: true }).click()

/** Where contacts come in from a file, and go out. */
export async function openExchange(page: Page, site: Site) {
  await page.goto(site.at(`${HOME}/kontakter/inn-og-ut`))
  await running(page)
  await expect(fileInput(page)).toBeVisible()
}

export const fileInput = (page: Page) => page.getByLabel(words['exchange.in.choose'])

/** Picks a file. On disk: the browser's own way takes no large file through Playwright. */
export async function choose(page: Page, name: string, text: string | Buffer) {
  const path = test.info().outputPath(name)
  writeFileSync(path, text)
  await fileInput(page).setInputFiles(path)
}

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
export const says = (page: Page, text: string) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()
