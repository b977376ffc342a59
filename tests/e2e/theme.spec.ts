import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { running } from './app.ts'
import { EXAMPLE, entryOf, HOME, handbookOf } from './content.ts'
import { expect, test } from './fixtures.ts'

const { theme } = handbookOf(EXAMPLE)
const accent = (page: Page) =>
  page.evaluate(() =>
    getComputedStyle(document.documentElement)
      .getPropertyValue('--ds-color-accent-base-default')
      .trim(),
  )

for (const colorScheme of ['light', 'dark'] as const)
  test(`a municipality’s own colours hold in its ${colorScheme} pages, and nowhere else`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto(site.at(`/${entryOf(EXAMPLE).slug}`))
    await running(page)
    expect(await accent(page)).toBe(theme?.[colorScheme]['--ds-color-accent-base-default'])
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.goto(site.at(HOME))
    await running(page)
    expect(await accent(page)).not.toBe(theme?.[colorScheme]['--ds-color-accent-base-default'])
  })
